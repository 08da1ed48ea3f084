import { omitUndefined } from './json-fields.js';
import type { MessageVariant, ShowMessage } from './push-message.js';

/** What the device knows about its user, and no backend needs to. */
export interface PersonalFacts {
  /** A BCP 47 tag. Default: the message's own language. */
  readonly locale?: string;
  /** What `{{name}}` stands for, by name. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Shown when a title is empty once its placeholders are filled. Default: the title as it was sent. */
  readonly defaultTitle?: string;
}

/** White space, a name, perhaps a default. The space goes when there is nothing to fill in: "Hi {{name}}!" is "Hi!". */
const PLACEHOLDER = /(\s*)\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * Puts a message into the user's language, and fills its placeholders.
 *
 * The variant is the one for the locale, or for its language alone (`de` for `de-AT`), or the one called `x-default`;
 * without any of them, the message stays as it is. `{{name}}` and `{{name|default}}` are filled where the message
 * says that it has placeholders, or has variants; values are text and are not looked into for placeholders again.
 *
 * @returns A message without variants and placeholders. Never throws.
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function personalizeMessage(message: ShowMessage, facts: PersonalFacts): ShowMessage {
  const { variants, hasPlaceholders, ...own } = message;
  if (!variants && !hasPlaceholders) return message;
  const [lang, { title, body, dir = 'auto', actions = {} }] = findVariant(variants ?? {}, facts.locale);
  const fill = (text: string) => fillPlaceholders(text, facts.attributes ?? {});
  return omitUndefined<ShowMessage>({
    ...own,
    title: fill(title ?? own.title) || facts.defaultTitle || own.title,
    hasOwnTitle: own.hasOwnTitle || title !== undefined,
    body: fill(body ?? own.body ?? '') || undefined,
    actions: own.actions?.map((button) => ({
      ...button,
      title: fill((Object.hasOwn(actions, button.action) && actions[button.action]) || button.title) || button.title,
    })),
    ...(lang && { lang, dir }),
  });
}

/** With an empty name when the message's own texts are to be shown, or those for everybody else. */
function findVariant(
  variants: Readonly<Record<string, MessageVariant>>,
  locale: unknown,
): readonly [lang: string, variant: MessageVariant] {
  const subtags = String(locale).toLowerCase().split('-');
  const tags = subtags.map((_subtag, index) => subtags.slice(0, subtags.length - index).join('-'));
  const find = (tag: string) => Object.entries(variants).find(([name]) => name.toLowerCase() === tag);
  const found = tags.map(find).find((entry) => entry !== undefined);
  return found ?? ['', variants['x-default'] ?? {}];
}

function fillPlaceholders(text: string, attributes: Readonly<Record<string, unknown>>): string {
  const filled = text.replace(PLACEHOLDER, (...[, space = '', name = '', fallback = '']: readonly string[]) => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : '';
    const inserted = (typeof value === 'object' ? '' : String(value)) || fallback;
    return inserted && space + inserted;
  });
  return filled.trim();
}
