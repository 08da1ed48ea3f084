import { checkBaseUrl } from './base-url.js';
import type { ExchangeOptions } from './exchange.js';
import { lazyBackend } from './lazy-backend.js';
import type { PushBackend } from './push-backend.js';

/** How {@link restBackend} sends its requests. */
export type RestBackendOptions = ExchangeOptions;

/** A {@link PushBackend} that can do all that the kit's contract says. */
export type RestBackend = PushBackend &
  Required<Pick<PushBackend, 'update' | 'getStatus' | 'sendTest' | 'exportData' | 'eraseData' | 'getWorkerRequests'>>;

/**
 * A backend that speaks the kit's REST contract, described in `docs/backend-contract.md`.
 *
 * Where routes of the contract are missing, it makes do: it finds the key at `/public-key` and `/vapid-key` too, as
 * JSON or as text, and unsubscribes at `POST /unsubscribe`. It uses nothing but `fetch`, and its code is loaded with
 * the first request.
 *
 * @param baseUrl - Address below which the contract's routes live, such as `/push`. A relative one resolves against
 *   the page, or against the script in a worker.
 * @throws PushError `invalid-option` when paths can not be appended to `baseUrl`.
 */
export function restBackend(baseUrl: string, options: RestBackendOptions = {}): RestBackend {
  const base = checkBaseUrl(baseUrl);
  return lazyBackend<RestBackend>(
    { url: base || '/' },
    'getApplicationServerKey subscribe update unsubscribe getStatus sendTest exportData eraseData getWorkerRequests',
    async () => (await import('./rest-operations.js')).createRestBackend(base, options),
  );
}
