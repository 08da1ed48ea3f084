import { resolveDeepLink } from '@web-push-kit/protocol';
import type { WorkerSettings } from '@web-push-kit/storage';
import type { PushHandlerOptions } from './push-handler-options.js';

/**
 * Lays what a page has settled over the options of the worker's code.
 *
 * Whoever runs a script on the site for a moment can write the page's settings, so the code stays their limit: of the
 * origins that it allows a page may choose, and receipts go to the own origin or to one that the code names.
 *
 * @param scope - Absolute URL of the registration's scope.
 */
export function mergeSettings(
  options: PushHandlerOptions,
  settled: WorkerSettings | undefined,
  scope: string,
): PushHandlerOptions {
  const { allowedOrigins: coded, receiptsUrl: codedUrl } = options;
  const { allowedOrigins, receiptsUrl, ...others } = settled ?? {};
  const isCoded = (url: string) =>
    resolveDeepLink(url, { scope, allowedOrigins: [...(coded ?? []), codedUrl ?? scope] });
  const address = receiptsUrl && isCoded(receiptsUrl);
  return {
    ...options,
    ...others,
    ...(allowedOrigins && { allowedOrigins: coded ? allowedOrigins.filter(isCoded) : allowedOrigins }),
    ...(address && { receiptsUrl: address }),
  };
}
