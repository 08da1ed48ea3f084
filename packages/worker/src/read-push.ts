import { type Dialect, type PushMessage, parsePushMessageWith, type ShowMessage } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import type { DeclaredNotification, ReceivedPush } from './received-events.js';

/** What the parser calls a payload in which no dialect has recognised its own. */
const UNRECOGNISED = ['empty', 'text', 'unknown'];

/** What the browser hands over has been read by it already. */
const declaredDialect: Dialect = {
  name: 'declarative',
  parse: ({ notification, ...rest }) => ({
    layers: [notification, rest],
    data: (notification as { readonly data?: unknown }).data,
  }),
};

/**
 * Reads what a push brought.
 *
 * @returns `undefined` when it is for another handler of the same worker. Never throws.
 */
export function readPush(push: ReceivedPush, context: HandlerContext): PushMessage | undefined {
  const { scope, settings } = context;
  const { defaultTitle, dialects = [], claim } = settings;
  const facts = { scope: scope.registration.scope, defaultTitle, now: context.now() };
  const { notification, appBadge, data } = push;
  try {
    // The application's own dialects need not know the browser's format.
    if (notification)
      return parsePushMessageWith([declaredDialect], writeDeclared(notification, { appBadge, mutable: true }), facts);
    const message = parsePushMessageWith(dialects, data?.text() ?? null, facts);
    return claim === 'own' && message.kind === 'show' && UNRECOGNISED.includes(message.dialect) ? undefined : message;
  } catch (error) {
    context.report(error);
    return createFallback(context, notification?.title ? { title: notification.title, hasOwnTitle: true } : {});
  }
}

/** As JSON, so that one parser reads both ways of arrival. @throws `TypeError` when the notification's data is not JSON. */
function writeDeclared(notification: DeclaredNotification, beside: object): string {
  const members: Record<string, unknown> = {};
  // The members of a platform object are not its own.
  for (const name in notification) members[name] = Reflect.get(notification, name);
  return JSON.stringify({ ...beside, notification: members });
}

/** What is shown for a push that names nothing to show: a push must never be silent. */
export function createFallback({ settings }: HandlerContext, members: Partial<ShowMessage> = {}): ShowMessage {
  return { kind: 'show', dialect: 'unknown', title: settings.defaultTitle, hasOwnTitle: false, ...members };
}
