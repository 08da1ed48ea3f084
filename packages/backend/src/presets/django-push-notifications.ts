import { httpBackend } from '../http-backend.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';
import { nameBrowser } from './user-agent.js';

/** What {@link djangoPushNotifications} takes. */
export type DjangoPushNotificationsOptions = KeyedPresetOptions & {
  /** Default `/push/web/`. */
  readonly path?: string;
  readonly name?: string;
  readonly applicationId?: string;
};

/**
 * `django-push-notifications` with its REST framework views. Its name for a subscription is the endpoint, which
 * therefore stands in addresses. It takes Django's CSRF cookie, or `authorization`.
 */
export function djangoPushNotifications(
  baseUrl: string,
  { path = '/push/web/', name, applicationId, ...options }: DjangoPushNotificationsOptions,
): PushBackend {
  const one = `${path}{endpoint}/`;
  return httpBackend({
    baseUrl,
    csrf: { from: { cookie: 'csrftoken' }, header: 'X-CSRFToken' },
    subKeyEncoding: 'base64',
    subscribe: {
      url: path,
      body: ({ subscription: { endpoint, keys } }) => ({
        registration_id: endpoint,
        ...keys,
        browser: nameBrowser().toUpperCase(),
        ...(name !== undefined && { name }),
        ...(applicationId !== undefined && { application_id: applicationId }),
      }),
      rotation: 'unsubscribe',
    },
    // A known subscription is not taken a second time, and there is nothing in it to change.
    update: { url: one, method: 'PATCH', body: () => ({ active: true }) },
    unsubscribe: { url: one, method: 'DELETE', encoding: 'none' },
    status: { url: one, method: 'GET' },
    ...options,
  });
}
