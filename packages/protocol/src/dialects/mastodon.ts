import type { Dialect } from '../dialect.js';
import { readText } from '../json-fields.js';
import { readShowMessage } from '../read-show-message.js';

/** Mastodon and its relatives. The payload has no link; all of them list notifications at `/notifications`. */
export const mastodonDialect: Dialect = {
  name: 'mastodon',
  parse(payload, context) {
    const { notification_id, notification_type, preferred_locale } = payload;
    const tag = readText(notification_id);
    if (tag === undefined || typeof notification_type !== 'string') return undefined;
    const defaults = { tag, lang: preferred_locale, url: '/notifications' };
    const data = { notification_id, notification_type };
    return readShowMessage('mastodon', { layers: [payload, defaults], data }, context);
  },
};
