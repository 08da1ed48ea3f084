import { combinePermission, isQuietAt } from '@web-push-kit/protocol';
import type { DiagnosisCode } from './codes.js';
import type { Findings, SubscriptionFindings } from './findings.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a check says: well, not applicable, not to be found out, or what is wrong, with what was found. */
export type Outcome = 'ok' | 'skipped' | 'unknown' | DiagnosisCode | readonly [code: DiagnosisCode, detail: string];

/** One question, answered from what was found. Pure. */
export type Check = (findings: Findings) => Outcome;

/** `bad` when `isBad`; `unknown` when nobody knows. */
function unless(isBad: boolean | undefined, bad: Outcome): Outcome {
  if (isBad === undefined) return 'unknown';
  return isBad ? bad : 'ok';
}

/** The checks, in the order in which they are told: what is cheap and blocks the rest comes first. */
export const CHECKS = {
  'secure-context': ({ page }) => unless(!page.isSecure, 'insecure'),
  'top-level': (findings) => unless(findings.page.isEmbedded && readPermission(findings) !== 'granted', 'embedded'),
  'in-app-browser': ({ page: { missing, inAppBrowser } }) =>
    missing.length > 0 && inAppBrowser !== undefined ? ['in-app-browser', inAppBrowser] : 'ok',
  'ios-install': ({ state }) => unless(state === 'ios-needs-install', 'ios-needs-install'),
  apis: ({ page: { missing } }) => unless(missing.length > 0, ['apis-missing', missing.join(', ')]),
  online: ({ page, script }) =>
    page.isOnline ? unless(script && script.kind === 'unreachable', 'site-unreachable') : 'offline',
  permission: (findings) => whereAble(findings, checkPermission),
  storage: ({ canStore }) => unless(canStore === undefined ? undefined : !canStore, 'storage-blocked'),
  manifest: checkManifest,
  'worker-file': (findings) => whereWorker(findings, checkScript),
  'worker-scope': (findings) => whereWorker(findings, checkScope),
  'worker-active': (findings) => whereWorker(findings, checkActive),
  'worker-answers': (findings) => whereWorker(findings, checkAnswer),
  'other-kits': checkOthers,
  'security-policy': ({ violations }) => unless(violations.length > 0, ['policy-blocks', violations.join(', ')]),
  'key-shape': ({ key }) => {
    if (key?.kind === 'unavailable') return ['backend-unreachable', describeFailure(key)];
    if (key?.kind === 'invalid') return ['key-invalid', key.problem];
    return key === undefined ? 'unknown' : 'ok';
  },
  encoding: ({ page: { encodings } }) =>
    unless(encodings && !encodings.includes('aes128gcm'), ['encoding-missing', encodings?.join(', ') ?? '']),
  subscription: (findings) => whereAble(findings, checkSubscription),
  'key-match': (findings) =>
    whereSubscribed(findings, ({ key }) =>
      unless(key && findings.key?.kind === 'valid' ? key !== findings.key.key : undefined, 'key-mismatch'),
    ),
  expiry: (findings) => whereSubscribed(findings, ({ expirationTime }) => checkExpiry(expirationTime, findings.now)),
  'subscribe-attempt': checkAttempt,
  'worker-key': ({ memory: { workerKey }, key }) => {
    if (workerKey === undefined) return 'skipped';
    return unless(key?.kind === 'valid' ? key.key !== workerKey : undefined, 'worker-key-old');
  },
  server: (findings) =>
    whereSubscribed(findings, ({ isAcknowledged }) => (isAcknowledged ? checkServer(findings) : 'server-unaware')),
  clock: ({ script }) => {
    const aheadMs = script?.kind === 'answered' ? script.clockAheadMs : undefined;
    if (aheadMs === undefined) return 'unknown';
    return unless(Math.abs(aheadMs) > 5 * MINUTE_MS, ['clock-wrong', String(Math.round(aheadMs / MINUTE_MS))]);
  },
  preferences: checkPreferences,
  display: ({ attempts: { display } }) => {
    if (display === undefined) return 'skipped';
    if (display === 'seen') return 'ok';
    return display === 'shown' ? 'display-unconfirmed' : `display-${display}`;
  },
  'round-trip': checkRoundTrip,
  click: ({ attempts: { click } }) => {
    if (click === undefined || click === 'dismissed') return 'skipped';
    return unless(click === 'not-received', 'click-lost');
  },
  badge: ({ page }) => (page.hasBadges ? 'ok' : 'skipped'),
} as const satisfies Readonly<Record<string, Check>>;

/** Name of a check. */
export type CheckId = keyof typeof CHECKS;

/** The permission, from sources that may disagree; `undefined` when none has spoken. */
export function readPermission({ permission }: Findings): NotificationPermission | undefined {
  return permission && combinePermission([permission.api, permission.queried]);
}

/** Where the page can not have push at all, nothing else can be said. */
function whereAble(findings: Findings, check: Check): Outcome {
  const { isSecure, missing } = findings.page;
  return isSecure && missing.length === 0 ? check(findings) : 'skipped';
}

function whereWorker(findings: Findings, check: Check): Outcome {
  return findings.worker?.isNeeded === false ? 'skipped' : whereAble(findings, check);
}

function whereSubscribed({ subscription }: Findings, check: (subscription: SubscriptionFindings) => Outcome): Outcome {
  if (subscription === undefined) return 'unknown';
  return subscription === 'none' ? 'skipped' : check(subscription);
}

function describeFailure({ code, status }: { readonly code: string; readonly status: number | undefined }): string {
  return status === undefined ? code : `${code}, HTTP ${status}`;
}

