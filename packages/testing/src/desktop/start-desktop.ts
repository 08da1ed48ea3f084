import { PushError } from '@web-push-kit/protocol';
import { startOrClose } from '../program/closing-stack.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import type { Desktop } from './desktop.js';
import { type DesktopNotification, type DesktopNotificationFilter, resolveAction } from './desktop-notification.js';
import { NotificationBoard, notificationMissing } from './notification-board.js';
import { CLOSE_REASON, exportNotificationServer, NotificationServer } from './notification-server.js';
import { startPrivateBus } from './private-bus.js';

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Starts a desktop: a private session bus with a notification server on it, so
 * that a test reads what the user would see, and clicks it.
 *
 * @throws {@link PushError} `desktop-unavailable` outside Linux, `program-missing`, `program-failed`.
 */
export function startDesktop(): Promise<Desktop> {
  return startOrClose(async (stack) => {
    if (process.platform !== 'linux') throw desktopUnavailable();
    const busAddress = await startPrivateBus(stack);
    const board = new NotificationBoard(Date.now);
    const server = new NotificationServer({
      onNotify: (call, replacesId) => board.show(call, replacesId),
      onClose: (id) => {
        if (board.remove(id)) server.NotificationClosed(id, CLOSE_REASON.closedByProgram);
      },
    });
    stack.add(await exportNotificationServer(server, busAddress));
    return {
      busAddress,
      env: { DBUS_SESSION_BUS_ADDRESS: busAddress },
      get shown() {
        return board.open;
      },
      get history() {
        return board.history;
      },
      ...createWaits(board),
      ...createUserActions(board, server),
      reset: () => reset(board, server),
      close: () => stack.close(),
    };
  });
}

function reset(board: NotificationBoard, server: NotificationServer): void {
  for (const { id } of board.open) {
    board.remove(id);
    server.NotificationClosed(id, CLOSE_REASON.expired);
  }
  board.clear();
}

type Waits = Pick<Desktop, 'waitForNotification' | 'expectNoNotification' | 'waitForClosed'>;

function createWaits(board: NotificationBoard): Waits {
  return {
    async waitForNotification(
      filter: DesktopNotificationFilter = {},
      { timeoutMs = scaleTimeout(DEFAULT_TIMEOUT_MS) } = {},
    ) {
      const notification = await board.take(filter, timeoutMs);
      if (notification === undefined) throw notificationMissing(filter, board.history);
      return notification;
    },
    async expectNoNotification(durationMs, filter = {}) {
      const notification = await board.take(filter, durationMs);
      if (notification === undefined) return;
      throw new PushError(
        'notification-unexpected',
        `A notification came that was not expected: ${JSON.stringify(notification.title)}`,
      );
    },
    waitForClosed: (notification, { timeoutMs = scaleTimeout(DEFAULT_TIMEOUT_MS) } = {}) =>
      waitForClosed(board, notification, timeoutMs),
  };
}

function waitForClosed(board: NotificationBoard, notification: DesktopNotification, timeoutMs: number): Promise<void> {
  if (!board.isOpen(notification.id)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const title = JSON.stringify(notification.title);
      reject(
        new PushError('notification-unexpected', `The notification ${title} is still shown after ${timeoutMs} ms`),
      );
    }, timeoutMs);
    board.onceClosed(notification.id, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

type UserActions = Pick<Desktop, 'click' | 'press' | 'dismiss'>;

function createUserActions(board: NotificationBoard, server: NotificationServer): UserActions {
  const requireOpen = (notification: DesktopNotification): void => {
    if (!board.isOpen(notification.id)) throw alreadyClosed(notification);
  };
  return {
    click(notification) {
      requireOpen(notification);
      server.ActionInvoked(notification.id, 'default');
    },
    press(notification, action) {
      requireOpen(notification);
      const found = resolveAction(notification.actions, action);
      if (found === undefined) throw unknownAction(notification, action);
      server.ActionInvoked(notification.id, found.key);
    },
    dismiss(notification) {
      requireOpen(notification);
      board.remove(notification.id);
      server.NotificationClosed(notification.id, CLOSE_REASON.dismissedByUser);
    },
  };
}

function alreadyClosed({ title }: DesktopNotification): PushError {
  return new PushError('notification-missing', `The notification ${JSON.stringify(title)} is not shown any more`);
}

function unknownAction({ actions }: DesktopNotification, wanted: string | number): PushError {
  const labels = actions.map(({ label }, index) => `${index} ${JSON.stringify(label)}`);
  return new PushError(
    'invalid-option',
    `The notification has no button ${JSON.stringify(wanted)}; it has ${labels.join(', ') || 'none'}. ` +
      'Chromium does not tell names: use the label or the position',
  );
}

function desktopUnavailable(): PushError {
  return new PushError(
    'desktop-unavailable',
    `A desktop that can be read needs Linux with D-Bus, and this is ${process.platform}; ` +
      'the push service works here too: read notifications with registration.getNotifications()',
  );
}
