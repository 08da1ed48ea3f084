import type { ShowMessage } from './push-message.js';

/** Bumped when an old page and a new worker could misread each other. */
export const WIRE_VERSION = 1;

/** What the worker tells its pages. Plain JSON only: no platform object survives the crossing. */
export type WorkerMessage =
  /** Show `url` without a reload; answered with `navigated` on the port that comes along. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'navigate'; readonly url: string }
  /** A push message was shown as a notification. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'message'; readonly message: ShowMessage }
  /** The browser replaced or dropped the subscription: look again. */
  | { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'subscription-changed' };

/** What a page answers on the port of a `navigate` message. */
export type PageReply = { readonly webPushKit: typeof WIRE_VERSION; readonly kind: 'navigated' };
