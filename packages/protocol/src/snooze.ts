/** The longest snooze with an end, in milliseconds: nobody waits out a year. */
export const LONGEST_SNOOZE_MS = 366 * 86_400_000;

/** The end of a snooze that the user ends: an instant that every part of the kit understands, epoch milliseconds. */
export const FURTHER_NOTICE_AT = Date.UTC(9999, 11, 31);
