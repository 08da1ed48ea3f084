import { isJsonObject } from './json-fields.js';
import type { ShowMessage } from './push-message.js';
import { isShowMessage } from './show-message-guard.js';
import { resolveWebUrl } from './web-url.js';

/** Bumped when an old page and a new worker could misread each other. */
export const WIRE_VERSION = 1;

/** What the worker tells its pages. Plain JSON only: no platform object survives the crossing. */
export type WorkerMessage =
  /** Show `url` without a reload; answered with `navigated` on the port that comes along. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'navigate'; readonly url: string }
  /** A push message was shown as a notification. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'message'; readonly message: ShowMessage }
  /** The user closed a notification without following it. `tag` is that of its message, if it had one. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'closed'; readonly tag?: string }
  /** The browser replaced or dropped the subscription: look again. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'subscription-changed' }
  /** The worker changed a record that pages show: what the user chose on a notification, the inbox, the badge. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'records-changed' }
  /** A focused page may show this message itself; answered with `handled` on the port that comes along. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'offer'; readonly message: ShowMessage }
  /** Answers `ping`, on its port: the version of the kit, and the events that this worker handles. */
  | {
      readonly webPushKit: typeof WIRE_VERSION;
      readonly kind: 'pong';
      readonly version: string;
      readonly handles: readonly string[];
    };

/** What a page answers on the port of a `navigate` or an `offer` message. */
export type PageReply = { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'navigated' | 'handled' };

/** What a page tells the worker on its own account. */
export type PageMessage =
  /** Is a worker with the kit's handlers there? Answered with `pong` on the port that comes along. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'ping' }
  /** The page has written records that the worker keeps in mind: read them again. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'records-changed' }
  /** Send what is waiting to be sent. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'flush' };

/**
 * Reads what the worker sent to a page.
 *
 * @param data - The `data` of a `message` event.
 * @returns `undefined` when it is not one of the kit's messages, or one of another version. Never throws.
 */
export function parseWorkerMessage(data: unknown): WorkerMessage | undefined {
  if (!isJsonObject(data) || data.webPushKit !== WIRE_VERSION) return undefined;
  const { kind, url, message, tag } = data;
  if (kind === 'subscription-changed' || kind === 'records-changed') return { webPushKit: WIRE_VERSION, kind };
  if (kind === 'message' || kind === 'offer')
    return isShowMessage(message) ? { webPushKit: WIRE_VERSION, kind, message } : undefined;
  if (kind === 'closed') return parseClosed(tag);
  if (kind !== 'navigate' || typeof url !== 'string' || resolveWebUrl(url, url) === undefined) return undefined;
  return { webPushKit: WIRE_VERSION, kind, url };
}

function parseClosed(tag: unknown): WorkerMessage | undefined {
  if (tag === undefined) return { webPushKit: WIRE_VERSION, kind: 'closed' };
  return typeof tag === 'string' ? { webPushKit: WIRE_VERSION, kind: 'closed', tag } : undefined;
}

/**
 * Reads what a page answered.
 *
 * @param data - The `data` of a `message` event.
 * @returns `undefined` when it is not one of the kit's answers, or one of another version. Never throws.
 */
export function parsePageReply(data: unknown): PageReply | undefined {
  if (!isJsonObject(data) || data.webPushKit !== WIRE_VERSION) return undefined;
  const { kind } = data;
  return kind === 'navigated' || kind === 'handled' ? { webPushKit: WIRE_VERSION, kind } : undefined;
}
