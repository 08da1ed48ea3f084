/** An action of a notification, as `showNotification()` takes it. */
export interface NotificationActionLike {
  readonly action: string;
  readonly title: string;
  readonly icon?: string;
  /** Absolute URL; a browser that knows this member opens it itself and fires no `notificationclick`. */
  readonly navigate?: string;
}

/**
 * `NotificationOptions` without a realm: what `showNotification()` takes.
 *
 * @see https://notifications.spec.whatwg.org/#dictdef-notificationoptions
 */
export interface NotificationOptionsLike {
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  readonly lang?: string;
  readonly body?: string;
  /** Absolute URL; a browser that knows this member opens it itself and fires no `notificationclick`. */
  readonly navigate?: string;
  readonly tag?: string;
  readonly image?: string;
  readonly icon?: string;
  readonly badge?: string;
  /** Milliseconds on, off, on, … */
  readonly vibrate?: readonly number[];
  /** Epoch milliseconds. */
  readonly timestamp?: number;
  readonly renotify?: boolean;
  readonly silent?: boolean;
  readonly requireInteraction?: boolean;
  readonly data?: unknown;
  readonly actions?: readonly NotificationActionLike[];
}
