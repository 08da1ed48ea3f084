import type { ShownNotification } from './worker-scope.js';

/** The part of `PushEvent` that the handlers use. */
export interface ReceivedPush {
  readonly data: { text(): string } | null;
  /**
   * A mutable declarative message: the browser has read it already and shows it unless the worker shows another. Which
   * members it has depends on the browser; what the message did not say is as in an empty notification.
   *
   * @see https://w3c.github.io/push-api/#dom-pushevent-notification
   */
  readonly notification?: DeclaredNotification | null;
  /** WebKit's, beside `notification`. */
  readonly appBadge?: number | null;
  stopImmediatePropagation(): void;
}

/** The notification that comes with a declarative push message. */
export interface DeclaredNotification {
  readonly title: string;
  readonly navigate?: string | null;
}

/** The part of `NotificationEvent` that the handlers use. */
export interface ReceivedClick {
  /** Name of the button that was clicked; empty for the notification itself. */
  readonly action: string;
  readonly notification: ShownNotification;
  stopImmediatePropagation(): void;
}

/** The part of `ExtendableMessageEvent` that the handlers use. */
export interface ReceivedMessage {
  readonly data: unknown;
  readonly ports: readonly { postMessage(message: unknown): void }[];
}

/** The part of `PushSubscription` that the handlers use. */
export type LiveSubscription = Pick<PushSubscription, 'endpoint' | 'toJSON'>;

/**
 * The part of `PushSubscriptionChangeEvent` that the handlers use.
 *
 * Three shapes occur: both subscriptions (the browser has renewed it), only the old one (it could not), and neither
 * (Chrome after a new permission, Firefox before 137).
 */
export interface ReceivedSubscriptionChange {
  readonly newSubscription?: LiveSubscription | null;
  readonly oldSubscription?: Pick<PushSubscription, 'endpoint' | 'options'> | null;
}

/** The part of `SyncEvent` that the handlers use. */
export interface ReceivedSync {
  readonly tag: string;
}
