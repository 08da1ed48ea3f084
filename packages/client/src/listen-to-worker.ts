import { type PageReply, parseWorkerMessage, type ShowMessage, WIRE_VERSION } from '@web-push-kit/protocol';
import type { WorkerContainer, WorkerEvent } from './browser-scope.js';

/** What a worker tells its pages. */
export interface WorkerListener {
  onMessage(message: ShowMessage): void;
  onSubscriptionChange(): void;
  /** Resolves to whether the page shows the address now. */
  onNavigate(url: string): Promise<boolean>;
}

/** Listens to the worker, and answers it when a page has navigated. */
export function listenToWorker(container: WorkerContainer, listener: WorkerListener, signal: AbortSignal): void {
  container.addEventListener('message', (event) => receive(event, listener), { signal });
  // Messages wait for the page to be parsed, or for this call, which is sooner.
  container.startMessages?.();
}

function receive(event: WorkerEvent, listener: WorkerListener): void {
  const message = parseWorkerMessage(event.data);
  if (message?.kind === 'message') listener.onMessage(message.message);
  if (message?.kind === 'subscription-changed') listener.onSubscriptionChange();
  // A handler that fails leaves the worker without an answer, so that it navigates itself; the page's own error
  // reporting hears of the rejection.
  if (message?.kind === 'navigate') void answerNavigation(event, listener.onNavigate(message.url));
}

async function answerNavigation(event: WorkerEvent, navigation: Promise<boolean>): Promise<void> {
  const reply: PageReply = { webPushKit: WIRE_VERSION, kind: 'navigated' };
  if (await navigation) event.ports[0]?.postMessage(reply);
}
