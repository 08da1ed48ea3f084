import { readDirection } from './json-fields.js';
import { NOTIFICATION_DATA_VERSION, type NotificationData } from './notification-data.js';
import type { NotificationActionLike, NotificationOptionsLike } from './notification-options.js';
import type { MessageAction, ShowMessage } from './push-message.js';
import { removeSecrets } from './remove-secrets.js';

/** What this browser and this site add to a notification. */
export interface NotificationCapabilities {
  /** `Notification.maxActions`, or 0 where it is missing. */
  readonly maxActions: number;
  /** Absolute URL of the icon for messages without one. */
  readonly icon?: string;
  /** Absolute URL of the badge for messages without one. Never the icon: a badge is a shape in one colour. */
  readonly badge?: string;
  /** Options to leave out because this browser mishandles them. Default: none. */
  readonly dropUnsupported?: readonly (keyof NotificationOptionsLike)[];
  /**
   * A resolved deep link that the browser shall open by itself; then no `notificationclick` is fired. Needed when
   * a declarative message is replaced in WebKit. Default: clicks go to the worker.
   */
  readonly navigate?: string;
  /** The message's links are those that a click may open. Default: the click has to check them. */
  readonly areLinksAllowed?: true;
}

/** The two arguments of `showNotification()`. */
export interface NotificationPlan {
  readonly title: string;
  readonly options: NotificationOptionsLike & { readonly data: NotificationData };
}

const OPTION_NAMES = [
  ...['body', 'lang', 'dir', 'tag', 'icon', 'image', 'badge', 'vibrate', 'timestamp'],
  ...['silent', 'renotify', 'requireInteraction', 'actions', 'navigate'],
];
const TARGET_NAMES = ['url', 'clickBehaviour', 'request'];
const FACT_NAMES = ['dialect', 'id', 'topic', 'topicName', 'tag', 'timestamp'];

/**
 * Plans how a message is shown.
 *
 * The options hold nothing that makes `showNotification()` throw, also when a hook of the application made the message:
 * `renotify` only with a tag, `vibrate` never with `silent`, at most `maxActions` actions, plain JSON as data. The link
 * of a button that this browser does not show becomes that of the notification, if there is no other.
 *
 * @returns Never throws.
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
export function planNotification(message: ShowMessage, capabilities: NotificationCapabilities): NotificationPlan {
  const { title, tag, silent, renotify, vibrate, timestamp, dir } = message;
  const { maxActions, dropUnsupported = [] } = capabilities;
  const actions = listActions(message);
  const shown = actions.filter((_action, index) => index < maxActions);
  const planned = {
    // For the icon, the badge and navigate.
    ...capabilities,
    ...message,
    tag: tag || undefined,
    dir: readDirection(dir),
    renotify: tag ? renotify : undefined,
    vibrate: silent ? undefined : vibrate,
    timestamp: Number.isFinite(timestamp) ? timestamp : undefined,
    actions: shown.length > 0 ? shown.map((action) => pick(action, ['action', 'title', 'icon'])) : undefined,
  };
  const names = OPTION_NAMES.filter((name) => !(dropUnsupported as readonly string[]).includes(name));
  const hidden = actions.filter((action) => !shown.includes(action));
  return {
    title,
    options: {
      ...pick<NotificationOptionsLike>(planned, names),
      data: { ...planData(message, shown, hidden), ...pick(capabilities, ['areLinksAllowed']) },
    },
  };
}

/** An application's hook may have made nonsense of them. */
function listActions({ actions }: ShowMessage): readonly MessageAction[] {
  return Array.isArray(actions) ? actions.filter((item) => item?.action && item.title) : [];
}

function planData(
  message: ShowMessage,
  shown: readonly MessageAction[],
  hidden: readonly MessageAction[],
): NotificationData {
  const { clickBehaviour, clickMatch, data } = message;
  const links = hidden.filter((action) => action.url && action.clickBehaviour !== 'sendRequest');
  // Backwards, so that of two actions of the same name the first one counts, as browsers show it first. Not by
  // assignment: an action may be named __proto__.
  const targets = [...shown].reverse().filter(({ url }) => url);
  const actions = targets.map((target) => [target.action, pick({ clickBehaviour, ...target }, TARGET_NAMES)] as const);
  return pick<NotificationData>({
    webPushKit: NOTIFICATION_DATA_VERSION,
    ...pick((!message.url && links.length === 1 && links[0]) || message, TARGET_NAMES),
    actions: actions.length > 0 ? Object.fromEntries(actions) : undefined,
    clickMatch,
    message: pick(message, FACT_NAMES),
    data: removeSecrets(data),
  });
}

/** The members of these names that are there; by default, of all names. */
function pick<T extends object = NotificationActionLike>(owner: object, names = Object.keys(owner)): T {
  const members: Record<string, unknown> = {};
  for (const name of names) {
    const value: unknown = (owner as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) members[name] = value;
  }
  return members as T;
}
