import { httpBackend } from '../http-backend.js';
import { pick } from '../pick.js';
import type { PushBackend } from '../push-backend.js';
import { type MastodonOptions, mastodonChange, mastodonSubscription } from './mastodon-alerts.js';

const PATH = '/api/v1/push/subscription';

/**
 * Mastodon's API for apps, which Pleroma, Akkoma and GoToSocial speak too. Needs `authorization`, a bearer token with
 * the scope `push`: the server keeps one subscription for each. Topics are names of alerts, such as `mention`.
 *
 * @see https://docs.joinmastodon.org/methods/push/
 */
export function mastodonApi(baseUrl: string, { policy, ...options }: MastodonOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    key: { url: '/api/v2/instance', path: 'configuration.vapid.public_key' },
    // Without `standard`, messages come in the encoding of an old draft.
    subscribe: { url: PATH, body: (facts) => mastodonSubscription(policy, facts, { standard: true }) },
    update: { url: PATH, method: 'PUT', body: (facts) => mastodonChange(policy, facts) },
    unsubscribe: { url: PATH, method: 'DELETE', encoding: 'none' },
    status: { url: PATH, method: 'GET', isKnown: (json, { endpoint }) => pick(json, 'endpoint') === endpoint },
    ...options,
  });
}
