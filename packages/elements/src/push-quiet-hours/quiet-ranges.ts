import type { DeliveryPreferences } from '@web-push-kit/protocol';

/** Quiet hours, as the worker takes them. */
export type QuietHours = NonNullable<DeliveryPreferences['quietHours']>[number];

/** One span of quiet hours, as it is edited. */
export interface QuietRange {
  /** `'22:00'`; empty while the user has not entered it. */
  readonly start: string;
  readonly end: string;
  /** On which days it begins: 0 is Sunday. */
  readonly days: readonly number[];
}

/** Quiet hours, as they are edited. */
export interface QuietPlan {
  readonly isOn: boolean;
  readonly ranges: readonly QuietRange[];
  /** An IANA time zone; empty for the device's, wherever that goes. */
  readonly timeZone: string;
}

/** What is missing before quiet hours can be kept. */
export type QuietGap = 'times' | 'day';

export const ALL_DAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Reads what is kept; `undefined` where nothing is. */
export function readQuietHours(kept: readonly QuietHours[] | undefined): QuietPlan | undefined {
  if (kept === undefined || kept.length === 0) return undefined;
  const ranges = kept.map(({ start, end, days = ALL_DAYS }) => ({ start, end, days }));
  return { isOn: true, ranges, timeZone: kept[0]?.timeZone ?? '' };
}

/** Writes what is to be kept: an empty list when quiet hours are off. */
export function writeQuietHours({ isOn, ranges, timeZone }: QuietPlan): readonly QuietHours[] {
  if (!isOn) return [];
  return ranges.map(({ start, end, days }) => ({
    start,
    end,
    ...(days.length < ALL_DAYS.length && { days: [...days].sort() }),
    ...(timeZone !== '' && { timeZone }),
  }));
}

/** Finds out whether quiet hours that are on lack something. */
export function findGap({ isOn, ranges }: QuietPlan): QuietGap | undefined {
  if (!isOn) return undefined;
  if (ranges.some(({ start, end }) => start === '' || end === '')) return 'times';
  return ranges.some(({ days }) => days.length === 0) ? 'day' : undefined;
}

/** Whether a span ends on the day after it began: the worker takes it so when its end is not after its start. */
export function endsNextDay({ start, end }: QuietRange): boolean {
  return end <= start;
}

/** Reads the `days` attribute: `mon, tue`. Without a day in it, every day. */
export function parseDays(value: string | null): readonly number[] {
  const words = (value ?? '').toLowerCase().split(/[\s,]+/);
  const days = ALL_DAYS.filter((day) =>
    words.some((word) => word.length > 2 && word.startsWith(DAY_NAMES[day] ?? '-')),
  );
  return days.length > 0 ? days : ALL_DAYS;
}

/** Reads an attribute with a time; what is none is left alone. */
export function parseTime(value: string | null): string {
  return value !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : '';
}
