import type { ShowMessage } from '@web-push-kit/protocol';
import { accessClient } from './client-access.js';
import { readExtras } from './page-extras.js';
import type { PushClient } from './push-client.js';
import type { PushMessageEvent } from './push-client-events.js';

/**
 * Handles push messages in exactly one of the site's open pages: the one that has listened longest. When that closes,
 * the next one takes over.
 *
 * For what must happen once, such as a sound. Where there are no Web Locks, every page handles every message.
 *
 * @returns Stops listening, and leaves the office to another page.
 * @see https://w3c.github.io/web-locks/
 */
export function electedMessages(push: PushClient, handler: (message: ShowMessage) => void): () => void {
  const leaving = new AbortController();
  const listen = (): void => {
    push.addEventListener('message', (event: PushMessageEvent) => handler(event.message), { signal: leaving.signal });
  };
  void runForOffice(push, listen, leaving.signal);
  return () => leaving.abort();
}

async function runForOffice(push: PushClient, listen: () => void, signal: AbortSignal): Promise<void> {
  const access = await accessClient(push);
  const locks = access && readExtras(access.scope).navigator.locks;
  if (signal.aborted) return;
  if (locks === undefined) return listen();
  const hold = (): Promise<void> => {
    listen();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  };
  try {
    await locks.request(`web-push-kit messages ${access?.worker.scope}`, { signal }, hold);
  } catch {
    // Stopped while it waited; or a page that may not use locks, where every page is on its own.
    if (!signal.aborted) listen();
  }
}
