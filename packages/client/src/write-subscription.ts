import type { SettingsChange, SubscribeReceipt, SubscribeRequest } from '@web-push-kit/backend';
import { encodeBase64Url, isPushError } from '@web-push-kit/protocol';
import type { SubscriptionRecord, SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserSubscription, SubscriptionManager } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import { makeSubscription, readSubscriptionDetails } from './make-subscription.js';
import type { SyncStep } from './plan-sync.js';
import type { Reading } from './read-browser.js';

type Settings = Omit<SubscribeRequest, 'subscription' | 'replaces' | 'replaced'>;

/** What is written, and from where things stood before. */
export interface WriteRequest {
  readonly step: SyncStep;
  readonly reading: Reading;
  readonly manager: SubscriptionManager;
  readonly key: Uint8Array;
}

/**
 * Carries out a step that ends with a word to the backend, and remembers what the backend acknowledged.
 *
 * @throws PushError when the browser does not subscribe, or the backend does not save the subscription.
 */
export async function writeSubscription(context: ClientContext, request: WriteRequest): Promise<void> {
  const { scope, storage, now } = context;
  const { step, reading, manager, key } = request;
  const { record, subscription: previous } = reading;
  const isUsable = previous && step !== 'subscribe';
  const subscription = isUsable ? previous : await makeSubscription(scope, { manager, key, previous });
  const settings = describeSettings(context, reading);
  const fresh = { id: crypto.randomUUID() };
  const device = await storage.update('device', (known) => known ?? fresh);
  const named = { ...settings, ...(device && { deviceId: device.id }) };
  const earlier = [record, previous].find((one) => one && one.endpoint !== subscription.endpoint);
  // Should the page go away before the answer is noted, the next one tells the backend again.
  await storage.update('subscription', (saved) => saved && { ...saved, settings: '' });
  const updated = step === 'update' && record ? await update(context, record, settings) : undefined;
  const receipt =
    updated ?? (await send(context, subscription, { ...named, ...describeEarlier(earlier, reading.record) }));
  const { topics } = receipt;
  const saved = { ...settings, topics };
  await storage.write('subscription', {
    ...(updated && record),
    ...receipt,
    endpoint: subscription.endpoint,
    applicationServerKey: encodeBase64Url(key),
    savedAt: now(),
    settings: JSON.stringify(saved),
  });
  // Topics that the backend does not have can not be chosen; unless the user has chosen anew meanwhile.
  const before = JSON.stringify(reading.settings);
  await storage.update('settings', (current) =>
    !current || JSON.stringify(current) === before ? { ...reading.settings, topics } : current,
  );
  await rememberForWorker(context, { ...named, topics }, key);
}

/** What the backend should have of the user's choice, and of the browser. */
export function describeSettings({ scope }: ClientContext, { settings }: Reading): SubscriptionSettings {
  const locale = scope.navigator.language;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { ...(locale && { locale }), timeZone, ...settings };
}

/** What the server said when it refused; the `cause` of a `backend-rejected` error. */
export function readRefusal(error: unknown): { readonly status?: number; readonly retryAfterSeconds?: number } {
  return isPushError(error) && error.code === 'backend-rejected' ? Object(error.cause) : {};
}

/** Whether the backend will not take it, now or ever. */
export function isRefused(error: unknown): boolean {
  const { status = 0 } = readRefusal(error);
  return status >= 400 && status < 500 && status !== 429;
}

/** The receipt, or `undefined` where it takes a whole `subscribe()`. */
async function update({ backend }: ClientContext, record: SubscriptionRecord, settings: SubscriptionSettings) {
  const saved = parseSettings(record.settings);
  const all: Readonly<Record<string, unknown>> = { ...settings };
  const change: Record<string, unknown> = {};
  for (const name of Object.keys({ ...saved, ...all })) {
    if (JSON.stringify(saved[name]) !== JSON.stringify(all[name])) change[name] = all[name] ?? null;
  }
  try {
    return await backend.update?.(record, change as SettingsChange);
  } catch (error) {
    // Perhaps it has forgotten the subscription.
    if (!isGone(error)) throw error;
    return undefined;
  }
}

/** The acknowledged settings; none where the text is damaged, so that all are sent once more. */
function parseSettings(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json ?? ''));
  } catch {
    // Not written yet, or not by the kit.
    return {};
  }
}

/** Whether the backend will refuse it tomorrow as well. */
export function isFinal(error: unknown): boolean {
  return [400, 403, 413, 422].includes(readRefusal(error).status ?? 0);
}

function isGone(error: unknown): boolean {
  const { status } = readRefusal(error);
  // A backend of the site's own may not say why.
  return status === undefined
    ? isPushError(error) && error.code === 'backend-rejected'
    : [404, 405, 410].includes(status);
}

/** What ended, with what the backend had saved of it: some know a subscription by that alone. */
function describeEarlier(earlier: { readonly endpoint: string } | undefined, record: SubscriptionRecord | undefined) {
  return earlier && { replaces: earlier.endpoint, ...(earlier === record && { replaced: record }) };
}

async function send(
  { backend, storage }: ClientContext,
  subscription: BrowserSubscription,
  settings: Omit<SubscribeRequest, 'subscription'>,
): Promise<SubscribeReceipt> {
  try {
    return await backend.subscribe({ subscription: readSubscriptionDetails(subscription), ...settings });
  } catch (error) {
    if (backend.onSubscribeRejected === 'unsubscribe' && isFinal(error)) {
      await subscription.unsubscribe();
      await storage.remove('subscription');
      await storage.remove('outbox');
    }
    throw error;
  }
}

/** Lets the worker renew the subscription, and tell the backend, when no page is open. */
async function rememberForWorker({ backend, scope, storage }: ClientContext, settings: Settings, key: Uint8Array) {
  const requests = await settle(() => backend.getWorkerRequests?.(settings));
  await storage.write('worker-config', {
    backendUrl: new URL(backend.url, scope.document.baseURI).href,
    applicationServerKey: encodeBase64Url(key),
    topics: settings.topics,
    ...(requests && { requests }),
  });
}
