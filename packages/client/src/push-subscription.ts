import { PushError } from '@web-push-kit/protocol';
import type { BrowserSubscription, PushRegistration, SubscriptionManager } from './browser-scope.js';
import { withDeadline } from './deadline.js';

/** A first subscription of Chromium takes 2 to 6 seconds on a good network; in milliseconds. */
const SUBSCRIBE_TIMEOUT_MS = 30_000;

/** Push services fail for moments at a time; in milliseconds. */
const RETRY_DELAY_MS = 1000;

/** Long for a look into a local database, in milliseconds. */
const LOOK_TIMEOUT_MS = 5000;

/**
 * Makes the registration's subscription, with the given key.
 *
 * @param previous - A subscription with another key; it has to go first.
 * @throws PushError `subscribe-timeout`, `push-service-unavailable`, `push-unsupported` or `subscribe-failed`.
 * @see https://w3c.github.io/push-api/#dom-pushmanager-subscribe
 */
export async function makeSubscription(
  registration: PushRegistration,
  key: Uint8Array,
  previous: BrowserSubscription | undefined,
): Promise<BrowserSubscription> {
  const manager = readManager(registration);
  const attempt = async (): Promise<BrowserSubscription> => {
    await previous?.unsubscribe();
    return subscribeWithRetry(manager, key);
  };
  try {
    return await withDeadline(attempt(), SUBSCRIBE_TIMEOUT_MS, createTimeout);
  } catch (cause) {
    throw classify(cause);
  }
}

/** The registration's subscription. @throws PushError `push-unsupported` or `subscribe-failed`. */
export async function findSubscription(registration: PushRegistration): Promise<BrowserSubscription | undefined> {
  const manager = readManager(registration);
  const problem = 'The browser could not say whether there is a subscription';
  try {
    const look = withDeadline(manager.getSubscription(), LOOK_TIMEOUT_MS, () => new Error('No answer'));
    return (await look) ?? undefined;
  } catch (cause) {
    throw new PushError('subscribe-failed', problem, { cause });
  }
}

function readManager(registration: PushRegistration): SubscriptionManager {
  if (registration.pushManager) return registration.pushManager;
  throw new PushError('push-unsupported', 'The service worker registration has no push manager');
}

async function subscribeWithRetry(manager: SubscriptionManager, key: Uint8Array): Promise<BrowserSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: new Uint8Array(key) } as const;
  try {
    return await manager.subscribe(options);
  } catch (error) {
    const name = readName(error);
    if (name === 'AbortError') await delay(RETRY_DELAY_MS);
    // Another tab, or a browser that does not tell keys: the subscription there is has another one.
    else if (name === 'InvalidStateError') await (await manager.getSubscription())?.unsubscribe();
    else throw error;
    return manager.subscribe(options);
  }
}

function createTimeout(): PushError {
  const problem = `The browser did not subscribe within ${SUBSCRIBE_TIMEOUT_MS} ms; its push service may be out of reach`;
  return new PushError('subscribe-timeout', problem);
}

function classify(cause: unknown): PushError {
  if (cause instanceof PushError) return cause;
  const name = readName(cause);
  if (name === 'AbortError') {
    return new PushError('push-service-unavailable', "The browser's push service refused or did not answer", { cause });
  }
  return new PushError('subscribe-failed', `The browser did not subscribe: ${name}`, { cause });
}

function readName(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : 'unknown error';
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
