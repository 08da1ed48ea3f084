import { chooseClockLocale, writeMoment } from '../device-preferences/clock-words.js';
import { describePause } from '../device-preferences/further-notice.js';

/**
 * Writes when a pause ends, by the user's clock; `undefined` when only the user ends it.
 *
 * @param pausedUntil - Epoch milliseconds.
 * @param now - Epoch milliseconds.
 * @param lang - The language of the sentence that it goes into.
 */
export function writePauseEnd(pausedUntil: number, now: number, lang: string): string | undefined {
  const pause = describePause(pausedUntil, now);
  const locale = chooseClockLocale(lang, navigator.languages);
  return pause.kind === 'until' ? writeMoment(locale, pause.untilAt, now) : undefined;
}
