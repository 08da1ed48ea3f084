import type { PushState } from '@web-push-kit/protocol';

/** What has been received and not been read, and until when the user wants quiet. */
export interface RecordSummary {
  readonly unreadCount: number;
  /** Epoch milliseconds; `undefined` when nothing is paused. */
  readonly pausedUntil: number | undefined;
}

/** How unread notifications show on the bell. */
export type BellBadge = 'none' | 'dot' | 'count';

/** What the bell shows of them. */
export interface RecordsView {
  readonly unreadCount: number;
  readonly isPaused: boolean;
  readonly badge: BellBadge;
}

/** Plans what the bell shows of the records. A pause matters only to someone whose notifications are on. */
export function planRecords(
  { unreadCount, pausedUntil }: RecordSummary = { unreadCount: 0, pausedUntil: undefined },
  state: PushState['kind'],
  badge: BellBadge,
): RecordsView {
  const isPaused = pausedUntil !== undefined && state === 'subscribed';
  return { unreadCount, isPaused, badge: unreadCount > 0 ? badge : 'none' };
}
