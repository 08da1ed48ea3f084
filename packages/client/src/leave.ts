import { PushError } from '@web-push-kit/protocol';
import type { BrowserSubscription } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { settle, withDeadline } from './deadline.js';
import { findSubscription } from './push-subscription.js';
import { findRegistration } from './worker-registration.js';

/** How long the user waits for the backend before the browser unsubscribes anyway, in milliseconds. */
const BACKEND_TIMEOUT_MS = 5000;

/** How long the browser may take, in milliseconds. */
const BROWSER_TIMEOUT_MS = 10_000;

/**
 * Remembers that the user wants no pushes, and ends the subscription: on the backend if it can be reached, in the
 * browser in any case.
 *
 * A backend that was not reached learns it from the push service, which answers its next message with 404 or 410.
 *
 * @throws PushError `unsubscribe-failed` when the browser did not end the subscription; the opt-out is remembered.
 */
export async function leave(context: ClientContext): Promise<void> {
  const { backend, storage } = context;
  // First of all: if this page goes away half way, the next one finishes the job.
  await storage.update('opt-out', (earlier) => earlier ?? { at: context.now() });
  const subscription = await look(context);
  const record = await storage.read('subscription');
  const saved =
    subscription && record?.endpoint !== subscription.endpoint
      ? { endpoint: subscription.endpoint, topics: [] }
      : record;
  if (saved !== undefined) await settle(backend.unsubscribe(saved), BACKEND_TIMEOUT_MS);
  await storage.remove('subscription');
  await storage.remove('worker-config');
  if (subscription !== undefined) await endSubscription(subscription);
}

async function look(context: ClientContext): Promise<BrowserSubscription | undefined> {
  try {
    const registration = await findRegistration(context);
    return registration?.pushManager && (await findSubscription(registration));
  } catch (cause) {
    throw new PushError('unsubscribe-failed', 'The browser could not look for its subscription', { cause });
  }
}

async function endSubscription(subscription: BrowserSubscription): Promise<void> {
  const problem = 'The browser did not end the subscription';
  try {
    // `false` means that it had ended before.
    await withDeadline(subscription.unsubscribe(), BROWSER_TIMEOUT_MS, () => new Error('No answer'));
  } catch (cause) {
    throw new PushError('unsubscribe-failed', problem, { cause });
  }
}
