import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject, readText } from '../json-fields.js';
import { pickFields, readShowMessage } from '../read-show-message.js';

/**
 * Misskey and its relatives: an envelope with a `type` and a `body` that is an object. The sentence that Misskey makes
 * of it needs its translations; here the title is who caused it and the body what was written.
 */
export const misskeyDialect: Dialect = {
  name: 'misskey',
  parse(payload, context) {
    const { type, body, userId, dateTime } = payload;
    if (typeof userId !== 'string') return undefined;
    if (type === 'readAllNotifications') return { kind: 'dismiss', all: true };
    if ((type !== 'notification' && type !== 'unreadAntennaNote') || !isJsonObject(body)) return undefined;
    const layers = [{ timestamp: dateTime }, readNotification(body)];
    const data = { ...pickFields(body, ['id', 'type']), userId };
    return readShowMessage('misskey', { layers, data }, context);
  },
};

/** An application's own notification has a header, an antenna's has a name, all others have a user. */
function readNotification(body: JsonObject): JsonObject {
  const user = asObject(body.user);
  const note = asObject(body.note);
  const noteId = readText(note.id);
  return {
    title: body.header ?? asObject(body.antenna).name ?? user.name ?? user.username,
    body: note.text ?? body.body,
    icon: user.avatarUrl ?? body.icon,
    tag: body.id,
    url: noteId === undefined ? '/my/notifications' : `/notes/${encodeURIComponent(noteId)}`,
  };
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
