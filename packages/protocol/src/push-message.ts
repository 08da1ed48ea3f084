import type { Dialect } from './dialect.js';

/** What a parser needs to know beside the bytes. */
export interface ParseContext {
  /** Absolute URL of the registration's scope; relative URLs resolve against it. */
  readonly scope: string;
  /** Used when the payload has no usable title. */
  readonly defaultTitle: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Which payload formats to understand, most specific first. Default: all built-in ones. */
  readonly dialects?: readonly Dialect[];
}

/** A push message, whatever its sender's format: what the worker should do about it. */
export type PushMessage =
  | ShowMessage
  | {
      readonly kind: 'dismiss';
      readonly tags?: readonly string[];
      readonly ids?: readonly (string | number)[];
      readonly all?: true;
    }
  | { readonly kind: 'activate'; readonly token: string }
  | { readonly kind: 'badge'; readonly appBadge: number }
  | { readonly kind: 'renew' }
  | {
      readonly kind: 'fetch';
      /** Ids of what to fetch; credentials are not in here. */
      readonly data: unknown;
      /** Credentials that the fetch must send along. They must not reach pages, notifications or logs. */
      readonly secrets?: Readonly<Record<string, string>>;
    };

/**
 * How a click finds its window, in the words of Angular's service worker.
 *
 * - `openWindow`: always a new one
 * - `focusLastFocusedOrOpen`: focus the nearest one and leave it where it is
 * - `navigateLastFocusedOrOpen`: focus the nearest one and lead it to the URL; the kit's default
 * - `sendRequest`: no window; the worker requests the URL
 *
 * @see https://angular.dev/ecosystem/service-workers/push-notifications#notification-click-handling
 */
export type ClickBehaviour = 'openWindow' | 'focusLastFocusedOrOpen' | 'navigateLastFocusedOrOpen' | 'sendRequest';

/** One button of a notification. */
export interface MessageAction {
  readonly action: string;
  readonly title: string;
  /** Absolute http(s) URL. */
  readonly icon?: string;
  /** Absolute http(s) URL that the button opens. */
  readonly url?: string;
  /** How a click on the button finds its window. Default: as the message's. */
  readonly clickBehaviour?: ClickBehaviour;
}

/** A message to display as a notification. */
export interface ShowMessage {
  readonly kind: 'show';
  /** `'declarative' | 'flat' | 'text' | 'empty' | 'unknown' | …`: which format the payload had. */
  readonly dialect: string;
  /** The context's `defaultTitle` when `hasOwnTitle` is false. */
  readonly title: string;
  readonly hasOwnTitle: boolean;
  readonly body?: string;
  /** Absolute http(s) URL; whether a click may open it is for `resolveDeepLink` to say. */
  readonly url?: string;
  readonly icon?: string;
  readonly image?: string;
  readonly badge?: string;
  readonly tag?: string;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  /** Epoch milliseconds. */
  readonly timestamp?: number;
  readonly silent?: boolean;
  readonly renotify?: boolean;
  readonly requireInteraction?: boolean;
  /** Milliseconds on, off, on, … */
  readonly vibrate?: readonly number[];
  readonly actions?: readonly MessageAction[];
  /** 0 clears the badge. */
  readonly appBadge?: number;
  /** The application's own data, secrets removed. */
  readonly data?: unknown;
  /** Declarative messages only. */
  readonly mutable?: boolean;
  /** How a click on the notification finds its window. Default: `navigateLastFocusedOrOpen`. */
  readonly clickBehaviour?: ClickBehaviour;
  /** The sender would rather not have it shown while the site is in front. A wish: browsers may require showing. */
  readonly suppressWhenActive?: boolean;
}
