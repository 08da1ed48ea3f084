import type { JsonObject, ShowSource } from './dialect.js';
import { isJsonObject } from './json-fields.js';
import { EXTRAS, PRESENTATION, TEXTS } from './message-members.js';
import type { ParseContext, ShowMessage } from './push-message.js';
import { objectOf, readMembers } from './read-members.js';
import { removeSecrets } from './remove-secrets.js';

const readExtras = objectOf(EXTRAS);

/**
 * Reads a notification by the names that backends commonly use.
 *
 * @param source - What a dialect found, under the dialect's name.
 * @param payload - The whole of it, for the member `web_push_kit`.
 */
export function readShowMessage(
  { layers, data, dialect, ...known }: ShowSource & { readonly dialect: string },
  payload: JsonObject,
  { scope, defaultTitle }: ParseContext,
): ShowMessage {
  const own = layers.filter(isJsonObject);
  const all = [...own, data].filter(isJsonObject);
  const extras = [payload, ...all].map((layer) => readExtras(layer.web_push_kit)).filter(isJsonObject);
  // A text in the application's data is a notification's only where there is no other.
  const texts = readMembers<ShowMessage>(TEXTS, hasText(...own) ? own : all);
  const clean = removeSecrets(data ?? undefined);
  return {
    ...readMembers<ShowMessage>(PRESENTATION, all, scope),
    ...readMembers<ShowMessage>(EXTRAS, [...extras, known]),
    ...(clean === undefined ? {} : { data: clean }),
    hasOwnTitle: texts.title !== undefined,
    title: defaultTitle,
    ...texts,
    kind: 'show',
    dialect,
  };
}

/** Whether any usual name of a title or a body has a text. */
export function hasText(...layers: readonly unknown[]): boolean {
  return Object.keys(readMembers(TEXTS, layers.filter(isJsonObject))).length > 0;
}
