import { type PageReply, parsePageReply, WIRE_VERSION, type WorkerMessage } from '@web-push-kit/protocol';
import { withDeadline } from './with-deadline.js';
import type { WorkerWindow } from './worker-scope.js';

/** What a page can be asked, by what it answers when it did. */
type Question<Message = WorkerMessage> = Message extends { readonly kind: 'navigate' | 'offer' }
  ? Omit<Message, 'webPushKit'>
  : never;

const ANSWERS: Readonly<Record<Question['kind'], PageReply['kind']>> = { navigate: 'navigated', offer: 'handled' };

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
    port1.onmessage = (event: MessageEvent<unknown>) =>
      resolve(parsePageReply(event.data)?.kind === ANSWERS[question.kind]);
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
