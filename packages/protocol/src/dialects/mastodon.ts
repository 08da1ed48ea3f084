import type { Dialect } from '../dialect.js';

/** Mastodon and its relatives. The payload has no link; all of them list notifications at `/notifications`. */
export const mastodonDialect: Dialect = {
  name: 'mastodon',
  isThirdParty: true,
  parse(payload) {
    const { notification_id: id, notification_type: topic, preferred_locale: lang } = payload;
    if (!id || !topic) return undefined;
    const data = { notification_id: id, notification_type: topic };
    return { layers: [payload, { tag: id, lang, url: '/notifications' }], data, id, topic };
  },
};
