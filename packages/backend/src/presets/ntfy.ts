import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

const PATH = '/v1/webpush';
const DAY_MS = 86_400_000;

/**
 * An ntfy server. Topics are ntfy's topics, at most 50; sending them again is how they change.
 *
 * It refuses endpoints of push services that it does not know, and forgets subscriptions after 60 days without a word:
 * hence one a day. Protected topics take `authorization`.
 *
 * @see https://docs.ntfy.sh/config/#web-push
 */
export function ntfy(baseUrl: string, options: PresetOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    // A script that sets a global variable.
    key: {
      url: '/config.js',
      path: (text) => /web_push_public_key"?\s{0,9}:\s{0,9}"([^"]{1,200})/.exec(String(text))?.[1],
    },
    subscribe: {
      url: PATH,
      body: ({ subscription: { endpoint, keys }, request }) => ({ endpoint, ...keys, topics: request.topics }),
      rotation: 'unsubscribe',
    },
    unsubscribe: { url: PATH, method: 'DELETE' },
    resyncIntervalMs: DAY_MS,
    ...options,
  });
}
