import { checkBaseUrl } from './base-url.js';
import type { HttpBackendOptions } from './http-options.js';
import { lazyBackend } from './lazy-backend.js';
import type { PushBackend } from './push-backend.js';

/** Which method of a backend takes which part of the configuration. */
const OPTIONAL = {
  update: 'update',
  status: 'getStatus',
  activate: 'activate',
  test: 'sendTest',
  exportData: 'exportData',
  eraseData: 'eraseData',
} as const;

/**
 * Any backend that speaks HTTP, described by its requests; `docs/backends.md` tells how.
 *
 * Its code is loaded with the first request.
 *
 * @throws PushError `invalid-option` when paths can not be appended to `baseUrl`.
 */
export function httpBackend(options: HttpBackendOptions): PushBackend {
  const config = { ...options, baseUrl: checkBaseUrl(options.baseUrl) };
  const { unsubscribeFirst, resyncIntervalMs, onSubscribeRejected } = config;
  const offered = Object.entries(OPTIONAL).flatMap(([option, name]) => (option in config ? name : []));
  const names = ['getApplicationServerKey', 'subscribe', 'unsubscribe', 'getWorkerRequests', ...offered];
  return lazyBackend<PushBackend>(
    {
      url: config.baseUrl || '/',
      ...(unsubscribeFirst && { unsubscribeFirst }),
      ...(resyncIntervalMs !== undefined && { resyncIntervalMs }),
      ...(onSubscribeRejected && { onSubscribeRejected }),
    },
    names.join(' '),
    async () => (await import('./http-operations.js')).createHttpBackend(config),
  );
}
