import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import { type MastodonOptions, mastodonChange, mastodonSubscription } from './mastodon-alerts.js';

const PATH = '/api/web/push_subscriptions';

/**
 * What Mastodon's own pages use: the session's cookie and the page's meta tags. Subscribing again replaces the
 * session's subscription; there is no request to end it. Topics are names of alerts, such as `mention`.
 */
export function mastodonWeb(baseUrl = '', { policy, ...options }: MastodonOptions = {}): PushBackend {
  return httpBackend({
    baseUrl,
    key: { meta: 'applicationServerKey' },
    csrf: { from: { meta: 'csrf-token' }, header: 'X-CSRF-Token' },
    subscribe: { url: PATH, body: (facts) => mastodonSubscription(policy, facts) },
    update: { url: `${PATH}/{id}`, method: 'PUT', body: (facts) => mastodonChange(policy, facts) },
    ...options,
  });
}
