import type { QuietHours } from './delivery-preferences.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * Whether an instant lies in quiet hours, by the clock on the wall of their time zone: where the clocks change, an hour
 * that comes twice is quiet twice.
 *
 * @param now - Epoch milliseconds.
 * @returns `false` when the hours can not be understood, such as a time zone that the browser does not know.
 */
export function isQuietAt({ start, end, days, timeZone }: QuietHours, now: number): boolean {
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const time = `${parts.hour}:${parts.minute}`;
    const today = DAYS.indexOf(`${parts.weekday}`);
    const beginsOn = (day: number) => !days || days.includes(day);
    if (start < end) return start <= time && time < end && beginsOn(today);
    // Over midnight: the evening of today's hours, or the morning of yesterday's.
    return (start <= time && beginsOn(today)) || (time < end && beginsOn((today + 6) % 7));
  } catch {
    // See above: hours that nobody understands keep nothing quiet.
    return false;
  }
}
