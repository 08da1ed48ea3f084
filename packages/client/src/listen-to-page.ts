import type { ClientContext } from './client-context.js';
import { settle } from './deadline.js';

/** What a page can notice. */
export interface PageListener {
  /** The user came back, or a permission changed: look again. */
  onReturn(): void;
  onConnectionChange(): void;
}

const ANSWER_TIMEOUT_MS = 3000;

/**
 * Listens for what may have changed the permission or the subscription.
 *
 * Safari never tells that a permission changed, so coming back to the page counts as a hint.
 *
 * @see https://bugs.webkit.org/show_bug.cgi?id=259432
 */
export function listenToPage({ scope }: ClientContext, listener: PageListener, signal: AbortSignal): void {
  const onReturn = (): void => listener.onReturn();
  const onVisibilityChange = (): void => {
    if (scope.document.visibilityState === 'visible') onReturn();
  };
  scope.addEventListener('focus', onReturn, { signal });
  scope.addEventListener('pageshow', onReturn, { signal });
  scope.document.addEventListener('visibilitychange', onVisibilityChange, { signal });
  for (const type of ['online', 'offline']) {
    scope.addEventListener(type, () => listener.onConnectionChange(), { signal });
  }
  const query = settle(scope.navigator.permissions?.query({ name: 'notifications' }), ANSWER_TIMEOUT_MS);
  void query.then((status) => status?.addEventListener?.('change', onReturn, { signal }));
}

/** Settles when the user sees the page: one that is prerendered reads wrong permissions. */
export function whenActivated({ scope }: ClientContext, signal: AbortSignal): Promise<void> {
  if (scope.document.prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => {
    scope.document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}
