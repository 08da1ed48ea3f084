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

/** Which notifications to take back. */
export interface Dismissal {
  readonly tags?: readonly string[];
  readonly ids?: readonly (string | number)[];
  readonly all?: true;
}

/** A push message, whatever its sender's format: what the worker should do about it. */
export type PushMessage =
  | ShowMessage
  | ({ readonly kind: 'dismiss' } & Dismissal)
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
 * - `sendRequest`: no window; the worker requests the URL, if the site's code allows that; else the site opens
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
  /** What is sent to `url` when `clickBehaviour` is `sendRequest`. Default: a GET without body. */
  readonly request?: ActionRequest;
}

/** The request of a button that acts on a server instead of opening a window. The site decides whether it is sent. */
export interface ActionRequest {
  /** Default `GET`. */
  readonly method?: string;
  /** JSON. */
  readonly body?: string;
}

/** Texts of a message in one language. What is missing is as in the message itself. */
export interface MessageVariant {
  readonly title?: string;
  readonly body?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  /** Titles of the buttons, by action. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** How alike a window's address must be to the link for the window to count as showing it already. */
export type ClickMatch = 'exact' | 'path' | 'prefix' | 'origin';

/** What the kit knows beyond what browsers do: the same in a message that is sent and in one that has arrived. */
export interface MessageExtras {
  /** The sender's name for this message: what arrives twice is shown once, and receipts tell it apart. */
  readonly id?: string;
  /** What it is about, as in the topics that the user subscribed to: for muting and for caps. */
  readonly topic?: string;
  /** How to call the topic in a text, such as "Route 7". Default: the topic itself. */
  readonly topicName?: string;
  /** Passes quiet hours, snoozes, mutes and caps: for what the user must not miss. */
  readonly isUrgent?: boolean;
  /** When it is of no use any more, in epoch milliseconds: later, it only counts in one digest of what was missed. */
  readonly expiresAt?: number;
  /** For whom it is: the hash that the page was given for its user. On another user's device, only a generic text shows. */
  readonly userHash?: string;
  /** Texts by language, a BCP 47 tag or `x-default`; the device picks one. */
  readonly variants?: Readonly<Record<string, MessageVariant>>;
  /** Whether `{{name}}` and `{{name|default}}` in the texts stand for attributes that only the device knows. */
  readonly hasPlaceholders?: boolean;
  /** How alike an open window's address must be to the link. Default: the site's own setting. */
  readonly clickMatch?: ClickMatch;
  /** Notifications that this message makes obsolete, such as what was read on another device. */
  readonly dismisses?: Dismissal;
}

/** A message to display as a notification. */
export interface ShowMessage extends MessageExtras {
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
