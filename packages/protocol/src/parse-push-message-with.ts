import type { Dialect, JsonObject } from './dialect.js';
import { isJsonObject, omitUndefined, readText } from './json-fields.js';
import type { ParseContext, PushMessage, ShowMessage } from './push-message.js';
import { readShowMessage } from './read-show-message.js';

/**
 * Parses a push message with a chosen set of dialects.
 *
 * {@link parsePushMessage} holds on to every built-in dialect; a worker that imports this function instead, and only
 * the dialects its backend speaks, leaves the others out of its bundle.
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
  if (typeof body !== 'string' || body.trim() === '') return showText('empty', undefined, context);
  const payload = parseJson(body);
  if (!isJsonObject(payload)) return showScalar(payload, body, context);
  return parseByDialect(dialects, payload, context) ?? showUnknown(payload, context);
}

function parseByDialect(
  dialects: readonly Dialect[],
  payload: JsonObject,
  context: ParseContext,
): PushMessage | undefined {
  for (const dialect of dialects) {
    try {
      const message = dialect.parse(payload, context);
      if (message !== undefined) return message;
    } catch {
      // An application's dialect may break its promise not to throw; the next one may understand the payload.
    }
  }
  return undefined;
}

/** `undefined` for everything that is not JSON; JSON itself can not express it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: plain text is a format too.
    return undefined;
  }
}

/** Text as it is, the text inside a JSON string, and numbers as they were written. A list says nothing readable. */
function showScalar(payload: unknown, body: string, context: ParseContext): ShowMessage {
  if (payload === null || Array.isArray(payload)) return showText('unknown', undefined, context);
  if (typeof payload === 'string') return showText('text', readText(payload), context);
  return showText('text', body, context);
}

function showText(dialect: 'text' | 'empty' | 'unknown', body: string | undefined, context: ParseContext): ShowMessage {
  const title = context.defaultTitle;
  return omitUndefined<ShowMessage>({ kind: 'show', dialect, title, hasOwnTitle: false, body });
}

function showUnknown(payload: JsonObject, context: ParseContext): ShowMessage {
  return readShowMessage('unknown', { layers: [payload], data: payload.data ?? payload }, context);
}
