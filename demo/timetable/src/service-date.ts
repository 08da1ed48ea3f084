/** A calendar day of the timetable, `YYYY-MM-DD`. */
export type ServiceDate = string;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day as the zone's clocks show it at `now` (epoch milliseconds). */
export function serviceDateAt(now: number, timeZone: string): ServiceDate {
  const { year, month, day } = readClock(now, timeZone);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The value itself when it names a day that exists, else `undefined`. Never throws. */
export function parseServiceDate(value: unknown): ServiceDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(at) && toDate(at) === value ? value : undefined;
}

/** The day `count` days after `date`; `count` may be negative. */
export function addDays(date: ServiceDate, count: number): ServiceDate {
  return toDate(startOfUtcDay(date) + count * DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: ServiceDate): number {
  return new Date(startOfUtcDay(date)).getUTCDay();
}

/**
 * The instant at which the zone's clocks show `minuteOfDay` on `date`.
 *
 * A time that the start of summer time skips is taken as the same distance
 * after the gap; of a time that occurs twice the first is meant.
 *
 * @param minuteOfDay - Minutes on the clock since 00:00.
 * @returns Epoch milliseconds.
 */
export function instantOf(date: ServiceDate, minuteOfDay: number, timeZone: string): number {
  const asUtc = startOfUtcDay(date) + minuteOfDay * MINUTE_MS;
  // The offset holds at the instant, which is what we look for: try the two around it, the larger (earlier) first.
  const before = offsetAt(asUtc - DAY_MS, timeZone);
  const after = offsetAt(asUtc + DAY_MS, timeZone);
  const first = asUtc - before;
  return offsetAt(first, timeZone) === before || offsetAt(asUtc - after, timeZone) !== after ? first : asUtc - after;
}

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

function readClock(at: number, timeZone: string): Clock {
  const parts = formatFor(timeZone).formatToParts(at);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour'), minute: read('minute') };
}

function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute } = readClock(at, timeZone);
  const wholeMinutes = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return Date.UTC(year, month - 1, day, hour, minute) - wholeMinutes;
}

function startOfUtcDay(date: ServiceDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toDate(at: number): ServiceDate {
  return new Date(at).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
