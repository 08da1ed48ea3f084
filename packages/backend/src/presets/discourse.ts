import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

const HEADERS = { 'X-Requested-With': 'XMLHttpRequest' };

/**
 * A Discourse forum. It knows a subscription by all of it: what was sent is sent again to unsubscribe.
 *
 * The key is the site setting `vapid_public_key_bytes`; hand it in as `key` where the page has it at hand.
 */
export function discourse(baseUrl = '', options: PresetOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    key: { url: '/site/settings.json', path: 'vapid_public_key_bytes' },
    csrf: { from: { url: '/session/csrf', path: 'csrf' }, header: 'X-CSRF-Token' },
    subscribe: {
      url: '/push_notifications/subscribe',
      encoding: 'form',
      headers: HEADERS,
      body: ({ subscription: { endpoint, keys } }) => ({ subscription: { endpoint, keys }, send_confirmation: false }),
      rotation: 'unsubscribe',
    },
    unsubscribe: {
      url: '/push_notifications/unsubscribe',
      encoding: 'form',
      headers: HEADERS,
      body: 'replay',
    },
    ...options,
  });
}
