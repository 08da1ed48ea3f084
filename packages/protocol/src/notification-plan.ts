import { omitUndefined } from './json-fields.js';
import { NOTIFICATION_DATA_VERSION, type NotificationData } from './notification-data.js';
import type { NotificationActionLike, NotificationOptionsLike } from './notification-options.js';
import type { ClickBehaviour, MessageAction, ShowMessage } from './push-message.js';

/** What this browser and this site add to a notification. */
export interface NotificationCapabilities {
  /** `Notification.maxActions`, or 0 where it is missing. */
  readonly maxActions: number;
  /** Absolute URL of the icon for messages without one. */
  readonly icon?: string;
  /** Absolute URL of the badge for messages without one. */
  readonly badge?: string;
  /** Options to leave out because this browser mishandles them. Default: none. */
  readonly dropUnsupported?: readonly (keyof NotificationOptionsLike)[];
  /**
   * A resolved deep link that the browser shall open by itself; then no `notificationclick` is fired. Needed when
   * a declarative message is replaced in WebKit. Default: clicks go to the worker.
   */
  readonly navigate?: string;
}

/** The two arguments of `showNotification()`. */
export interface NotificationPlan {
  readonly title: string;
  readonly options: NotificationOptionsLike & { readonly data: NotificationData };
}

/**
 * Plans how a message is shown.
 *
 * The options hold nothing that makes `showNotification()` throw: `renotify` only with a tag, `vibrate` never with
 * `silent`, at most `maxActions` actions.
 *
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
export function planNotification(message: ShowMessage, capabilities: NotificationCapabilities): NotificationPlan {
  const hasTag = (message.tag ?? '') !== '';
  const planned = omitUndefined<NotificationOptionsLike>({
    body: message.body,
    lang: message.lang,
    dir: message.dir,
    tag: hasTag ? message.tag : undefined,
    icon: message.icon ?? capabilities.icon,
    image: message.image,
    badge: message.badge ?? capabilities.badge,
    timestamp: message.timestamp,
    silent: message.silent,
    renotify: hasTag ? message.renotify : undefined,
    requireInteraction: message.requireInteraction,
    vibrate: message.silent === true ? undefined : message.vibrate,
    actions: planActions(message.actions, capabilities.maxActions),
    navigate: capabilities.navigate,
  });
  const dropped = new Set<string>(capabilities.dropUnsupported);
  const options = Object.fromEntries(Object.entries(planned).filter(([name]) => !dropped.has(name)));
  return { title: message.title, options: { ...options, data: planData(message) } };
}

function planActions(
  actions: readonly MessageAction[] | undefined,
  maxActions: number,
): readonly NotificationActionLike[] | undefined {
  const shown = (actions ?? []).slice(0, Math.max(0, maxActions));
  if (shown.length === 0) return undefined;
  return shown.map(({ action, title, icon }) => omitUndefined<NotificationActionLike>({ action, title, icon }));
}

function planData(message: ShowMessage): NotificationData {
  const targets = [{ ...message, action: '' }, ...(message.actions ?? [])];
  const isRequest = (target: { readonly clickBehaviour?: ClickBehaviour }) => target.clickBehaviour === 'sendRequest';
  return omitUndefined<NotificationData>({
    webPushKit: NOTIFICATION_DATA_VERSION,
    url: isRequest(message) ? undefined : message.url,
    actions: byAction(message.actions ?? [], (target) => (isRequest(target) ? undefined : target.url)),
    requests: byAction(targets, (target) => (isRequest(target) ? target.url : undefined)),
    behaviours: byAction(targets, (target) => target.clickBehaviour),
    message: omitUndefined<NotificationData['message']>({
      dialect: message.dialect,
      tag: message.tag,
      timestamp: message.timestamp,
    }),
    data: message.data,
  });
}

/** A record by action name, or `undefined` when it would be empty. The first of two equal names wins. */
function byAction<Target extends { readonly action: string }, Value extends string>(
  targets: readonly Target[],
  read: (target: Target) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const values = new Map<string, Value>();
  for (const target of targets) {
    const value = read(target);
    if (value !== undefined && !values.has(target.action)) values.set(target.action, value);
  }
  // Not assignment: an action may be named __proto__.
  return values.size > 0 ? Object.fromEntries(values) : undefined;
}
