import type { BrowserScope } from '../browser-scope.js';
import type { PageExtras } from '../page-extras.js';
import type { Findings } from './findings.js';
import type { Judgement } from './judge.js';

/** A diagnosis for an issue. Holds nothing with which anybody could send to this browser, and no page's address. */
export interface DiagnosisReport {
  /** ISO 8601. */
  readonly at: string;
  readonly site: string;
  readonly browser: string;
  readonly state: string;
  readonly verdict: string;
  /** By the check's name: its status, the code, and what was found. */
  readonly checks: Readonly<Record<string, string>>;
  readonly subscription?: {
    readonly pushHost: string;
    /** The first 8 characters of the address's SHA-256. */
    readonly hash?: string;
    readonly expiresAt?: string;
  };
  readonly worker?: { readonly scope: string; readonly version?: string; readonly handles?: readonly string[] };
  /** How long the test message took, in milliseconds. */
  readonly roundTripMs?: number;
}

/** Writes the report. Whatever is in {@link Findings} may be told; keys stay out all the same. */
export function createReport(
  findings: Findings,
  { checks, verdict }: Judgement,
  scope: BrowserScope & PageExtras,
): DiagnosisReport {
  const { subscription, worker, attempts } = findings;
  const described = checks.map(({ id, status, code, detail }) => [
    id,
    [status, code, detail === undefined ? undefined : `(${detail})`].filter((word) => word !== undefined).join(' '),
  ]);
  return {
    at: new Date(findings.now).toISOString(),
    site: findings.site,
    browser: describeBrowser(scope),
    state: findings.state,
    verdict: [verdict.status, verdict.code].filter((word) => word !== undefined).join(' '),
    checks: Object.fromEntries(described),
    ...(typeof subscription === 'object' && { subscription: describeSubscription(subscription) }),
    ...(worker?.isRegistered && { worker: { scope: worker.scopePath, ...worker.pong } }),
    ...(attempts.roundTrip?.kind === 'arrived' && { roundTripMs: attempts.roundTrip.afterMs }),
  };
}

function describeSubscription({
  pushHost,
  hash,
  expirationTime,
}: Exclude<Findings['subscription'], 'none' | undefined>): NonNullable<DiagnosisReport['subscription']> {
  return {
    pushHost,
    ...(hash === undefined ? {} : { hash }),
    ...(expirationTime === undefined ? {} : { expiresAt: new Date(expirationTime).toISOString() }),
  };
}

/** Brands, where the browser tells them, are truer than what it calls itself. */
function describeBrowser({ navigator }: BrowserScope & PageExtras): string {
  const brands = navigator.userAgentData?.brands?.map(({ brand, version }) => `${brand} ${version}`) ?? [];
  return [...brands, navigator.userAgent].join('; ');
}
