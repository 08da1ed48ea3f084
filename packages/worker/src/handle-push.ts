import {
  changeMessage,
  changePushMessage,
  NOTIFICATION_DATA_VERSION,
  type NotificationData,
  type PushMessage,
  redactMessage,
  type ShowMessage,
  toPageMessage,
} from '@web-push-kit/protocol';
import { flush } from './flush.js';
import type { HandlerContext } from './handler-context.js';
import { createFallback, readPush } from './read-push.js';
import type { ReceivedPush } from './received-events.js';
import { showMessage } from './show-message.js';
import { withDeadline } from './with-deadline.js';
import type { FeatureSteps, HandledPush } from './worker-feature.js';

/** The longest time that a hook of the site, or a record, may hold up the notification, in milliseconds. */
const HOOK_TIMEOUT_MS = 250;
/** The same for `onFetch`, which asks the network. */
const FETCH_TIMEOUT_MS = 5000;
/** How long closing others, or a page in front of the user, may hold up the notification, in milliseconds. */
const INSTEAD_TIMEOUT_MS = 2000;
/** Chromium on a Mac shows a notification of its own when the push is over before ours has come up. In milliseconds. */
const SETTLE_MS = 1000;

/**
 * Makes a push visible, whatever its bytes and whatever fails, then does the rest. This is the order of everything.
 *
 * `showNotification()` is called before anything is awaited, unless something has to be asked first: records that a
 * feature needs, a hook, a page in front of the user, or which notifications there are to close. Each of these has a
 * deadline and a default. Never rejects: errors go to the site's `onError`.
 *
 * @see https://w3c.github.io/push-api/#the-push-event
 */
export function handlePush(event: ReceivedPush, context: HandlerContext): Promise<void> {
  const handling = handle(event, context).finally(() => {
    if (context.handling === handling) context.handling = undefined;
  });
  context.handling = handling;
  return handling;
}

async function handle(event: ReceivedPush, context: HandlerContext): Promise<void> {
  try {
    const push = await makeVisible(event, context);
    if (push) await followUp(push, context);
  } catch (error) {
    // Nothing is known that leads here. But if something does, the push must not be silent for it.
    context.report(error);
    const { registration } = context.scope;
    const data: NotificationData = { webPushKit: NOTIFICATION_DATA_VERSION, message: { dialect: 'unknown' } };
    await context.attempt(() => registration.showNotification(new URL(registration.scope).host, { data }));
  }
}

async function makeVisible(event: ReceivedPush, context: HandlerContext): Promise<HandledPush | undefined> {
  let parsed = readPush(event, context);
  // Somebody else's.
  if (parsed === undefined) return undefined;
  // Nobody else's: a second handler would show it a second time.
  event.stopImmediatePropagation();
  if (context.pending) {
    await context.pending;
    // With what the page has settled.
    parsed = readPush(event, context) ?? parsed;
  }
  const { onMessage } = context.settings;
  const own = parsed;
  const { defaultTitle } = context.settings;
  const { scope } = context.scope.registration;
  const change = async () => changePushMessage(own, await onMessage?.(own), { defaultTitle, scope });
  const known = (onMessage && (await context.attempt(change, HOOK_TIMEOUT_MS))) ?? own;
  const received = known.kind === 'fetch' ? await fetchMessage(known, context) : known;
  const allowed = received.kind === 'show' && received.userHash ? await redact(received, context) : received;
  const message = allowed.kind === 'show' ? decide(allowed, context) : createFallback(context, { silent: true });
  const push = { received, message };
  const instead = startInstead(push, context);
  const isShown = instead.length > 0 && (await Promise.all(instead)).includes(true);
  const navigate = event.notification?.navigate ?? undefined;
  return { ...push, tag: isShown ? '' : await showMessage(message, context, navigate) };
}

/** The content of a message that brought ids only; a generic text when the site's hook does not get it. */
async function fetchMessage(
  { data, secrets = {} }: Extract<PushMessage, { kind: 'fetch' }>,
  context: HandlerContext,
): Promise<ShowMessage> {
  const { onFetch } = context.settings;
  const body = context.records.preferences?.texts?.generic;
  const generic = createFallback(context, body ? { body } : {});
  const fetch = async () => changeMessage(generic, await onFetch?.(data, secrets), context.scope.registration.scope);
  return (onFetch && (await context.attempt(fetch, FETCH_TIMEOUT_MS))) ?? generic;
}

/**
 * Returns a message for a user as whoever is signed in here may see it.
 *
 * Beside all features, so that none of them, nor one that is missing, can show a private text to somebody else: a
 * message is for another user unless storage says in time that it is not.
 */
async function redact(message: ShowMessage, context: HandlerContext): Promise<ShowMessage> {
  const { records, features, storage, attempt } = context;
  const isRead = features.some(({ reads }) => reads?.includes('preferences'));
  return redactMessage(
    message,
    isRead ? records.preferences : await attempt(() => storage.read('preferences'), HOOK_TIMEOUT_MS),
  );
}

/** Every feature changes the message in turn; who fails changes nothing. */
function decide(message: ShowMessage, context: HandlerContext): ShowMessage {
  return context.features.reduce((decided, feature) => {
    try {
      return feature.decide?.(decided) ?? decided;
    } catch (error) {
      context.report(error);
      return decided;
    }
  }, message);
}

function startInstead(push: Omit<HandledPush, 'tag'>, context: HandlerContext): Promise<boolean | undefined>[] {
  return context.features.flatMap(({ showInstead }) => {
    const showing = showInstead?.(push);
    return showing ? context.attempt(() => showing, INSTEAD_TIMEOUT_MS) : [];
  });
}

async function followUp(push: HandledPush, context: HandlerContext): Promise<void> {
  const { message, tag } = push;
  const { id } = message;
  const afterShow = async () => {
    await Promise.all([
      // An application's dialect or hook may have made nonsense of it, or have put something in that can not be cloned.
      context.attempt(() => context.tellPages({ kind: 'message', message: toPageMessage(message) })),
      context.record({ kind: 'shown', ...(id && { id }) }),
      context.scope.navigator.userAgentData?.platform === 'macOS' &&
        withDeadline(new Promise(() => undefined), SETTLE_MS),
    ]);
  };
  const afterPush = async (feature: FeatureSteps) => {
    // On a slow device the notification did not wait for the records. What is kept of it must go by them.
    await context.reading;
    await feature.afterPush?.(push);
  };
  await Promise.all([tag && afterShow(), context.run(afterPush)]);
  // Not waited for. When a push is over, Chromium looks for its notification, and whoever has followed it by then sees a
  // notice of Chromium's own; iPadOS counts the time. What is not sent before the worker ends is sent the next time.
  void flush(context);
}
