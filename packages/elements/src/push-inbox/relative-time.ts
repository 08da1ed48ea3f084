const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, as `Intl.RelativeTimeFormat` takes it; `undefined` when a date says more. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
}

/**
 * Says how long ago something was, in whole units; a clock that was set back makes it now.
 *
 * @param ageMs - Milliseconds.
 */
export function toRelativeTime(ageMs: number): RelativeTime | undefined {
  if (ageMs < MINUTE_MS) return { value: 0, unit: 'second' };
  if (ageMs < HOUR_MS) return { value: -Math.floor(ageMs / MINUTE_MS), unit: 'minute' };
  if (ageMs < DAY_MS) return { value: -Math.floor(ageMs / HOUR_MS), unit: 'hour' };
  if (ageMs < 7 * DAY_MS) return { value: -Math.floor(ageMs / DAY_MS), unit: 'day' };
  return undefined;
}

/** After how many milliseconds what was said of the youngest of things is no longer true. */
export function timeToNextChange(youngestAgeMs: number): number {
  const unit = youngestAgeMs < HOUR_MS ? MINUTE_MS : HOUR_MS;
  return unit - (Math.max(0, youngestAgeMs) % unit);
}

/** How many midnights lie between two instants on the user's clock; negative for days that have passed. */
export function countDays(at: number, now: number): number {
  return Math.round((new Date(at).setHours(12, 0, 0, 0) - new Date(now).setHours(12, 0, 0, 0)) / DAY_MS);
}
