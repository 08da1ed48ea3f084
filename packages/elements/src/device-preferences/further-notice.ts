import { FURTHER_NOTICE_AT, LONGEST_SNOOZE_MS } from '@web-push-kit/protocol';

export { FURTHER_NOTICE_AT };

/** Where a snooze stands. `untilAt` is in epoch milliseconds. */
export type Pause =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly untilAt: number }
  | { readonly kind: 'further-notice' };

/** Tells what a snooze means at a moment. Beyond the longest one with an end, it lasts until the user ends it. */
export function describePause(snoozedUntil: number | undefined, now: number): Pause {
  if (snoozedUntil === undefined || snoozedUntil <= now) return { kind: 'none' };
  return snoozedUntil - now > LONGEST_SNOOZE_MS ? { kind: 'further-notice' } : { kind: 'until', untilAt: snoozedUntil };
}
