import { ALL_DAYS } from './quiet-ranges.js';

/** What newer browsers know of a locale's week, as a method or, earlier, as a property. */
interface WeekLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The days of the week, 0 for Sunday, in the order of a locale; from Monday on where the browser does not know. */
export function orderDays(locale: string): readonly number[] {
  const week: WeekLocale = new Intl.Locale(locale) as WeekLocale;
  const first = (week.getWeekInfo?.() ?? week.weekInfo)?.firstDay ?? 1;
  return ALL_DAYS.map((day) => (day + first) % 7);
}

/** How a language calls a day of the week, in short. */
export function nameDay(lang: string, day: number): string {
  // The 4th of January 2026 was a Sunday.
  return new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));
}

/** The device's time zone. */
export function readDeviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every time zone that the browser knows, and `known` where that is none of them. */
export function listZones(known: string): readonly string[] {
  const zones = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : ['UTC'];
  return known === '' || zones.includes(known) ? zones : [known, ...zones];
}
