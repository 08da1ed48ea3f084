import type { PushText } from '../translations/translation.js';

/** What `<push-inbox>` and its items say. */
export interface PushInboxTexts {
  /** Heading of the list. */
  readonly pushInboxHeading: PushText;
  /** Name of the group of the two buttons `pushInboxAll` and `pushInboxOnlyUnread`. */
  readonly pushInboxFilter: PushText;
  /** Button: show all notifications. */
  readonly pushInboxAll: PushText;
  /** Button: show only notifications that were not read yet. */
  readonly pushInboxOnlyUnread: PushText;
  /** For screen readers, said of one notification that was not read yet. */
  readonly pushInboxUnread: PushText;
  readonly pushInboxUnreadCount: (count: number) => string;
  readonly pushInboxLoading: PushText;
  readonly pushInboxEmpty: PushText;
  readonly pushInboxAllRead: PushText;
  readonly pushInboxError: PushText;
  readonly pushInboxOffline: PushText;
  readonly pushInboxOff: PushText;
  /** Button: notifications arrived meanwhile; pressing it shows them at the top of the list. */
  readonly pushInboxShowNew: (count: number) => string;
  /** Announced when notifications arrive while the list is open. */
  readonly pushInboxArrived: (count: number) => string;
  readonly pushInboxMarkAll: PushText;
  readonly pushInboxAllMarked: PushText;
  readonly pushInboxMarkRead: PushText;
  readonly pushInboxMarkUnread: PushText;
  readonly pushInboxRemove: PushText;
  /** Stands in the place of a notification that was just removed, beside the button `pushUndo`. */
  readonly pushInboxRemoved: PushText;
  /** Name of the button that shows what can be done with one notification. */
  readonly pushInboxActions: PushText;
  readonly pushInboxLoadMore: PushText;
}

/** English. */
export const pushInboxTexts: PushInboxTexts = {
  pushInboxHeading: 'Notifications',
  pushInboxFilter: 'Show',
  pushInboxAll: 'All',
  pushInboxOnlyUnread: 'Unread',
  pushInboxUnread: 'Unread',
  pushInboxUnreadCount: (count) => `${count} unread`,
  pushInboxLoading: 'Loading notifications…',
  pushInboxEmpty: 'Nothing yet. New notifications will appear here.',
  pushInboxAllRead: 'You have read everything.',
  pushInboxError: 'Couldn’t load notifications.',
  pushInboxOffline: 'Showing saved notifications.',
  pushInboxOff: 'Notifications are off on this browser. New ones appear here once they are on.',
  pushInboxShowNew: (count) => `${count} new: show`,
  pushInboxArrived: (count) => (count === 1 ? '1 new notification.' : `${count} new notifications.`),
  pushInboxMarkAll: 'Mark all as read',
  pushInboxAllMarked: 'All marked as read.',
  pushInboxMarkRead: 'Mark as read',
  pushInboxMarkUnread: 'Mark as unread',
  pushInboxRemove: 'Remove',
  pushInboxRemoved: 'Removed.',
  pushInboxActions: 'Actions',
  pushInboxLoadMore: 'Load more',
};
