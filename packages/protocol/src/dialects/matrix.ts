import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject, omitUndefined, readCount, readText } from '../json-fields.js';
import type { ParseContext, PushMessage, ShowMessage } from '../push-message.js';
import { hasText, pickFields, readShowMessage } from '../read-show-message.js';

/**
 * Matrix, as the Sygnal gateway sends it: an event, or only a new number of unread messages.
 *
 * @see https://spec.matrix.org/latest/push-gateway-api/
 */
export const matrixDialect: Dialect = {
  name: 'matrix',
  parse(payload, context) {
    const { event_id, room_id, unread, ack_token } = payload;
    if (typeof ack_token === 'string' && ack_token !== '') return { kind: 'activate', token: ack_token };
    if (typeof event_id === 'string' && typeof room_id === 'string') return showEvent(payload, context);
    const appBadge = readCount(unread);
    const isCountOnly =
      event_id === undefined && !isJsonObject(payload.notification) && !hasText({ layers: [payload] });
    return appBadge !== undefined && isCountOnly ? { kind: 'badge', appBadge } : undefined;
  },
};

/** In an encrypted room, and when the user asked for ids only, there is no text: then the default title is shown. */
function showEvent(payload: JsonObject, context: ParseContext): PushMessage {
  const { content, room_id, room_name, sender_display_name, sender, unread } = payload;
  const who = readText(sender_display_name) ?? readText(sender);
  const written = isJsonObject(content) ? readText(content.body) : undefined;
  const title = readText(room_name) ?? who;
  const body = written !== undefined && who !== undefined && title !== who ? `${who}: ${written}` : written;
  const data = pickFields(payload, ['event_id', 'room_id', 'type']);
  return omitUndefined<ShowMessage>({
    ...readShowMessage('matrix', { layers: [{ title, body, tag: room_id }], data }, context),
    appBadge: readCount(unread),
  });
}
