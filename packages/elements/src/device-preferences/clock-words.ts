const DAY_MS = 86_400_000;

/**
 * Chooses the locale that times are written in: the user's own variety of the page's language, which decides between
 * 10 PM and 22:00.
 *
 * @param lang - The language that the texts are in.
 * @param userLocales - What the user prefers, such as `navigator.languages`.
 */
export function chooseClockLocale(lang: string, userLocales: readonly string[]): string {
  // A page that names a region means it.
  if (/-[a-z]{2}\b/i.test(lang)) return lang;
  const language = lang.split('-')[0]?.toLowerCase();
  return userLocales.find((locale) => locale.split('-')[0]?.toLowerCase() === language) ?? lang;
}

/**
 * Writes a time of day: "10 PM", "10:30 PM", "22:00".
 *
 * @param time - `'22:00'`: 24 hours, two digits each.
 */
export function writeTimeOfDay(locale: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return writeClock(locale, Date.UTC(2000, 0, 1, hours, minutes), 'UTC');
}

/**
 * Writes the time of an instant, as a clock shows it.
 *
 * @param at - Epoch milliseconds.
 * @param timeZone - Default: the device's.
 */
export function writeClock(locale: string, at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(locale, { ...clockOptions(locale), timeZone });
  const minute = Number(new Intl.DateTimeFormat('en', { minute: 'numeric', timeZone }).format(at));
  if (minute !== 0 || !isTwelveHours(locale)) return format.format(at);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone }).format(at);
}

/**
 * Writes a moment to come as short as it stays clear: its time, with the weekday when it is on another day of this
 * week, with the date beyond that.
 *
 * @param at - Epoch milliseconds.
 * @param now - Epoch milliseconds.
 */
export function writeMoment(locale: string, at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return writeClock(locale, at);
  const isThisWeek = at - now < 6 * DAY_MS;
  const day: Intl.DateTimeFormatOptions = isThisWeek ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale, { ...day, ...clockOptions(locale) }).format(at);
}

/** Twelve-hour clocks say "8 AM", the others "08:00". */
function clockOptions(locale: string): Intl.DateTimeFormatOptions {
  return { hour: isTwelveHours(locale) ? 'numeric' : '2-digit', minute: '2-digit' };
}

function isTwelveHours(locale: string): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
}
