import type { Dialect, JsonObject } from '../dialect.js';
import { asObject, readText } from '../json-fields.js';

/**
 * Misskey and its relatives: an envelope with a `type` and a `body` that is an object. The sentence that Misskey makes
 * of it needs its translations; here the title is who caused it and the body what was written.
 */
export const misskeyDialect: Dialect = {
  name: 'misskey',
  parse({ type, body, userId, dateTime: timestamp }) {
    if (!userId) return undefined;
    if (type === 'readAllNotifications') return { kind: 'dismiss', all: true };
    if (type !== 'notification' && type !== 'unreadAntennaNote') return undefined;
    const notification = asObject(body);
    const { id } = notification;
    return {
      layers: [{ timestamp, tag: id }, readNotification(notification)],
      data: { id, type: notification.type, userId },
      id,
    };
  },
};

/** An application's own notification has a header, an antenna's has a name, all others have a user. */
function readNotification({ header, body, icon, antenna, user, note }: JsonObject): JsonObject {
  const { name, username, avatarUrl } = asObject(user);
  const { id, text } = asObject(note);
  const noteId = readText(id);
  return {
    title: header ?? asObject(antenna).name ?? name ?? username,
    body: text ?? body,
    icon: avatarUrl ?? icon,
    url: noteId ? `/notes/${encodeURIComponent(noteId)}` : '/my/notifications',
  };
}
