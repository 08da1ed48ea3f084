import { builtInDialects } from './built-in-dialects.js';
import { parsePushMessageWith } from './parse-push-message-with.js';
import type { ParseContext, PushMessage } from './push-message.js';

/**
 * Parses a push message, whatever its sender's format.
 *
 * Whatever the bytes are, the result says what to do about them: a browser that is sent a push expects to see a
 * notification, so bytes that nobody understands become a message with the default title.
 *
 * @param body - What `event.data.text()` gave, or `null` when the push had no data.
 * @returns Never throws.
 */
export function parsePushMessage(body: string | null, context: ParseContext): PushMessage {
  return parsePushMessageWith(context.dialects ?? builtInDialects, body, context);
}
