import type { ServiceDate } from '#timetable';

const MINUTE_MS = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** `07:15`, on the clocks of the zone. */
export function formatClock(at: number, timeZone: string): string {
  const known = clocks.get(timeZone);
  const clock =
    known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (known === undefined) clocks.set(timeZone, clock);
  return clock.format(at);
}

/** `Sunday 22 November`. */
export function formatDay(date: ServiceDate): string {
  const format = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  // "Sunday 22 November": en-GB puts a comma after the weekday in some versions of its data.
  return new Intl.DateTimeFormat('en-GB', format).format(Date.parse(`${date}T00:00:00Z`)).replace(',', '');
}

/** `Saturday`. */
export function formatWeekday(date: ServiceDate): string {
  const format = { timeZone: 'UTC', weekday: 'long' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(Date.parse(`${date}T00:00:00Z`));
}

/**
 * `now`, `in 12 min`; a started minute counts as a whole one.
 *
 * @returns `undefined` when it is more than an hour: then the clock time says more.
 */
export function formatCountdown(untilMs: number): string | undefined {
  const minutes = Math.ceil(untilMs / MINUTE_MS);
  if (minutes > 60) return undefined;
  return minutes <= 0 ? 'now' : `in ${minutes} min`;
}

/** `35 min`, `1 h`, `1 h 25 min`. */
export function formatDuration(durationMs: number): string {
  return formatMinutes(Math.round(durationMs / MINUTE_MS));
}

function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
