import { httpBackend } from '../http-backend.js';
import { pick } from '../pick.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

/** What {@link misskey} takes. */
export interface MisskeyOptions extends PresetOptions {
  /** The account's access token, `i`. It is kept in the browser's storage, for the worker. */
  readonly token: string;
  /** Whether reading elsewhere is told too. Default `false`. */
  readonly sendReadMessage?: boolean;
}

/** Misskey and its family. Their token travels in bodies, their keys are in standard base64. */
export function misskey(baseUrl: string, { token, sendReadMessage = false, ...options }: MisskeyOptions): PushBackend {
  return httpBackend({
    baseUrl,
    key: { url: '/api/meta', method: 'POST', body: {}, path: 'swPublickey' },
    subKeyEncoding: 'base64',
    extra: { i: token },
    subscribe: {
      url: '/api/sw/register',
      body: ({ subscription: { endpoint, keys } }) => ({
        endpoint,
        auth: keys.auth,
        publickey: keys.p256dh,
        sendReadMessage,
      }),
      rotation: 'unsubscribe',
    },
    unsubscribe: { url: '/api/sw/unregister' },
    status: {
      url: '/api/sw/show-registration',
      isKnown: (json, { endpoint }) => pick(json, 'endpoint') === endpoint,
    },
    ...options,
  });
}
