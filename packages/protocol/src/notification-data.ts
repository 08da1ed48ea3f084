import { isJsonObject } from './json-fields.js';
import type { ClickBehaviour } from './push-message.js';

/** Version of {@link NotificationData}: notifications outlive the worker that showed them. */
export const NOTIFICATION_DATA_VERSION = 1;

/**
 * What the kit keeps in a notification's `data`: all that its click needs, so that no storage is asked then.
 *
 * The URLs are as the message gave them; whether one may be opened is for `resolveDeepLink` to say.
 */
export interface NotificationData {
  readonly webPushKit: typeof NOTIFICATION_DATA_VERSION;
  /** What a click on the notification itself opens. */
  readonly url?: string;
  /** What a click on an action opens, by the action's name. */
  readonly actions?: Readonly<Record<string, string>>;
  /** What a click asks the worker to request instead of opening, by the action's name; `''` is the notification. */
  readonly requests?: Readonly<Record<string, string>>;
  /** How a click finds its window, by the action's name; `''` is the notification. */
  readonly behaviours?: Readonly<Record<string, ClickBehaviour>>;
  /** About the push message. */
  readonly message: {
    readonly dialect: string;
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
  if (!isJsonObject(data) || data.webPushKit !== NOTIFICATION_DATA_VERSION) return undefined;
  const isOurs =
    isTextOrAbsent(data.url) &&
    isTextRecordOrAbsent(data.actions) &&
    isTextRecordOrAbsent(data.requests) &&
    isTextRecordOrAbsent(data.behaviours) &&
    isMessageFacts(data.message);
  return isOurs ? (data as unknown as NotificationData) : undefined;
}

function isMessageFacts(value: unknown): boolean {
  if (!isJsonObject(value) || typeof value.dialect !== 'string' || !isTextOrAbsent(value.tag)) return false;
  return value.timestamp === undefined || typeof value.timestamp === 'number';
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isTextRecordOrAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  return isJsonObject(value) && Object.values(value).every((item) => typeof item === 'string');
}
