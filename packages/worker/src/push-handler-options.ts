import type { PushBackend } from '@web-push-kit/backend';
import type {
  AllowedRequest,
  ClickMatching,
  Dialect,
  NotificationPlan,
  PushMessage,
  ShowMessage,
} from '@web-push-kit/protocol';
import type { KitStorage } from '@web-push-kit/storage';
import type { ClickHook } from './click-details.js';

/** What a site may settle about its push handlers. Everything has a default. */
export interface PushHandlerOptions extends PushHooks {
  /** Title of notifications whose push message has none. Default: the host name of the site. */
  readonly defaultTitle?: string;
  /** Icon of notifications without one; absolute, or relative to the registration's scope. Default: none. */
  readonly icon?: string;
  /**
   * Small monochrome picture of notifications without one, with a transparent background: Android shows only its
   * shape. Absolute, or relative to the registration's scope. Default: none.
   */
  readonly badge?: string;
  /**
   * Origins beside the site's own that a click may open, such as `https://help.example`, and to which a page may have the
   * worker send receipts and renewed subscriptions. A page can not add to them. Default: none; a page may then name some
   * that a click may open.
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * Requests on the site's own origin that buttons of notifications may send, by path and methods, such as
   * `[{ path: '/api/alerts', methods: ['POST'] }]`. A page can not add to them. Default: none; then such a button opens
   * the site.
   */
  readonly allowedRequests?: readonly AllowedRequest[];
  /**
   * Which open windows count as showing a link already, where a message does not say. Default: `'exact'`, those with
   * the same path, query and fragment.
   */
  readonly clickMatch?: ClickMatching;
  /**
   * What happens to a push while the site is in front of the user. `'show'`: a notification, and the page is told.
   * `'suppress-when-focused'`: the focused page is asked first, and no notification is shown if it says within 300 ms
   * that it has shown the message itself; only in Chromium and Firefox, since Safari ends the subscription of a site
   * that stays silent. Default: `'show'`.
   */
  readonly foreground?: 'show' | 'suppress-when-focused';
  /**
   * `'own'`: pushes that no dialect recognises are left to other handlers of the same worker. If there is none, such a
   * push is silent, which Safari punishes. Default: `'all'`.
   */
  readonly claim?: 'own' | 'all';
  /** Where receipts are sent; absolute, or relative to the registration's scope. Default: no receipts. */
  readonly receiptsUrl?: string;
  /** How much history is kept. Default: 50 items, 30 days; `false` keeps none. */
  readonly inbox?: false | { readonly maxCount?: number; readonly maxAgeMs?: number };
  /** Payload formats to understand, most specific first. Default: all built-in ones. */
  readonly dialects?: readonly Dialect[];
  /** Where page and worker keep what they share. Default: the kit's IndexedDB database. */
  readonly storage?: KitStorage;
  /** Who is told about a changed subscription. Default: the backend that the page last used. */
  readonly backend?: PushBackend;
  /** The clock, in epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * The site's own code in the worker. Whatever a hook does, throw or never answer, a notification is shown: one that
 * is awaited before has 250 ms (`onFetch`: 5 seconds), one that is awaited after has 2 seconds.
 */
export interface PushHooks {
  /** A message was parsed. What it returns, if anything, is laid over the message. */
  readonly onMessage?: (
    message: PushMessage,
  ) => Partial<PushMessage> | undefined | Promise<Partial<PushMessage> | undefined>;
  /** A notification is about to be shown. What it returns, if anything, takes the plan's place. */
  readonly beforeShow?: (
    plan: NotificationPlan,
  ) => NotificationPlan | undefined | Promise<NotificationPlan | undefined>;
  /** A message brought ids only: the content is to be fetched. `secrets` are for that fetch and for nothing else. */
  readonly onFetch?: (
    data: unknown,
    secrets: Readonly<Record<string, string>>,
  ) => Partial<ShowMessage> | undefined | Promise<Partial<ShowMessage> | undefined>;
  /** Hears of clicks, and may take care of them. Default: every click is led to its link. */
  readonly onClick?: ClickHook;
  /** Something failed. What the user sees is unaffected. Default: the browser's console. */
  readonly onError?: (error: unknown) => void;
}
