import type { SubscribeFacts, UpdateFacts } from '../http-options.js';
import type { PresetOptions } from './preset-options.js';

/** What both of Mastodon's presets take. */
export interface MastodonOptions extends PresetOptions {
  /** Whose acts alert. Default `all`. */
  readonly policy?: 'all' | 'followed' | 'follower' | 'none';
}

/** Without topics, everything that concerns the account. */
const ALERTS = ['mention', 'status', 'reblog', 'follow', 'follow_request', 'favourite', 'poll', 'update'];

/** Mastodon's `data`: a topic is the name of an alert. */
export function mastodonData(policy: MastodonOptions['policy'], topics: readonly string[]): object {
  const wanted = topics.length === 0 ? ALERTS : topics;
  const alerts = Object.fromEntries(ALERTS.map((name) => [name, wanted.includes(name)]));
  return { data: { policy: policy ?? 'all', alerts } };
}

/** The body that subscribes. */
export function mastodonSubscription(
  policy: MastodonOptions['policy'],
  { subscription: { endpoint, keys }, request }: SubscribeFacts,
  more: object = {},
): object {
  return { subscription: { endpoint, ...more, keys }, ...mastodonData(policy, request.topics) };
}

/** The body that changes the alerts. */
export function mastodonChange(policy: MastodonOptions['policy'], { saved, change }: UpdateFacts): object {
  return mastodonData(policy, change.topics ?? saved.topics);
}
