import type { ClickTarget, NotificationData } from '@web-push-kit/protocol';
import type { ShownNotification } from './worker-scope.js';

/**
 * What became of a click.
 *
 * - `soft-navigated`: an open page shows the link, without a reload
 * - `focused`: a window that counts as showing the link came to the front
 * - `navigated`: an open window was led to the link
 * - `opened`: a new window shows it
 * - `pending`: none of these; the link waits for the next page of the site
 * - `requested`: the request of a button was sent, and the server agreed
 * - `handled`: a built-in button did its work, or the site's `onClick` hook took over
 * - `failed`: nothing of it worked
 */
export type ClickOutcome =
  | 'soft-navigated'
  | 'focused'
  | 'navigated'
  | 'opened'
  | 'pending'
  | 'requested'
  | 'handled'
  | 'failed';

/** What the `onClick` hook is told. */
export interface ClickDetails {
  /** Name of the button; empty for the notification itself. */
  readonly action: string;
  /** Absolute URL that the click leads to, already allowed; for a button that sends a request, the scope. */
  readonly url: string;
  /** About the push message. */
  readonly message: NotificationData['message'];
  /** The application's own data. */
  readonly data: unknown;
  /** What became of the click, once it is known. Never rejects. */
  readonly outcome: Promise<ClickOutcome>;
}

/**
 * Hears of a click on one of the kit's notifications, after it was closed and before anything else is done.
 *
 * Browsers let a worker focus or open a window for a moment only. So the hook decides at once: `true` means that it
 * takes care of the click, and nothing else is done. A promise is waited for, but decides nothing.
 */
export type ClickHook = (click: ClickDetails) => unknown;

/** A click on a notification of the kit's. */
export interface Click {
  readonly action: string;
  readonly notification: ShownNotification;
  readonly data: NotificationData;
  /** What the button does, or the notification itself. */
  readonly target: ClickTarget;
}
