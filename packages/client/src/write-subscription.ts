import type { SettingsChange, SubscribeReceipt, SubscribeRequest } from '@web-push-kit/backend';
import { encodeBase64Url, isPushError } from '@web-push-kit/protocol';
import type { KitRecords, SubscriptionRecord, SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserSubscription, SubscriptionManager } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';
import { describeWish, WISH_KEYS } from './intents/wishes.js';
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
 * @returns Whether it was carried out; `false` when the user has changed their mind since `reading`.
 * @throws PushError when the browser does not subscribe, or the backend does not save the subscription.
 */
export async function writeSubscription(context: ClientContext, request: WriteRequest): Promise<boolean> {
  const { scope } = context;
  const { step, reading, manager, key } = request;
  const { record, subscription: previous } = reading;
  const isUsable = previous && step !== 'subscribe';
  const subscription = isUsable ? previous : await makeSubscription(scope, { manager, key, previous });
  const device = await announceWrite(context, reading);
  if (!device) return false;
  const settings = describeSettings(context, reading);
  const named = { ...settings, deviceId: device.id };
  const earlier = [record, previous].find((one) => one && one.endpoint !== subscription.endpoint);
  const updated = step === 'update' && record ? await update(context, record, settings) : undefined;
  const receipt =
    updated ?? (await send(context, request, { subscription, ...named, ...describeEarlier(earlier, record) }));
  const { topics } = receipt;
  const acknowledged: SubscriptionRecord = {
    ...(updated && record),
    ...receipt,
    endpoint: subscription.endpoint,
    applicationServerKey: encodeBase64Url(key),
    savedAt: context.now(),
    settings: JSON.stringify({ ...settings, topics }),
  };
  const config = await describeForWorker(context, { ...named, topics }, key);
  return recordWrite(context, reading, { subscription: acknowledged, config });
}

/**
 * Notes that the backend is about to be told: should the page go away before the answer is noted, the next one tells it
 * again.
 *
 * @returns The name of this browser; `undefined` when the user has changed their mind.
 */
async function announceWrite({ storage }: ClientContext, { wish }: Reading): Promise<KitRecords['device'] | undefined> {
  const fresh = { id: crypto.randomUUID() };
  let isWanted = true;
  const { device = fresh } = await storage.updateMany([...WISH_KEYS, 'subscription', 'device'], (records) => {
    const { subscription } = records;
    isWanted = describeWish(records) === wish;
    if (!isWanted) return {};
    return {
      device: records.device ?? fresh,
      ...(subscription && { subscription: { ...subscription, settings: '' } }),
    };
  });
  return isWanted ? device : undefined;
}

/** The part of an answer that is remembered. */
interface Written {
  readonly subscription: SubscriptionRecord;
  readonly config: KitRecords['worker-config'];
}

/** Remembers what the backend acknowledged; if the user has changed their mind, no more than is needed to end it. */
async function recordWrite(
  { storage }: ClientContext,
  { wish, settings }: Reading,
  { subscription, config }: Written,
): Promise<boolean> {
  let isWanted = true;
  await storage.updateMany([...WISH_KEYS, 'subscription', 'worker-config'], (records) => {
    isWanted = describeWish(records) === wish;
    if (!isWanted) return { subscription: { ...subscription, settings: '' } };
    // Topics that the backend does not have can not be chosen.
    return { subscription, 'worker-config': config, settings: { ...settings, topics: subscription.topics } };
  });
  return isWanted;
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

/** Returns the acknowledged settings; none where the text is damaged, so that all are sent once more. */
function parseSettings(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json ?? ''));
  } catch {
    // Not known, or not written by the kit. The backend may still have a name that is to go.
    return { user: 0 };
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
  { reading }: WriteRequest,
  {
    subscription,
    ...settings
  }: Omit<SubscribeRequest, 'subscription'> & { readonly subscription: BrowserSubscription },
): Promise<SubscribeReceipt> {
  try {
    return await backend.subscribe({ subscription: readSubscriptionDetails(subscription), ...settings });
  } catch (error) {
    if (backend.onSubscribeRejected === 'unsubscribe' && isFinal(error)) {
      await subscription.unsubscribe();
      await storage.updateMany([...WISH_KEYS, 'subscription', 'outbox'], (records) =>
        describeWish(records) === reading.wish ? { subscription: undefined, outbox: undefined } : {},
      );
    }
    throw error;
  }
}

/** Returns what lets the worker renew the subscription, and tell the backend, when no page is open. */
async function describeForWorker(
  { backend, scope }: ClientContext,
  settings: Settings,
  key: Uint8Array,
): Promise<KitRecords['worker-config']> {
  const requests = await settle(() => backend.getWorkerRequests?.(settings));
  return {
    backendUrl: new URL(backend.url, scope.document.baseURI).href,
    applicationServerKey: encodeBase64Url(key),
    topics: settings.topics,
    ...(requests && { requests }),
  };
}
