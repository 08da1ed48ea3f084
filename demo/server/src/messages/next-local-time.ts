import { addDays, instantOf, LINE, serviceDateAt } from '#timetable';

/**
 * The next moment at which clocks of a time zone show a time, in epoch milliseconds.
 *
 * @param clock - `'09:00'`.
 * @param timeZone - A name that `Intl` does not know counts as the line's own zone.
 * @param now - Epoch milliseconds.
 */
export function nextLocalTime(clock: string, timeZone: string, now: number): number {
  const zone = isTimeZone(timeZone) ? timeZone : LINE.timeZone;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const today = serviceDateAt(now, zone);
  const at = instantOf(today, hours * 60 + minutes, zone);
  return at > now ? at : instantOf(addDays(today, 1), hours * 60 + minutes, zone);
}

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false; // what a browser sends need not exist here
  }
}
