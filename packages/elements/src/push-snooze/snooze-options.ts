import { FURTHER_NOTICE_AT } from '../device-preferences/further-notice.js';

/** Before this hour, "tomorrow" is what most people call the day that has already begun. */
const NIGHT_ENDS_AT_HOUR = 4;
const MINUTE_MS = 60_000;

/** One of the pauses to choose from. `untilAt` is in epoch milliseconds. */
export type SnoozeOption =
  | { readonly kind: 'minutes'; readonly minutes: number; readonly untilAt: number }
  | { readonly kind: 'today' | 'tomorrow' | 'further-notice'; readonly untilAt: number };

/**
 * Plans the pauses to choose from, on the device's clock: where the clocks change at night, the morning still comes at
 * its own time.
 *
 * @param minutes - How long the short ones last.
 * @param morning - `'08:00'`: 24 hours, two digits each.
 * @param now - Epoch milliseconds.
 */
export function planSnoozes(minutes: readonly number[], morning: string, now: number): readonly SnoozeOption[] {
  const isNight = new Date(now).getHours() < NIGHT_ENDS_AT_HOUR;
  const [hours = 8, minute = 0] = morning.split(':').map(Number);
  const next = new Date(now);
  if (!isNight) next.setDate(next.getDate() + 1);
  next.setHours(hours, minute, 0, 0);
  return [
    ...minutes.map((count) => ({ kind: 'minutes', minutes: count, untilAt: now + count * MINUTE_MS }) as const),
    // A morning that begins in the night may have passed.
    ...(next.getTime() > now ? [{ kind: isNight ? 'today' : 'tomorrow', untilAt: next.getTime() } as const] : []),
    { kind: 'further-notice', untilAt: FURTHER_NOTICE_AT },
  ];
}

/** Reads the `minutes` attribute: numbers such as `30 60 240`. */
export function parseMinutes(value: string | null): readonly number[] {
  const counts = (value ?? '').split(/[\s,]+/).map(Number);
  return [...new Set(counts)].filter((count) => Number.isInteger(count) && count > 0);
}

/** Reads the `morning` attribute. */
export function parseMorning(value: string | null): string {
  return value !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : '08:00';
}
