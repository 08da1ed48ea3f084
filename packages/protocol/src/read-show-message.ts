import type { JsonObject, ShowSource } from './dialect.js';
import { asObject } from './json-fields.js';
import { EXTRAS, PRESENTATION, TEXTS } from './message-members.js';
import type { ParseContext, ShowMessage } from './push-message.js';
import { readMembers } from './read-members.js';
import { removeSecrets } from './remove-secrets.js';

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
  const all = [...layers, data];
  const extras = [payload, ...all].map((layer) => asObject(layer).web_push_kit);
  // A text in the application's data is a notification's only where there is no other.
  const { title, body } = readMembers<ShowMessage>(TEXTS, hasText(...layers) ? layers : all);
  const message = {
    kind: 'show',
    dialect,
    title: title ?? defaultTitle,
    hasOwnTitle: title !== undefined,
    body,
    ...readMembers(PRESENTATION, all, scope),
    ...readMembers(EXTRAS, [...extras, known]),
    data: removeSecrets(data ?? undefined),
  };
  // Leaves out what is undefined, at any depth.
  return JSON.parse(JSON.stringify(message));
}

/** Whether any usual name of a title or a body has a text. */
export function hasText(...layers: readonly unknown[]): boolean {
  return Object.values(readMembers(TEXTS, layers)).some((text) => text !== undefined);
}
