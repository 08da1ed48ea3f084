const YEAR_MS = 366 * 86_400_000;

/** The end of a snooze that the user ends: an instant that every part of the kit understands, epoch milliseconds. */
export const FURTHER_NOTICE_AT = Date.UTC(9999, 11, 31);

/** Where a snooze stands. `untilAt` is in epoch milliseconds. */
export type Pause =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly untilAt: number }
  | { readonly kind: 'further-notice' };

/** Tells what a snooze means at a moment. Nobody waits out a year: beyond that it lasts until the user ends it. */
export function describePause(snoozedUntil: number | undefined, now: number): Pause {
  if (snoozedUntil === undefined || snoozedUntil <= now) return { kind: 'none' };
  return snoozedUntil - now > YEAR_MS ? { kind: 'further-notice' } : { kind: 'until', untilAt: snoozedUntil };
}
