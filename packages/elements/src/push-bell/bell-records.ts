import { openInbox, type PushClient, readPreferences } from '@web-push-kit/client';
import { chooseClockLocale, writeMoment } from '../device-preferences/clock-words.js';
import { describePause } from '../device-preferences/further-notice.js';

/** What has been received and not been read, and until when the user wants quiet. */
export interface BellRecords {
  readonly unreadCount: number;
  /** Epoch milliseconds; `undefined` when nothing is paused. */
  readonly pausedUntil: number | undefined;
}

/** Browsers can not wait longer at once. Milliseconds. */
const LONGEST_WAIT_MS = 2_147_483_647;

/**
 * Follows the records: what a push, another page or a notification's own button changes shows at once.
 *
 * @param tell - Called with the records as they are, and whenever they have changed.
 * @returns Stops it.
 */
export function watchRecords(client: PushClient, tell: (records: BellRecords) => void): () => void {
  const inbox = openInbox(client);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = 0;
  const read = async (): Promise<void> => {
    reading += 1;
    const turn = reading;
    const [unreadCount, { snoozedUntil }] = await Promise.all([inbox.unreadCount(), readPreferences(client)]);
    // A later reading knows better; and nobody listens any more once it has stopped.
    if (turn !== reading) return;
    const restMs = (snoozedUntil ?? 0) - Date.now();
    clearTimeout(timer);
    if (restMs > 0) timer = setTimeout(look, Math.min(restMs, LONGEST_WAIT_MS));
    tell({ unreadCount, pausedUntil: restMs > 0 ? snoozedUntil : undefined });
  };
  // Storage that fails leaves the bell as it was.
  const look = (): void => void read().catch(() => undefined);
  const stop = inbox.onChange(look);
  // Timers stand still while a device sleeps.
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    reading = -1;
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Swings the bell once, for those who do not mind motion. */
export function ring(bell: Element): void {
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return;
  const swing = [0, 14, -12, 9, -6, 3, 0].map((degrees) => ({ rotate: `${degrees}deg`, transformOrigin: '50% 10%' }));
  bell.animate(swing, { duration: 900, easing: 'ease-in-out' });
}

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
