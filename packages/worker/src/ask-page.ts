import { parsePageReply, WIRE_VERSION } from '@web-push-kit/protocol';
import { withDeadline } from './with-deadline.js';
import type { WorkerWindow } from './worker-scope.js';

/**
 * Asks a page to show `url` without a reload.
 *
 * The page may be frozen, of an older version, or not have loaded the kit at all; then it does not answer.
 *
 * @param timeoutMs - Longest wait for the answer, in milliseconds.
 * @returns Whether the page said that it did. Never rejects.
 */
export async function askPage(page: WorkerWindow, url: string, timeoutMs: number): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = (event: MessageEvent<unknown>) => resolve(parsePageReply(event.data)?.kind === 'navigated');
  });
  try {
    page.postMessage({ webPushKit: WIRE_VERSION, kind: 'navigate', url }, [port2]);
    return (await withDeadline(answer, timeoutMs)) ?? false;
  } catch {
    // The window was closed since it was listed: it did not do it.
    return false;
  } finally {
    port1.close();
  }
}
