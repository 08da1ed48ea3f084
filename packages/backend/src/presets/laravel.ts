import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';

/** What {@link laravel} takes. */
export type LaravelOptions = KeyedPresetOptions & {
  /** The app's own route. Default `/push-subscriptions`. */
  readonly path?: string;
  /** Where the CSRF cookie is to be had, such as Sanctum's `/sanctum/csrf-cookie`. */
  readonly csrfUrl?: string;
};

/** An app with `laravel-notification-channels/webpush`, whose routes follow its readme. */
export function laravel(
  baseUrl: string,
  { path = '/push-subscriptions', csrfUrl, ...options }: LaravelOptions,
): PushBackend {
  return httpBackend({
    baseUrl,
    csrf: {
      from: { cookie: 'XSRF-TOKEN', ...(csrfUrl !== undefined && { refreshUrl: csrfUrl }) },
      header: 'X-XSRF-TOKEN',
    },
    subscribe: {
      url: path,
      body: ({ subscription: { endpoint, keys } }) => ({ endpoint, keys, contentEncoding: 'aes128gcm' }),
      rotation: 'unsubscribe',
    },
    unsubscribe: { url: path, method: 'DELETE' },
    ...options,
  });
}
