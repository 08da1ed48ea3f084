import type { SubscribeReceipt, SubscribeRequest } from '@web-push-kit/backend';
import { PushError, resolveDeepLink } from '@web-push-kit/protocol';
import type { KitRecords, RequestTemplate, SubscriptionRecord } from '@web-push-kit/storage';
import { fillTemplate, type TemplateValues } from './fill-template.js';
import { flush } from './flush.js';
import type { HandlerContext } from './handler-context.js';
import type { LiveSubscription, ReceivedSubscriptionChange } from './received-events.js';
import { sendRequest } from './send-request.js';
import type { WorkerFeature } from './worker-feature.js';

/** A first subscription takes several seconds; without a push service it may never end. In milliseconds. */
const RENEW_TIMEOUT_MS = 30_000;

/** What is known about the subscription that the backend has. */
interface Memory {
  readonly record?: SubscriptionRecord | undefined;
  readonly config?: KitRecords['worker-config'] | undefined;
}

/**
 * Keeps the backend in step with a subscription that the browser replaced or dropped, and answers what a backend asks
 * about the subscription itself.
 *
 * When something fails, the record of what the backend last acknowledged stays as it was: it does not match the
 * browser's subscription any more. By that the worker knows to try again when it is online, with the next push or when
 * a page asks, and the next page load knows that there is something to heal.
 *
 * @see https://w3c.github.io/push-api/#the-pushsubscriptionchange-event
 */
export const renewal: WorkerFeature = (context) => {
  /** As far as is known in this life of the worker. */
  let isInStep = false;
  /** What the browser said, until the backend knows of it. */
  let waiting: ReceivedSubscriptionChange | undefined;
  const renew = async (isAsked?: boolean) => {
    isInStep = !!(await context.attempt(() => bringInStep({ change: waiting, isAsked }, context), RENEW_TIMEOUT_MS));
    if (isInStep) waiting = undefined;
    return isInStep;
  };
  return {
    flush: async () => isInStep || renew(),
    async afterPush({ received }) {
      if (received.kind === 'renew') await renew(true);
      if (received.kind === 'activate') await activate(received.token, context);
    },
    events: {
      async pushsubscriptionchange(change: ReceivedSubscriptionChange) {
        waiting = change;
        isInStep = false;
        await flush(context);
        await context.tellPages({ kind: 'subscription-changed' });
      },
    },
  };
};

/** @returns Whether there is nothing left to do for the worker. */
async function bringInStep(
  {
    change,
    isAsked,
  }: { readonly change: ReceivedSubscriptionChange | undefined; readonly isAsked: boolean | undefined },
  context: HandlerContext,
): Promise<boolean> {
  const { pushManager } = context.scope.registration;
  const {
    'opt-out': optOut,
    intents,
    subscription: record,
    'worker-config': config,
  } = await context.storage.readMany(['opt-out', 'intents', 'subscription', 'worker-config']);
  const given = change?.newSubscription;
  const old = change?.oldSubscription;
  // Permission is not consent: who left or signed out stays away, also when the browser renews by itself.
  if (optOut || intents?.isEnded || !(given || old || record)) return true;
  const subscription =
    given ??
    (await pushManager.getSubscription?.()) ??
    // Only in answer to the browser: between two subscriptions, a page may be about to make the second one.
    (change && (await subscribeAgain({ record, config }, context, old?.options.applicationServerKey)));
  if (!subscription || (!given && !isAsked && subscription.endpoint === record?.endpoint)) return true;
  return tellBackend({ subscription, lost: old?.endpoint ?? record?.endpoint }, { record, config }, context);
}

/** A new subscription, for somebody who had one and may have one. */
async function subscribeAgain(
  { record, config }: Memory,
  { scope, settings }: HandlerContext,
  oldKey: BufferSource | null | undefined,
): Promise<LiveSubscription | undefined> {
  if (scope.Notification?.permission !== 'granted') return undefined;
  const key = config?.applicationServerKey || record?.applicationServerKey || oldKey;
  const applicationServerKey = key ?? (await settings.backend?.getApplicationServerKey()) ?? null;
  return scope.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: applicationServerKey as BufferSource | string | null,
  });
}

