import { PushError, trimSlashes } from '@web-push-kit/protocol';

/**
 * A base URL without its trailing slashes.
 *
 * @throws PushError `invalid-option` when paths can not be appended to it.
 */
export function checkBaseUrl(baseUrl: string): string {
  if (typeof baseUrl === 'string' && !/[?#]/.test(baseUrl)) return trimSlashes(baseUrl);
  throw new PushError('invalid-option', `A base URL has no query and no fragment, unlike ${JSON.stringify(baseUrl)}`);
}
