import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';

/** What {@link campfire} and `fizzy` take. */
export interface CampfireOptions extends PresetOptions {
  /** Of the one who is signed in. */
  readonly userId: string | number;
}

/**
 * 37signals' Campfire: Rails with its cookie and meta tags. It never tells the id that its own `DELETE` would take:
 * it learns of the end of a subscription from the push service. A subscription that it refuses is of no use, and ended.
 */
export function campfire(baseUrl: string, { userId, ...options }: CampfireOptions): PushBackend {
  return httpBackend({
    baseUrl,
    key: { meta: 'vapid-public-key' },
    csrf: { from: { meta: 'csrf-token' }, header: 'X-CSRF-Token' },
    subscribe: { url: `/users/${encodeURIComponent(userId)}/push_subscriptions`, body: 'rails' },
    onSubscribeRejected: 'unsubscribe',
    ...options,
  });
}
