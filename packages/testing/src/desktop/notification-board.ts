import { PushError } from '@web-push-kit/protocol';
import {
  type DesktopNotification,
  type DesktopNotificationFilter,
  matchesFilter,
  type NotifyCall,
  parseNotifyCall,
} from './desktop-notification.js';

interface Waiter {
  readonly filter: DesktopNotificationFilter;
  readonly resolve: (notification: DesktopNotification | undefined) => void;
}

/** Notifications kept in the history; older ones are forgotten. */
const HISTORY_LENGTH = 10_000;

/** What stands on the desktop now, what stood there before, and who waits for what. */
export class NotificationBoard {
  readonly #now: () => number;
  readonly #open = new Map<number, DesktopNotification>();
  readonly #history: DesktopNotification[] = [];
  /** Shown, and not handed to any test yet, oldest first. */
  readonly #unseen: DesktopNotification[] = [];
  readonly #waiters = new Set<Waiter>();
  readonly #whenClosed = new Map<number, (() => void)[]>();
  #lastId = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get open(): readonly DesktopNotification[] {
    return [...this.#open.values()];
  }

  get history(): readonly DesktopNotification[] {
    return [...this.#history];
  }

  isOpen(id: number): boolean {
    return this.#open.has(id);
  }

  /** Shows a notification; one that replaces another keeps the number. */
  show(call: NotifyCall, replacesId: number): number {
    if (replacesId === 0) this.#lastId += 1;
    const id = replacesId === 0 ? this.#lastId : replacesId;
    const notification = parseNotifyCall(call, id, this.#now());
    this.#open.set(id, notification);
    this.#history.push(notification);
    if (this.#history.length > HISTORY_LENGTH) this.#history.shift();
    this.#handOut(notification);
    return id;
  }

  /** Takes a notification away; false when it was gone before. */
  remove(id: number): boolean {
    for (const notify of this.#whenClosed.get(id) ?? []) notify();
    this.#whenClosed.delete(id);
    return this.#open.delete(id);
  }

  /** Forgets every notification that was ever shown, and who waits for one; those still open are removed before. */
  clear(): void {
    this.#history.length = 0;
    this.#unseen.length = 0;
    for (const waiter of this.#waiters) waiter.resolve(undefined);
  }

  /** Calls back once when the notification goes away; the answer stops listening. */
  onceClosed(id: number, listener: () => void): void {
    this.#whenClosed.set(id, [...(this.#whenClosed.get(id) ?? []), listener]);
  }

  /** Hands out the oldest notification nobody has waited for yet, or the next to come; `undefined` after `timeoutMs`. */
  take(filter: DesktopNotificationFilter, timeoutMs: number): Promise<DesktopNotification | undefined> {
    const index = this.#unseen.findIndex((notification) => matchesFilter(notification, filter));
    if (index !== -1) return Promise.resolve(this.#unseen.splice(index, 1)[0]);
    return new Promise((resolve) => {
      const settle = (notification: DesktopNotification | undefined): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(notification);
      };
      const waiter = { filter, resolve: settle };
      const timer = setTimeout(() => settle(undefined), timeoutMs);
      this.#waiters.add(waiter);
    });
  }

  #handOut(notification: DesktopNotification): void {
    for (const waiter of this.#waiters) {
      if (!matchesFilter(notification, waiter.filter)) continue;
      waiter.resolve(notification);
      return;
    }
    this.#unseen.push(notification);
    if (this.#unseen.length > HISTORY_LENGTH) this.#unseen.shift();
  }
}

/** The error for a notification that did not come. It names what was shown instead, never more than its title. */
export function notificationMissing(
  filter: DesktopNotificationFilter,
  shown: readonly DesktopNotification[],
): PushError {
  const wanted = Object.entries(filter).map(([name, value]) => `${name} ${String(value)}`);
  const titles = shown.slice(-5).map(({ title }) => JSON.stringify(title));
  return new PushError(
    'notification-missing',
    `No notification${wanted.length > 0 ? ` with ${wanted.join(', ')}` : ''} came in time; ` +
      `the desktop ${titles.length > 0 ? `last showed ${titles.join(', ')}` : 'showed none at all'}`,
  );
}
