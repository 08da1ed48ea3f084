import { type PushBackend, restBackend } from '@web-push-kit/backend';
import { encodeBase64Url, PushError, parseApplicationServerKey } from '@web-push-kit/protocol';
import type { KitRecords, SubscriptionRecord } from '@web-push-kit/storage';
import type { HandlerContext } from './handler-context.js';
import { type LiveSubscription, readSubscriptionDetails } from './subscription-details.js';
import { withDeadline } from './with-deadline.js';

/**
 * The part of `PushSubscriptionChangeEvent` that the handler uses.
 *
 * Three shapes occur: both subscriptions (the browser has renewed it), only the old one (it could not), and neither
 * (Chrome after a new permission, Firefox before 137).
 */
export interface ReceivedSubscriptionChange {
  readonly newSubscription?: LiveSubscription | null;
  readonly oldSubscription?: Pick<LiveSubscription, 'endpoint' | 'options'> | null;
}

/** What is known about the subscription that was lost. */
interface Memory {
  readonly config: KitRecords['worker-config'] | undefined;
  readonly record: SubscriptionRecord | undefined;
  readonly old: ReceivedSubscriptionChange['oldSubscription'];
}

/** A first subscription takes several seconds; without a push service it may never end. In milliseconds. */
const SUBSCRIBE_TIMEOUT_MS = 30_000;

/**
 * Keeps the backend in step with a subscription that the browser replaced or dropped, then tells the open pages.
 *
 * When something fails, the record of what the backend last acknowledged stays as it was: it does not match the
 * browser's subscription any more, by which the next page load sees that there is something to heal. Never rejects:
 * errors go to the browser's console.
 *
 * @see https://w3c.github.io/push-api/#the-pushsubscriptionchange-event
 */
export async function handleSubscriptionChange(
  change: ReceivedSubscriptionChange,
  context: HandlerContext,
): Promise<void> {
  try {
    await renew(change, context);
  } catch (error) {
    context.report(error);
  }
  await context.tellPages({ kind: 'subscription-changed' });
}

async function renew(change: ReceivedSubscriptionChange, context: HandlerContext): Promise<void> {
  const { storage } = context;
  const [optOut, record, config] = await Promise.all([
    storage.read('opt-out'),
    storage.read('subscription'),
    storage.read('worker-config'),
  ]);
  // Permission is not consent: who left stays away, also when the browser renews by itself.
  if (optOut !== undefined) return;
  const memory: Memory = { config, record, old: change.oldSubscription };
  const backend = context.settings.backend ?? (config === undefined ? undefined : restBackend(config.backendUrl));
  if (backend === undefined) return;
  const subscription = change.newSubscription ?? (await subscribeAgain(memory, backend, context));
  if (subscription !== undefined) await save(subscription, memory, { backend, context });
}

/** A new subscription, for somebody who had one and may have one. */
async function subscribeAgain(
  memory: Memory,
  backend: PushBackend,
  { scope }: HandlerContext,
): Promise<LiveSubscription | undefined> {
  const wasSubscribed = memory.record !== undefined || (memory.old ?? undefined) !== undefined;
  if (!wasSubscribed || scope.Notification?.permission !== 'granted') return undefined;
  const applicationServerKey = readKey(memory) ?? Uint8Array.from(await backend.getApplicationServerKey());
  const subscribing = scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const subscription = await withDeadline(subscribing, SUBSCRIBE_TIMEOUT_MS);
  if (subscription !== undefined) return subscription;
  throw new PushError(
    'subscribe-timeout',
    `The browser gave no new subscription within ${SUBSCRIBE_TIMEOUT_MS} ms; the next page load tries again`,
  );
}

/** The key to subscribe with: the one that the page last used, else the one of the lost subscription. */
function readKey({ config, record, old }: Memory): Uint8Array<ArrayBuffer> | undefined {
  const key = config?.applicationServerKey ?? record?.applicationServerKey ?? old?.options.applicationServerKey;
  return key == null ? undefined : parseApplicationServerKey(key);
}

async function save(
  subscription: LiveSubscription,
  memory: Memory,
  { backend, context }: { readonly backend: PushBackend; readonly context: HandlerContext },
): Promise<void> {
  const details = readSubscriptionDetails(subscription);
  if (details === undefined) return;
  const { record, config, old } = memory;
  const { endpoint } = details;
  const lost = old?.endpoint ?? record?.endpoint;
  const { id, topics } = await backend.subscribe({
    subscription: details,
    topics: record?.topics ?? config?.topics ?? [],
    ...(lost === undefined || lost === endpoint ? {} : { replaces: lost }),
  });
  const key = subscription.options.applicationServerKey ?? readKey(memory);
  // Firefox subscribes without a key as well; then there is none to compare later.
  const applicationServerKey = key === undefined ? '' : encodeBase64Url(new Uint8Array(key));
  const saved = { endpoint, applicationServerKey, topics, savedAt: context.now() };
  await context.storage.write('subscription', id === undefined ? saved : { ...saved, id });
}
