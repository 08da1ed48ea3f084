import { parsePageReply, WIRE_VERSION, type WorkerMessage } from '@web-push-kit/protocol';
import { withDeadline } from './with-deadline.js';
import type { WorkerWindow } from './worker-scope.js';

/** What a page can be asked. */
type Question<Message = WorkerMessage> = Message extends { readonly kind: 'navigate' | 'offer' }
  ? Omit<Message, 'webPushKit'>
  : never;

/**
 * Asks a page to show an address without a reload, or to show a message itself.
 *
 * The page may be frozen, of an older version, or not have loaded the kit at all; then it does not answer.
 *
 * @param timeoutMs - Longest wait for the answer, in milliseconds.
 * @returns Whether the page said that it did. Never rejects.
 */
export async function askPage(page: WorkerWindow, question: Question, timeoutMs: number): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    // A page answers when it did, and not otherwise.
    port1.onmessage = (event: MessageEvent<unknown>) => resolve(parsePageReply(event.data) !== undefined);
  });
  try {
    page.postMessage({ ...question, webPushKit: WIRE_VERSION }, [port2]);
    return (await withDeadline(answer, timeoutMs)) ?? false;
  } catch {
    // The window was closed since it was listed: it did not do it.
    return false;
  } finally {
    port1.close();
  }
}
