import { openInbox, type PushClient, readPreferences } from '@web-push-kit/client';
import type { RecordSummary } from './push-bell-view.js';

/** Browsers can not wait longer at once. Milliseconds. */
const LONGEST_WAIT_MS = 2_147_483_647;

/**
 * Follows the records: what a push, another page or a notification's own button changes shows at once.
 *
 * @param tell - Called with the records as they are, and whenever they have changed.
 * @returns Stops it.
 */
export function watchRecords(client: PushClient, tell: (records: RecordSummary) => void): () => void {
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
