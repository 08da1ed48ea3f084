import type { Dialect, JsonObject } from './dialect.js';
import { changeMessage } from './hook-results.js';
import { isJsonObject, parseJson } from './json-fields.js';
import type { ParseContext, PushMessage } from './push-message.js';
import { readShowMessage } from './read-show-message.js';

/**
 * Parses a push message with a chosen set of dialects.
 *
 * {@link parsePushMessage} holds on to every built-in dialect; a worker that imports this function instead, and only
 * the dialects its backend speaks, leaves the others out of its bundle.
 *
 * A message to show holds no credentials but in `actions[].request`. Whoever needs those that a payload has, such as
 * the `access_token` of Mastodon to ask for more, reads them from `body` itself.
 *
 * @param dialects - Payload formats to try, most specific first. Outranks `context.dialects`.
 * @param body - What `event.data.text()` gave, or `null` when the push had no data.
 * @returns A message to show when nothing else is understood. Never throws.
 */
export function parsePushMessageWith(
  dialects: readonly Dialect[],
  body: string | null,
  context: ParseContext,
): PushMessage {
  const text = typeof body === 'string' ? body : '';
  const payload = parseJson(text);
  if (isJsonObject(payload)) return parseObject(dialects, payload, context);
  // A list says nothing readable, and nor does null. Numbers stay as they were written.
  const isText = typeof payload !== 'object';
  const layer = { body: typeof payload === 'string' ? payload : isText && text };
  const dialect = isText ? 'text' : 'unknown';
  return readShowMessage({ dialect: text.trim() ? dialect : 'empty', layers: [layer] }, layer, context);
}

function parseObject(dialects: readonly Dialect[], payload: JsonObject, context: ParseContext): PushMessage {
  for (const dialect of dialects) {
    try {
      const result = dialect.parse(payload, context);
      if (result && 'kind' in result) return readWhole(result, dialect.name, context);
      if (result) return readShowMessage({ ...result, dialect: dialect.name }, payload, context);
    } catch {
      // An application's dialect may break its promise not to throw; the next one may understand the payload.
    }
  }
  return readShowMessage({ dialect: 'unknown', layers: [payload], data: payload.data ?? payload }, payload, context);
}

/** An application's dialect may give a message whose members have other types than a message's. */
function readWhole(result: PushMessage, dialect: string, { defaultTitle: title, scope }: ParseContext): PushMessage {
  if (result.kind !== 'show') return result;
  return changeMessage({ kind: 'show', dialect, title, hasOwnTitle: false }, result, scope);
}
