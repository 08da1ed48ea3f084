import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { PresetOptions } from './preset-options.js';
import { nameBrowser, readUserAgent } from './user-agent.js';

/** What {@link djangoWebpush} takes. */
export interface DjangoWebpushOptions extends PresetOptions {
  /** Default `/webpush/save_information`. */
  readonly path?: string;
  /** Default: from the user agent. At most 100 characters. */
  readonly browser?: string;
  readonly userAgent?: string;
  readonly group?: string;
}

/**
 * `django-webpush`. It knows a subscription by everything that was sent with it; one address does both, and answers
 * 400 to whoever is not signed in.
 */
export function djangoWebpush(
  baseUrl: string,
  { path = '/webpush/save_information', browser, userAgent, group, ...options }: DjangoWebpushOptions = {},
): PushBackend {
  const agent = userAgent ?? readUserAgent();
  return httpBackend({
    baseUrl,
    key: { meta: 'django-webpush-vapid-key' },
    credentials: 'include',
    subscribe: {
      url: path,
      ok: [201],
      body: ({ subscription }) => ({
        status_type: 'subscribe',
        subscription,
        browser: browser ?? nameBrowser(agent),
        user_agent: agent,
        ...(group !== undefined && { group }),
      }),
      rotation: 'unsubscribe',
    },
    unsubscribe: { url: path, ok: [202], body: ({ sent }) => ({ ...sent, status_type: 'unsubscribe' }) },
    ...options,
  });
}
