import type { ClientAccess } from '../client-access.js';
import { settle } from '../deadline.js';
import { readExtras } from '../page-extras.js';
import type { PushClient } from '../push-client.js';
import { collectManifest, collectPage, collectScript } from './collect-page.js';
import {
  collectKey,
  collectMemory,
  collectOthers,
  collectPermission,
  collectServer,
  collectSubscription,
  collectWorker,
} from './collect-push.js';
import { collectStorage } from './collect-storage.js';
import type { Findings } from './findings.js';

/** Finds out everything that can be found out without asking the user; each part for itself, within `timeoutMs`. */
export async function collect(push: PushClient, access: ClientAccess, timeoutMs: number): Promise<Findings> {
  const violations = watchViolations(access);
  const find = <T>(part: (access: ClientAccess) => Promise<T>): Promise<T | undefined> =>
    settle(() => part(access), timeoutMs);
  const page = await collectPage(access);
  const [permission, canStore, manifest, script, worker, others, key, subscription, memory, server] = await Promise.all(
    [
      find(collectPermission),
      find(collectStorage),
      find(collectManifest),
      find(collectScript),
      find(collectWorker),
      find(collectOthers),
      find(collectKey),
      find(collectSubscription),
      collectMemory(access),
      find(collectServer),
    ],
  );
  const site = new URL(access.scope.location.origin).host;
  const found = { permission, canStore, manifest, script, worker, others, key, subscription, memory, server };
  return {
    now: access.now(),
    site,
    state: push.state.kind,
    page,
    ...found,
    violations: violations.stop(),
    attempts: {},
  };
}

/** Notes what the content security policy refuses meanwhile. */
function watchViolations({ scope }: ClientAccess) {
  const seen = new Set<string>();
  const stopping = new AbortController();
  const note = (event: Event): void => {
    const { effectiveDirective = '' } = event as Partial<SecurityPolicyViolationEvent>;
    if (/^(worker|connect|manifest|script|default)-src/.test(effectiveDirective)) seen.add(effectiveDirective);
  };
  readExtras(scope).document.addEventListener('securitypolicyviolation', note, { signal: stopping.signal });
  const stop = (): readonly string[] => {
    stopping.abort();
    return [...seen];
  };
  return { stop };
}
