import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject } from '../json-fields.js';
import type { ParseContext, PushMessage } from '../push-message.js';
import { pickFields, readShowMessage } from '../read-show-message.js';

/**
 * ntfy: an envelope with an `event`. When a subscription is about to expire, the server says so in a push message.
 *
 * @see https://docs.ntfy.sh/subscribe/api/#json-message-format
 */
export const ntfyDialect: Dialect = {
  name: 'ntfy',
  parse(payload, context) {
    const { event, message } = payload;
    if (event === 'subscription_expiring') return { kind: 'renew' };
    return event === 'message' && isJsonObject(message) ? showMessage(message, payload, context) : undefined;
  },
};

/** As ntfy's own worker does: the topic stands in for a missing title, and its page for a missing link. */
function showMessage(message: JsonObject, payload: JsonObject, context: ParseContext): PushMessage {
  const { subscription_id: topicUrl } = payload;
  const presentation = { tag: topicUrl, timestamp: message.time, renotify: true, silent: false };
  const actions = Array.isArray(message.actions) ? message.actions.filter(isViewAction).map(renameAction) : undefined;
  const defaults = { title: message.topic, url: topicUrl, image: readPicture(message.attachment) };
  const layers = [presentation, { ...message, actions, tag: undefined }, defaults];
  const data = pickFields(message, ['id', 'topic', 'priority', 'tags']);
  return readShowMessage('ntfy', { layers, data }, context);
}

/** The other kinds send requests or Android broadcasts, which a click on a notification can not do faithfully. */
function isViewAction(item: unknown): item is JsonObject {
  return isJsonObject(item) && item.action === 'view';
}

/** In ntfy, `action` is the kind. */
function renameAction({ id, label, url }: JsonObject): JsonObject {
  return { action: id, title: label, url };
}

function readPicture(attachment: unknown): unknown {
  const isPicture = isJsonObject(attachment) && /^image\//.test(String(attachment.type));
  return isPicture ? attachment.url : undefined;
}
