import type { Dialect, JsonObject, ShowSource } from '../dialect.js';
import { asObject, readCount, readText } from '../json-fields.js';
import { hasText } from '../read-show-message.js';

/**
 * Matrix, as the Sygnal gateway sends it: an event, or only a new number of unread messages.
 *
 * @see https://spec.matrix.org/latest/push-gateway-api/
 */
export const matrixDialect: Dialect = {
  name: 'matrix',
  isThirdParty: true,
  parse(payload) {
    const { event_id, room_id, unread, ack_token } = payload;
    const token = readText(ack_token);
    if (token !== undefined) return { kind: 'activate', token };
    if (event_id && room_id) return showEvent(payload);
    const appBadge = readCount(unread);
    const isCountOnly = !event_id && !hasText(payload, payload.notification);
    return appBadge !== undefined && isCountOnly ? { kind: 'badge', appBadge } : undefined;
  },
};

/** In an encrypted room, and when the user asked for ids only, there is no text: then the default title is shown. */
function showEvent({
  event_id,
  room_id,
  type,
  room_name,
  sender_display_name,
  sender,
  content,
  unread,
}: JsonObject): ShowSource {
  const who = readText(sender_display_name) ?? readText(sender);
  const written = readText(asObject(content).body);
  const title = readText(room_name) ?? who;
  const body = written && who && title !== who ? `${who}: ${written}` : written;
  return {
    layers: [{ title, body, tag: room_id, app_badge: unread }],
    data: { event_id, room_id, type },
    id: event_id,
    topic: room_id,
    topicName: room_name,
  };
}
