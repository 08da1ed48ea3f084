import { isJsonObject } from './json-fields.js';
import type { ActionRequest, ClickBehaviour, ClickMatch } from './push-message.js';

/** Version of {@link NotificationData}: notifications outlive the worker that showed them. */
export const NOTIFICATION_DATA_VERSION = 1;

/** The target of a click. */
export interface ClickTarget {
  readonly url?: string;
  readonly clickBehaviour?: ClickBehaviour;
  /** What is sent to `url` when `clickBehaviour` is `sendRequest`. May carry credentials: never hand it to pages. */
  readonly request?: ActionRequest;
}

/**
 * What the kit keeps in a notification's `data`: all that its click, a receipt, a snooze and a mute need, so that no
 * storage is asked then. Its own {@link ClickTarget} is what a click on the notification itself does.
 */
export interface NotificationData extends ClickTarget {
  readonly webPushKit: typeof NOTIFICATION_DATA_VERSION;
  /** What clicks on the buttons do, by the action's name. Read it with {@link readClickTarget}. */
  readonly actions?: Readonly<Record<string, ClickTarget>>;
  /**
   * The links were checked when the notification was shown, by what code and page had allowed: a click may open them, and
   * asks no storage. Without it, whether they may be opened is for `resolveDeepLink` to say.
   */
  readonly areLinksAllowed?: true;
  readonly clickMatch?: ClickMatch;
  /** About the push message. */
  readonly message: {
    readonly dialect: string;
    readonly id?: string;
    readonly topic?: string;
    readonly topicName?: string;
    readonly tag?: string;
    readonly timestamp?: number;
  };
  /** The application's own data. */
  readonly data?: unknown;
}

/**
 * Reads a notification's `data`.
 *
 * @returns `undefined` when the notification is not the kit's: its click is somebody else's to handle.
 */
export function readNotificationData(data: unknown): NotificationData | undefined {
  const isOurs = isJsonObject(data) && data.webPushKit === NOTIFICATION_DATA_VERSION && isJsonObject(data.message);
  return isOurs ? (data as unknown as NotificationData) : undefined;
}

/**
 * What a click does: that of the button, or of the notification for a button without an address of its own.
 *
 * @param action - Name of the button, empty for the notification itself. It may be named like a member of every object.
 */
export function readClickTarget(data: NotificationData, action: string): ClickTarget {
  const own = data.actions && Object.hasOwn(data.actions, action) ? data.actions[action] : undefined;
  return own?.url === undefined ? data : own;
}
