import type { DesktopNotification, DesktopNotificationFilter } from './desktop-notification.js';

/** A desktop of its own that shows the notifications of the browsers started on it. */
export interface Desktop {
  /** Address of its private D-Bus session bus. */
  readonly busAddress: string;
  /** Environment variables that make a program show its notifications here. */
  readonly env: { readonly DBUS_SESSION_BUS_ADDRESS: string };
  /** The notifications that are open now, oldest first. */
  readonly shown: readonly DesktopNotification[];
  /** Every notification ever shown, oldest first; a replacement is an entry of its own. */
  readonly history: readonly DesktopNotification[];
  /**
   * Waits for a notification. Each is handed out once: waiting twice gives the
   * first and the second, also when both are already there.
   *
   * @param options - `timeoutMs`: how long to wait. Default 10000.
   * @throws {@link PushError} `notification-missing` when none came in time.
   */
  waitForNotification(
    filter?: DesktopNotificationFilter,
    options?: { readonly timeoutMs?: number },
  ): Promise<DesktopNotification>;
  /**
   * Waits `durationMs` for a notification that must not come.
   *
   * @throws {@link PushError} `notification-unexpected` as soon as one comes, or when one that
   *   nobody has waited for is there already.
   */
  expectNoNotification(durationMs: number, filter?: DesktopNotificationFilter): Promise<void>;
  /**
   * Waits until a notification is no longer shown.
   *
   * @throws {@link PushError} `notification-unexpected` when it is still there after `timeoutMs` (default 10000).
   */
  waitForClosed(notification: DesktopNotification, options?: { readonly timeoutMs?: number }): Promise<void>;
  /** Clicks the notification itself, as the user would: windows may be opened and focused. */
  click(notification: DesktopNotification): void;
  /**
   * Presses one of the site's buttons.
   *
   * @param action - The name the site gave it (Firefox), its label, or its position from 0. Chromium
   *   does not tell the desktop the names.
   */
  press(notification: DesktopNotification, action: string | number): void;
  /** Closes the notification as the user would, so that `notificationclose` fires. */
  dismiss(notification: DesktopNotification): void;
  /** Begins anew for another test: closes what is shown, as a desktop does after a while, and forgets what was. */
  reset(): void;
  /** Ends the desktop and its bus. */
  close(): Promise<void>;
}
