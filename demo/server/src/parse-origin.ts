import { PushError } from '@web-push-kit/protocol';
import { parseUrl } from './parse-url.js';

/**
 * Reads a setting that is an origin, such as `https://ferry.example`.
 *
 * @param name - The setting, for the error.
 * @throws {@link PushError} `invalid-option` when it is anything else.
 */
export function parseOrigin(value: string, name: string): string {
  const url = parseUrl(value);
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url !== undefined && isHttp && (value === url.origin || value === `${url.origin}/`)) return url.origin;
  throw new PushError('invalid-option', `${name} must be an origin such as https://ferry.example, without a path`);
}
