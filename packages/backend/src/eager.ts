import { checkBaseUrl } from './base-url.js';
import type { RestBackend, RestBackendOptions } from './rest-backend.js';
import { createRestBackend } from './rest-operations.js';

/** The same as `restBackend` of the main entry, in one piece: service workers can not load code later. */
export function restBackend(baseUrl: string, options: RestBackendOptions = {}): RestBackend {
  return createRestBackend(checkBaseUrl(baseUrl), options);
}
