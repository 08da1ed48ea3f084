import type { DeclaredNotification } from './declared-notification.js';
import type { ShownNotification } from './worker-scope.js';

/** The part of `PushEvent` that the handlers use. */
export interface ReceivedPush {
  readonly data: { text(): string } | null;
  /** A mutable declarative message: the browser has read it already and shows it unless the worker shows another. */
  readonly notification?: DeclaredNotification | null;
  /** WebKit's, beside `notification`. */
  readonly appBadge?: number | null;
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
  readonly ports?: readonly { postMessage(message: unknown): void }[];
}
