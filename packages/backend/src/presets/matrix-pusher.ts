import { httpBackend } from '../http-backend.js';
import { pick } from '../pick.js';
import type { PushBackend } from '../push-backend.js';
import type { KeyedPresetOptions } from './preset-options.js';

/** What {@link matrixPusher} takes; the key is that of the push gateway. */
export type MatrixPusherOptions = KeyedPresetOptions & {
  /** The app's name at the gateway. */
  readonly appId: string;
  /** The push gateway, such as `https://sygnal.example/_matrix/push/v1/notify`. */
  readonly gatewayUrl: string;
  readonly appDisplayName: string;
  readonly deviceDisplayName: string;
  /** Default `en`. */
  readonly lang?: string;
};

const PATH = '/_matrix/client/v3/pushers';

/**
 * A Matrix homeserver with a push gateway that speaks Web Push, such as Sygnal. Needs `authorization`, a bearer token.
 *
 * @see https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3pushersset
 */
export function matrixPusher(baseUrl: string, options: MatrixPusherOptions): PushBackend {
  const { appId, gatewayUrl, appDisplayName, deviceDisplayName, lang = 'en', ...rest } = options;
  return httpBackend({
    baseUrl,
    subscribe: {
      url: `${PATH}/set`,
      body: ({ subscription: { endpoint, keys } }) => ({
        kind: 'http',
        app_id: appId,
        pushkey: keys.p256dh,
        app_display_name: appDisplayName,
        device_display_name: deviceDisplayName,
        lang,
        append: true,
        data: { url: gatewayUrl, endpoint, auth: keys.auth, events_only: true, only_last_per_room: true },
      }),
      rotation: 'unsubscribe',
    },
    unsubscribe: {
      url: `${PATH}/set`,
      body: ({ sent }) => ({ kind: null, app_id: appId, pushkey: sent?.pushkey }),
    },
    status: {
      url: PATH,
      method: 'GET',
      isKnown: (json, { endpoint }) => {
        const pushers = pick(json, 'pushers');
        return Array.isArray(pushers) && pushers.some((pusher) => pick(pusher, 'data.endpoint') === endpoint);
      },
    },
    ...rest,
  });
}
