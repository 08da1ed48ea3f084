import { type PushMessage, parsePushMessage, type ShowMessage } from '@web-push-kit/protocol';
import { updateAppBadge } from './app-badge.js';
import { writeDeclaredMessage } from './declared-notification.js';
import { dismissNotifications } from './dismiss-notifications.js';
import type { HandlerContext } from './handler-context.js';
import type { ReceivedPush } from './received-events.js';
import { showMessage } from './show-message.js';
import { withDeadline } from './with-deadline.js';

/**
 * `showNotification()` resolves only after it has loaded the icon. Pages and the app's badge wait this long for it, in
 * milliseconds.
 */
const SHOW_PATIENCE_MS = 5000;

/**
 * Makes a push visible, whatever its bytes, then tells the open pages.
 *
 * A push ends in a notification, or in the removal of one. `showNotification()` is called before anything is awaited,
 * but for a message that dismisses; what comes after it may fail without harm. Never rejects: errors go to the
 * browser's console.
 *
 * @see https://w3c.github.io/push-api/#the-push-event
 */
export async function handlePush(push: ReceivedPush, context: HandlerContext): Promise<void> {
  const { scope } = context;
  const received = readPush(push, context);
  if (received.kind === 'dismiss' && (await dismissNotifications(received, scope))) return;
  const message = received.kind === 'show' ? received : createFallback(context);
  const showing = showMessage(message, context, push.notification?.navigate ?? undefined).catch((error: unknown) =>
    context.report(error),
  );
  await withDeadline(showing, SHOW_PATIENCE_MS);
  await Promise.all([
    showing,
    context.tellPages({ kind: 'message', message }),
    updateAppBadge('appBadge' in received ? received.appBadge : undefined, scope),
  ]);
}

function readPush(push: ReceivedPush, context: HandlerContext): PushMessage {
  const { scope, settings, now } = context;
  const { defaultTitle, dialects } = settings;
  const facts = { scope: scope.registration.scope, defaultTitle, now: now() };
  try {
    // The browser hands over its own format: the built-in dialects know it, the application's need not.
    if (push.notification) return parsePushMessage(writeDeclaredMessage(push.notification, push.appBadge), facts);
    return parsePushMessage(push.data?.text() ?? null, { ...facts, ...(dialects === undefined ? {} : { dialects }) });
  } catch (error) {
    context.report(error);
    return createFallback(context, push.notification?.title);
  }
}

/** What is shown for a message that names nothing to show: a push must never be silent. */
function createFallback({ settings }: HandlerContext, title = ''): ShowMessage {
  const hasOwnTitle = title !== '';
  return { kind: 'show', dialect: 'unknown', title: hasOwnTitle ? title : settings.defaultTitle, hasOwnTitle };
}
