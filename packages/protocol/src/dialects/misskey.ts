import type { Dialect } from '../dialect.js';
import { asObject, readText } from '../json-fields.js';

/**
 * Misskey and its relatives: an envelope with a `type` and a `body` that is an object. The sentence that Misskey makes
 * of it needs its translations; here the title is who caused it and the body what was written.
 */
export const misskeyDialect: Dialect = {
  name: 'misskey',
  isThirdParty: true,
  parse({ type, body, userId, dateTime: timestamp }) {
    if (!userId) return undefined;
    if (type === 'readAllNotifications') return { kind: 'dismiss', all: true };
    if (type !== 'notification' && type !== 'unreadAntennaNote') return undefined;
    const { header, antenna, user, note, ...own } = asObject(body);
    const { name, username, avatarUrl: icon } = asObject(user);
    const { id: noteId, text } = asObject(note);
    // An application's own notification has a header, an antenna's has a name, all others have a user.
    const title = header ?? asObject(antenna).name ?? name ?? username;
    const url = readText(noteId) ? `/notes/${encodeURIComponent(String(noteId))}` : '/my/notifications';
    const { id } = own;
    return {
      layers: [{ title, body: text, icon, url, timestamp, tag: id }, own],
      data: { id, type: own.type, userId },
      id,
    };
  },
};
