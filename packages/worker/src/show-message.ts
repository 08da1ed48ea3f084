import {
  type NotificationCapabilities,
  planNotification,
  resolveWebUrl,
  type ShowMessage,
} from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import { resolveTarget } from './resolve-target.js';

/**
 * Shows a message as a notification.
 *
 * `showNotification()` is called before this function first waits: browsers count silent pushes, and Safari ends the
 * subscription after three. An option that the browser refuses costs the options, not the notification: it is shown
 * once more with its title, its body and where its click leads.
 *
 * @param navigate - Address of the declared notification that this one replaces. WebKit refuses a replacement without
 *   one; with one, browsers open it by themselves and fire no `notificationclick`.
 * @throws What `showNotification()` rejects with when it refuses the plain notification too, as it does when the
 *   permission was withdrawn between push and show.
 * @see https://notifications.spec.whatwg.org/#dom-serviceworkerregistration-shownotification
 */
export async function showMessage(message: ShowMessage, context: HandlerContext, navigate?: string): Promise<void> {
  const { registration } = context.scope;
  const address = navigate === undefined ? {} : { navigate: resolveTarget(navigate, context) };
  try {
    const { title, options } = planNotification(message, { ...readCapabilities(context), ...address });
    await registration.showNotification(title, options);
  } catch (error) {
    context.report(error);
    const { title, options } = planNotification(reduceToText(message), { maxActions: 0, ...address });
    await registration.showNotification(title, options);
  }
}

function readCapabilities({ scope, settings }: HandlerContext): NotificationCapabilities {
  const base = scope.registration.scope;
  const icon = resolveWebUrl(settings.icon, base)?.href;
  const badge = resolveWebUrl(settings.badge, base)?.href;
  return {
    // Safari and older Firefox do not have the member, and show no actions.
    maxActions: scope.Notification?.maxActions ?? 0,
    ...(icon === undefined ? {} : { icon }),
    ...(badge === undefined ? {} : { badge }),
  };
}

function reduceToText({ dialect, title, hasOwnTitle, body, url }: ShowMessage): ShowMessage {
  return {
    kind: 'show',
    dialect,
    title,
    hasOwnTitle,
    ...(body === undefined ? {} : { body }),
    ...(url === undefined ? {} : { url }),
  };
}
