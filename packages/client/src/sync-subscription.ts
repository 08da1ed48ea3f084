import type { SubscribeRequest } from '@web-push-kit/backend';
import { encodeBase64Url } from '@web-push-kit/protocol';
import type { SubscriptionRecord } from '@web-push-kit/storage';
import type { BrowserSubscription } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import type { Prepared } from './preparation.js';
import { findSubscription, makeSubscription } from './push-subscription.js';
import { readSubscriptionDetails, readSubscriptionKey } from './subscription-details.js';
import { planSync, type SyncPlan } from './sync-plan.js';

/** What the user wants, and what is known about the backend. */
export interface SyncWish {
  readonly topics: readonly string[];
  readonly forgotten: SubscriptionRecord | undefined;
}

/**
 * Brings browser, backend and storage together for a user who wants to be subscribed.
 *
 * Looks at everything anew, so that of two tabs that want the same, the second finds it done. Runs under the tab lock.
 *
 * @returns Whether there was anything to do.
 * @throws PushError when the browser does not subscribe, or the backend does not save the subscription.
 */
export async function syncSubscription(context: ClientContext, prepared: Prepared, wish: SyncWish): Promise<boolean> {
  const existing = await findSubscription(prepared.registration);
  const plan = planSync({
    endpoint: existing?.endpoint,
    subscriptionKey: readSubscriptionKey(existing),
    record: await context.storage.read('subscription'),
    backendKey: encodeBase64Url(prepared.key),
    ...wish,
  });
  if (plan.kind === 'none') return false;
  const isUsable = plan.kind === 'send' && existing !== undefined;
  const subscription = isUsable ? existing : await makeSubscription(prepared.registration, prepared.key, existing);
  const topics = [...wish.topics];
  await rememberForWorker(context, prepared.key, topics);
  const receipt = await context.backend.subscribe(describe(context, { subscription, topics, plan }));
  await context.storage.write('subscription', {
    endpoint: subscription.endpoint,
    applicationServerKey: encodeBase64Url(prepared.key),
    topics: [...receipt.topics],
    savedAt: context.now(),
    ...(receipt.id === undefined ? {} : { id: receipt.id }),
  });
  if (!areEqual(receipt.topics, topics)) await rememberForWorker(context, prepared.key, receipt.topics);
  return true;
}

/** Lets the worker renew the subscription when no page is open, and the next page send it when this one could not. */
async function rememberForWorker(context: ClientContext, key: Uint8Array, topics: readonly string[]): Promise<void> {
  const { backend, scope, storage } = context;
  await storage.write('worker-config', {
    backendUrl: new URL(backend.url, scope.document.baseURI).href,
    applicationServerKey: encodeBase64Url(key),
    topics: [...topics],
  });
}

function describe(
  { scope }: ClientContext,
  request: { readonly subscription: BrowserSubscription; readonly topics: readonly string[]; readonly plan: SyncPlan },
): SubscribeRequest {
  const { subscription, topics, plan } = request;
  const replaces = plan.kind === 'none' || plan.replaces === subscription.endpoint ? undefined : plan.replaces;
  const locale = scope.navigator.language;
  return {
    subscription: readSubscriptionDetails(subscription),
    topics,
    ...(replaces === undefined ? {} : { replaces }),
    ...(locale ? { locale } : {}),
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((topic, index) => topic === b[index]);
}
