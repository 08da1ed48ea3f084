import type { PushBackend } from '@web-push-kit/backend';
import type { ClickMatching, Dialect } from '@web-push-kit/protocol';
import type { DeliveryReceipt, KitStorage } from '@web-push-kit/storage';
import { createKitStorage } from '@web-push-kit/storage/worker';
import type { ClickExtras, ClickHook } from './click-details.js';
import { clickExtras } from './click-extras.js';
import type { WorkerScope } from './worker-scope.js';

/** What a site may settle about its push handlers. Everything has a default. */
export interface PushHandlerOptions {
  /** Title of notifications whose push message has none. Default: the host name of the site. */
  readonly defaultTitle?: string;
  /** Icon of notifications without one; absolute, or relative to the registration's scope. Default: none. */
  readonly icon?: string;
  /**
   * Small monochrome picture of notifications without one, with a transparent background: Android shows only its
   * shape. Absolute, or relative to the registration's scope. Default: none.
   */
  readonly badge?: string;
  /** Origins beside the site's own that a click may open, such as `https://help.example`. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /**
   * Which open windows count as showing a link already, where a message does not say. Default: `'exact'`, those with
   * the same path, query and fragment.
   */
  readonly clickMatch?: ClickMatching;
  /** Hears of clicks, and may take care of them. Default: every click is led to its link. */
  readonly onClick?: ClickHook;
  /** Payload formats to understand, most specific first. Default: all built-in ones. */
  readonly dialects?: readonly Dialect[];
  /** Where page and worker keep what they share. Default: the kit's IndexedDB database. */
  readonly storage?: KitStorage;
  /** Who is told about a changed subscription. Default: the backend that the page last used. */
  readonly backend?: PushBackend;
  /** The clock, in epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** What every handler is given beside its event: the worker it runs in and the site's settled options. */
export interface HandlerContext {
  readonly scope: WorkerScope;
  readonly defaultTitle: string;
  readonly icon?: string;
  readonly badge?: string;
  readonly allowedOrigins: readonly string[];
  readonly dialects?: readonly Dialect[];
  readonly clickMatch?: ClickMatching;
  readonly onClick?: ClickHook;
  readonly clickExtras?: ClickExtras;
  /** Notes for the backend what became of a notification. */
  record?(receipt: Omit<DeliveryReceipt, 'at'>): void;
  readonly storage: KitStorage;
  readonly backend?: PushBackend;
  now(): number;
}

/** Fills in the defaults. Never throws: an option that can not be used is left out. */
export function createHandlerContext(scope: WorkerScope, options: PushHandlerOptions = {}): HandlerContext {
  const base = scope.registration.scope;
  const icon = resolvePicture(options.icon, base);
  const badge = resolvePicture(options.badge, base);
  return {
    scope,
    // An empty title would leave nothing to read where a browser shows the title alone.
    defaultTitle: options.defaultTitle?.trim() || new URL(base).host,
    ...(icon === undefined ? {} : { icon }),
    ...(badge === undefined ? {} : { badge }),
    allowedOrigins: options.allowedOrigins ?? [],
    ...(options.clickMatch === undefined ? {} : { clickMatch: options.clickMatch }),
    ...(options.onClick === undefined ? {} : { onClick: options.onClick }),
    clickExtras,
    ...(options.dialects === undefined ? {} : { dialects: options.dialects }),
    storage: options.storage ?? createKitStorage({ scope: base }),
    ...(options.backend === undefined ? {} : { backend: options.backend }),
    now: options.now ?? Date.now,
  };
}

function resolvePicture(picture: string | undefined, base: string): string | undefined {
  if (picture === undefined) return undefined;
  try {
    return new URL(picture, base).href;
  } catch {
    // A mistyped address must not keep the worker from showing messages.
    return undefined;
  }
}
