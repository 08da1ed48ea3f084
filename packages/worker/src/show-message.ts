import {
  changeMessage,
  changePlan,
  type NotificationPlan,
  planNotification,
  resolveWebUrl,
  type ShowMessage,
} from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';
import { createFallback } from './read-push.js';
import { resolveTarget, settleClick } from './resolve-target.js';

/** How long the hook may hold up the notification, in milliseconds. */
const HOOK_TIMEOUT_MS = 250;

/** `showNotification()` resolves after it has loaded the pictures. One that takes longer is not waited for, in milliseconds. */
const SHOW_TIMEOUT_MS = 5000;

/**
 * Shows a message as a notification.
 *
 * Without a hook, `showNotification()` is called before this function first waits: browsers count silent pushes, and
 * Safari ends the subscription after three. What the browser refuses, or can not show in time, costs the options and
 * not the notification: it is shown once more with its texts and where its click leads. Every notification has a tag,
 * so that of two attempts that come up in the end one remains.
 *
 * @param navigate - Address of the declared notification that this one replaces. WebKit refuses a replacement without
 *   one; with one, browsers open it by themselves and fire no `notificationclick`.
 * @returns The notification's tag. Never rejects: the browser may refuse the plain notification too, as it does when
 *   the permission was withdrawn between push and show.
 * @see https://notifications.spec.whatwg.org/#dom-serviceworkerregistration-shownotification
 */
export async function showMessage(decided: ShowMessage, context: HandlerContext, navigate?: string): Promise<string> {
  const { scope, settings } = context;
  const { beforeShow } = settings;
  const message = settleClick(decided, context);
  const address = {
    areLinksAllowed: true as const,
    ...(navigate !== undefined && { navigate: resolveTarget(navigate, context) }),
  };
  let plan = planNotification(message, { ...address, ...readCapabilities(context) });
  const change = async () => changePlan(plan, await beforeShow?.(plan));
  if (beforeShow) plan = (await context.attempt(change, HOOK_TIMEOUT_MS)) ?? plan;
  const tag = plan.options.tag || message.tag || `wpk:${crypto.randomUUID()}`;
  const show = ({ title, options }: NotificationPlan) =>
    context.attempt(
      () => scope.registration.showNotification(title, { ...options, tag }).then(() => true),
      SHOW_TIMEOUT_MS,
    );
  context.clicked.delete(tag);
  const isShown = await show(plan);
  if (!isShown) await show(planNotification(reduceToText(message, context), { ...address, maxActions: 0 }));
  return tag;
}

function readCapabilities({ scope, settings }: HandlerContext) {
  const base = scope.registration.scope;
  const icon = resolveWebUrl(settings.icon, base)?.href;
  const badge = resolveWebUrl(settings.badge, base)?.href;
  return {
    // Safari and older Firefox do not have the member, and show no actions.
    maxActions: scope.Notification?.maxActions ?? 0,
    ...(icon && { icon }),
    ...(badge && { badge }),
  };
}

/** Reads anew, or leaves out, each member that may have made the browser refuse the message. */
function reduceToText({ dialect, id, title, body, url }: ShowMessage, context: HandlerContext): ShowMessage {
  const { scope } = context.scope.registration;
  return changeMessage({ ...createFallback(context), dialect }, { id, title, body, url }, scope);
}
