import { isPushError, PushError } from '@web-push-kit/protocol';
import type { PushRegistration } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { withDeadline } from './deadline.js';
import { trustedScriptUrl } from './trusted-script-url.js';

/** Time for the script to arrive over a bad network, be installed and activated, in milliseconds. */
const ACTIVATION_TIMEOUT_MS = 20_000;

/**
 * Registers the worker and waits until that very registration has an active one.
 *
 * `navigator.serviceWorker.ready` is no help: it waits for the page's own registration, which may be another one, and
 * never settles where there is none.
 *
 * @throws PushError `worker-registration-failed` or `worker-timeout`.
 */
export async function registerActiveWorker(context: Pick<ClientContext, 'scope' | 'worker'>) {
  try {
    return await withDeadline(() => registerAndActivate(context), ACTIVATION_TIMEOUT_MS, 'worker-timeout');
  } catch (cause) {
    if (isPushError(cause)) throw cause;
    throw new PushError('worker-registration-failed', `No worker at ${context.worker.url}`, { cause });
  }
}

async function registerAndActivate({ scope, worker }: Pick<ClientContext, 'scope' | 'worker'>) {
  const { url, type } = worker;
  // `none`: a worker kept in the HTTP cache would handle pushes with yesterday's code.
  const options = { scope: worker.scope, type, updateViaCache: 'none' } as const;
  const registration = await scope.navigator.serviceWorker?.register(trustedScriptUrl(url, scope), options);
  for (;;) {
    const { active, waiting, installing }: Partial<PushRegistration> = registration ?? {};
    const newest = active ?? waiting ?? installing;
    if (!registration || !newest || newest.state === 'redundant') throw new Error('The worker gave up');
    if (newest.state === 'activated') return registration;
    await new Promise<void>((resolve) => newest.addEventListener('statechange', () => resolve(), { once: true }));
  }
}
