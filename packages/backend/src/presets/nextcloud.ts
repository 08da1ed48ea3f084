import { httpBackend } from '../http-backend.js';
import { readGlobal } from '../page-facts.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

/** What {@link nextcloud} takes. */
export interface NextcloudOptions extends PresetOptions {
  /** Whose notifications come, such as `all,-spreed`. Default `all`. */
  readonly appTypes?: string;
}

const PATH = '/ocs/v2.php/apps/notifications/api/v2/webpush';
const HEADERS = { 'OCS-APIRequest': 'true' };

/**
 * Nextcloud's notifications app. A new subscription waits until it has echoed a token that is pushed to it. In a page
 * of Nextcloud the request token is `OC.requestToken`; elsewhere use `authorization` with an app password.
 */
export function nextcloud(baseUrl = '', { appTypes = 'all', ...options }: NextcloudOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    headers: () => HEADERS,
    key: { url: `${PATH}/vapid?format=json`, path: 'ocs.data.vapid' },
    csrf: {
      from: () => {
        const token = readGlobal('OC.requestToken');
        return typeof token === 'string' ? token : undefined;
      },
      header: 'requesttoken',
    },
    subscribe: {
      url: PATH,
      body: ({ subscription: { endpoint, keys } }) => ({
        endpoint,
        uaPublicKey: keys.p256dh,
        auth: keys.auth,
        appTypes,
      }),
      pending: [201],
    },
    activate: { url: `${PATH}/activate`, ok: [202], body: ({ token }) => ({ activationToken: token }) },
    unsubscribe: { url: PATH, method: 'DELETE', encoding: 'none' },
    ...options,
  });
}
