import type { InboxItem } from '@web-push-kit/client';
import { BUBBLING } from '../push-events.js';

/**
 * The user opens a notification of the inbox.
 *
 * Cancel it (synchronously) to show the item in a way of your own; it counts as read all the same.
 */
export class PushItemOpenEvent extends Event {
  readonly item: InboxItem;

  constructor(item: InboxItem) {
    super('push-item-open', { ...BUBBLING, cancelable: true });
    this.item = item;
  }
}

/** The user has read a notification of the inbox, or marked it as unread again. */
export class PushItemReadEvent extends Event {
  readonly item: InboxItem;
  readonly isRead: boolean;

  constructor(item: InboxItem, isRead: boolean) {
    super('push-item-read', BUBBLING);
    this.item = item;
    this.isRead = isRead;
  }
}

/** The user removed a notification from the inbox. */
export class PushItemRemoveEvent extends Event {
  readonly item: InboxItem;

  constructor(item: InboxItem) {
    super('push-item-remove', BUBBLING);
    this.item = item;
  }
}

/** The user took the removal of a notification back. */
export class PushItemRestoreEvent extends Event {
  readonly item: InboxItem;

  constructor(item: InboxItem) {
    super('push-item-restore', BUBBLING);
    this.item = item;
  }
}

/** The user marked all notifications of the inbox as read. */
export class PushReadAllEvent extends Event {
  constructor() {
    super('push-read-all', BUBBLING);
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-item-open': PushItemOpenEvent;
    'push-item-read': PushItemReadEvent;
    'push-item-remove': PushItemRemoveEvent;
    'push-item-restore': PushItemRestoreEvent;
    'push-read-all': PushReadAllEvent;
  }
}