async function tellBackend(
  { subscription, lost }: { readonly subscription: LiveSubscription; readonly lost: string | undefined },
  { record, config }: Memory,
  context: HandlerContext,
): Promise<boolean> {
  const { endpoint } = subscription;
  const topics = record?.topics ?? config?.topics ?? [];
  const details = subscription.toJSON() as SubscribeRequest['subscription'];
  const replaces = lost === endpoint ? undefined : lost;
  const { backend } = context.settings;
  const template = backend ? undefined : findRequest('subscribe', config, context);
  // Without a word for the backend, the next page brings it in step.
  if (!backend && !template) return true;
  const receipt = backend
    ? await backend.subscribe({ subscription: details, topics, ...(replaces && { replaces }) })
    : await ask(template, { ...details.keys, endpoint, replaces: replaces ?? '' }, context);
  if (receipt) await remember(receipt, { endpoint, record, config }, context);
  return !!receipt;
}

async function remember(
  { id, sent, topics }: Partial<SubscribeReceipt>,
  { endpoint, record, config }: Memory & { readonly endpoint: string },
  context: HandlerContext,
): Promise<void> {
  const { id: _oldId, sent: oldSent, ...kept } = record ?? {};
  await context.storage.write('subscription', {
    ...kept,
    endpoint,
    // Firefox subscribes without a key as well; then there is none to compare later.
    applicationServerKey: config?.applicationServerKey ?? record?.applicationServerKey ?? '',
    topics: topics ?? record?.topics ?? config?.topics ?? [],
    savedAt: context.now(),
    ...(id !== undefined && { id: `${id}` }),
    // For a backend that knows a subscription by all of it.
    ...(oldSent !== undefined && sent !== undefined && { sent }),
  });
}

/**
 * Finds the request that the page has left for such a case.
 *
 * It carries the subscription's address and keys, or a token: to the own origin, or to one that the worker's code names.
 */
function findRequest(
  name: 'subscribe' | 'activate',
  config: Memory['config'],
  { scope, codedOrigins = [], report }: HandlerContext,
): RequestTemplate | undefined {
  const template = config?.requests?.[name];
  const place = { scope: scope.registration.scope, allowedOrigins: codedOrigins };
  if (!template || resolveDeepLink(template.url, place)) return template;
  report(new PushError('invalid-option', "The backend's origin is not in the worker's allowedOrigins"));
  return undefined;
}

/**
 * Sends such a request.
 *
 * @returns `undefined` when no answer came.
 * @throws {@link PushError} `backend-rejected` when the answer was a refusal.
 */
async function ask(
  template: RequestTemplate | undefined,
  values: TemplateValues,
  context: HandlerContext,
): Promise<Partial<SubscribeReceipt> | undefined> {
  if (!template) return undefined;
  const { url, init } = fillTemplate(template, values);
  const answer = await sendRequest(url, context, init);
  if (!answer) return undefined;
  if (!answer.ok) throw new PushError('backend-rejected', `The backend answered the worker with ${answer.status}`);
  // A backend need not say anything.
  const { id, topics } = Object(await answer.json?.().catch(() => undefined)) as Partial<SubscribeReceipt>;
  const { body } = init;
  return { ...(id !== undefined && { id }), ...(Array.isArray(topics) && { topics }), ...(body && { sent: body }) };
}

/** The backend has pushed a token, to hear it back. */
async function activate(token: string, context: HandlerContext): Promise<void> {
  const { storage, settings } = context;
  const { subscription: record, 'worker-config': config } = await storage.readMany(['subscription', 'worker-config']);
  if (settings.backend) await (record && settings.backend.activate?.(token, record));
  else if (!(await ask(findRequest('activate', config, context), { token, endpoint: record?.endpoint ?? '' }, context)))
    return;
  await storage.update('subscription', (current) => current && { ...current, isPending: false });
}
