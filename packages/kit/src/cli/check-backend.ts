import { trimSlashes } from '@web-push-kit/protocol';
import { type Check, type CheckContext, createCheckContext } from './check-context.js';
import type { CheckReport, CheckResult } from './check-report.js';
import type { ExchangeSettings } from './http-exchange.js';
import { keyCheck, optionalChecks } from './other-checks.js';
import { subscriptionChecks } from './subscription-checks.js';

/** How a backend is checked. */
export interface CheckBackendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Topics that the backend has. */
  readonly topics?: readonly string[];
  /** Host of the endpoints of synthetic subscriptions; nothing is sent to it. Default: a loopback address. */
  readonly endpointHost?: string;
  /** For each request, in milliseconds. Default 10 000. */
  readonly timeoutMs?: number;
}

/**
 * Runs the contract against a backend, with subscriptions that are made up, and removed in the end.
 *
 * @param url - The contract's base address.
 */
export async function checkBackend(url: string, options: CheckBackendOptions = {}): Promise<CheckReport> {
  const { headers = {}, topics = [], endpointHost, timeoutMs = 10_000 } = options;
  const settings: ExchangeSettings = { baseUrl: trimSlashes(url), headers, timeoutMs };
  const endpointBase = `https://${endpointHost ?? '127.0.0.1:9'}/`;
  const context = createCheckContext(settings, { topics, endpointBase });
  context.isForeignHost = endpointHost !== undefined;
  const checks = await runAll([keyCheck, ...subscriptionChecks, ...optionalChecks], context);
  await removeAll(context);
  return { url, passed: checks.every(({ outcome }) => outcome !== 'failed'), checks };
}

async function runAll(checks: readonly Check[], context: CheckContext): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  let isHopeless = false;
  for (const { name, isRequired, run } of checks) {
    const found: Omit<CheckResult, 'name'> = isHopeless ? { outcome: 'skipped' } : await run(context);
    results.push({ name, ...found });
    isHopeless ||= isRequired === true && found.outcome === 'failed';
  }
  return results;
}

async function removeAll({ made, send }: CheckContext): Promise<void> {
  for (const endpoint of made) await send('DELETE /subscribe', { endpoint });
}
