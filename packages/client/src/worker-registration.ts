import { isPushError, PushError } from '@web-push-kit/protocol';
import type { PushRegistration, RegisteredWorker } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { withDeadline } from './deadline.js';

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
export async function registerActiveWorker(context: ClientContext): Promise<PushRegistration> {
  const { url } = context.worker;
  try {
    return await withDeadline(
      registerAndActivate(context),
      ACTIVATION_TIMEOUT_MS,
      () => new PushError('worker-timeout', `The worker ${url} was not active within ${ACTIVATION_TIMEOUT_MS} ms`),
    );
  } catch (cause) {
    if (isPushError(cause)) throw cause;
    throw new PushError('worker-registration-failed', `The worker ${url} could not be registered`, { cause });
  }
}

/** The registration at the client's scope, if there is one; not one that merely covers the scope. */
export async function findRegistration({ scope, worker }: ClientContext): Promise<PushRegistration | undefined> {
  const registration = await scope.navigator.serviceWorker?.getRegistration(worker.scope);
  return registration?.scope === worker.scope ? registration : undefined;
}

async function registerAndActivate(context: ClientContext): Promise<PushRegistration> {
  const registration = await context.registerWorker(context.worker);
  for (;;) {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (worker === null || worker.state === 'redundant') throw new Error('The worker gave up while it was installed');
    if (worker.state === 'activated') return registration;
    await nextStateChange(worker);
  }
}

function nextStateChange(worker: RegisteredWorker): Promise<void> {
  return new Promise((resolve) => worker.addEventListener('statechange', () => resolve(), { once: true }));
}
