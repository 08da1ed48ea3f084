import type { Dialect } from '../dialect.js';
import { isJsonObject, omitUndefined, readBoolean } from '../json-fields.js';
import type { ShowMessage } from '../push-message.js';
import { readShowMessage } from '../read-show-message.js';

/** Pusher Beams: `data.pusher` is its own, the rest of `data` the application's. */
export const pusherBeamsDialect: Dialect = {
  name: 'pusher-beams',
  parse(payload, context) {
    const { notification, data } = payload;
    if (!isJsonObject(data) || !isJsonObject(data.pusher) || !isJsonObject(notification)) return undefined;
    const { pusher: _own, ...applicationData } = data;
    return omitUndefined<ShowMessage>({
      ...readShowMessage('pusher-beams', { layers: [notification], data: applicationData }, context),
      suppressWhenActive: readBoolean(notification.hide_notification_if_site_has_focus),
    });
  },
};