function checkPermission(findings: Findings): Outcome {
  const permission = readPermission(findings);
  if (permission === undefined) return 'unknown';
  // Safari forgets its permission at times, but not the subscription.
  const isForgotten = typeof findings.subscription === 'object' && permission === 'default';
  if (permission !== 'granted' && !isForgotten) return `permission-${permission}`;
  const { api, queried } = findings.permission ?? {};
  const hasTwoMinds = queried !== undefined && api !== undefined && queried !== api && permission === 'granted';
  return hasTwoMinds ? ['permission-mismatch', `${api} and ${queried}`] : 'ok';
}

function checkManifest({ manifest, state, page }: Findings): Outcome {
  const isWanted = state === 'ios-needs-install' || page.isInstalled;
  if (manifest === undefined) return 'unknown';
  if (manifest.kind === 'none') return isWanted ? 'manifest-missing' : 'skipped';
  if (manifest.kind === 'unreadable') return ['manifest-invalid', `HTTP ${manifest.status}, or no JSON`];
  return unless(manifest.problems.length > 0, ['manifest-invalid', manifest.problems.join(', ')]);
}

function checkScript({ script }: Findings): Outcome {
  if (script?.kind !== 'answered') return 'unknown';
  if (script.status !== 200) return ['worker-file-missing', String(script.status)];
  if (script.isRedirected) return 'worker-file-redirected';
  if (script.mimeType === 'text/html') return 'worker-file-html';
  return unless(!/^(text|application)\/(x-)?(java|ecma)script$/.test(script.mimeType), [
    'worker-file-type',
    script.mimeType || 'none',
  ]);
}

function checkScope({ worker, script }: Findings): Outcome {
  if (worker === undefined) return 'unknown';
  if (script?.kind === 'answered') {
    const allowed = script.allowedPath ?? script.path.slice(0, script.path.lastIndexOf('/') + 1);
    if (!worker.scopePath.startsWith(allowed)) return ['scope-too-wide', worker.scopePath];
  }
  return unless(!worker.isPageInScope, ['page-out-of-scope', worker.scopePath]);
}

function checkActive({ worker }: Findings): Outcome {
  if (worker?.isRegistered === false) return ['worker-missing', worker.scopePath];
  return unless(worker && !worker.isActive, 'worker-not-active');
}

function checkAnswer({ worker }: Findings): Outcome {
  if (!worker?.isActive) return 'skipped';
  if (worker.pong === undefined) return 'worker-silent';
  const { handles } = worker.pong;
  return unless(!handles.includes('push'), ['worker-without-push', handles.join(', ') || 'nothing']);
}

function checkOthers({ others }: Findings): Outcome {
  if (others === undefined) return 'unknown';
  const rivals = others.filter((other) => other.hasSubscription);
  const code = rivals.length > 0 ? 'two-subscriptions' : 'other-kit';
  const named = (rivals.length > 0 ? rivals : others).map(({ name }) => name);
  return unless(named.length > 0, [code, [...new Set(named)].join(', ')]);
}

function checkSubscription(findings: Findings): Outcome {
  const { subscription, memory } = findings;
  if (memory.hasOptedOut) return 'opted-out';
  if (subscription === undefined) return 'unknown';
  if (subscription !== 'none') return 'ok';
  return readPermission(findings) === 'granted' ? 'subscription-missing' : 'skipped';
}

function checkExpiry(expirationTime: number | undefined, now: number): Outcome {
  if (expirationTime === undefined) return 'ok';
  if (expirationTime <= now) return 'subscription-expired';
  return unless(expirationTime <= now + 7 * DAY_MS, 'subscription-expiring');
}

function checkAttempt({ attempts: { subscribe }, page }: Findings): Outcome {
  switch (subscribe?.kind) {
    case 'subscribed':
      return 'ok';
    case 'dismissed':
      return 'subscribe-dismissed';
    case 'denied':
      return 'permission-denied';
    case 'failed': {
      const { code } = subscribe.error;
      const isService = code === 'push-service-unavailable' || code === 'subscribe-timeout';
      if (isService) return page.isBrave ? 'subscribe-brave' : ['push-service-unreachable', code];
      return ['subscribe-failed', code];
    }
    default:
      return 'skipped';
  }
}

function checkServer({ server }: Findings): Outcome {
  if (server?.kind === 'failed') return ['server-silent', describeFailure(server)];
  if (server?.kind !== 'answered' || server.isKnown === undefined) return 'unknown';
  return unless(!server.isKnown, 'server-forgot');
}

function checkPreferences({ memory, now }: Findings): Outcome {
  const { snoozedUntil = 0, mutedTopics = [], quietHours = [] } = memory.preferences;
  if (snoozedUntil > now) return ['snoozed', new Date(snoozedUntil).toISOString()];
  if (quietHours.some((hours) => isQuietAt(hours, now))) return 'quiet-hours';
  const { topics } = memory;
  return unless(topics.length > 0 && topics.every((topic) => mutedTopics.includes(topic)), 'topics-muted');
}

function checkRoundTrip({ attempts: { roundTrip } }: Findings): Outcome {
  switch (roundTrip?.kind) {
    case 'arrived':
      return 'ok';
    case 'not-arrived':
      return ['test-lost', String(Math.round(roundTrip.timeoutMs / 1000))];
    case 'refused':
      return ['test-refused', describeFailure({ code: roundTrip.error.code, status: roundTrip.status })];
    default:
      return 'skipped';
  }
}
