import type { ShowMessage } from './push-message.js';

/** What the device knows about its user, and no backend needs to. */
export interface PersonalFacts {
  /** A BCP 47 tag. Default: the message's own language. */
  readonly locale?: string;
  /** What `{{name}}` stands for, by name. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Shown when a title is empty once its placeholders are filled. Default: the title as it was sent. */
  readonly defaultTitle?: string;
}

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
export function personalizeMessage(
  message: ShowMessage,
  { locale = '', attributes = {}, defaultTitle }: PersonalFacts,
): ShowMessage {
  const { variants = {}, hasPlaceholders, body: ownBody = '', ...own } = message;
  if (!hasPlaceholders && !message.variants) return message;
  const lang = findVariant(Object.keys(variants), locale);
  const { title, body = ownBody, dir = 'auto', actions = {} } = variants[lang ?? 'x-default'] ?? {};
  const fill = (text: string) => fillPlaceholders(text, attributes);
  const nameButton = (name: string, fallback: string) =>
    fill((Object.hasOwn(actions, name) && actions[name]) || fallback) || fallback;
  const filledBody = fill(body);
  return {
    ...own,
    title: fill(title ?? own.title) || defaultTitle || own.title,
    hasOwnTitle: own.hasOwnTitle || title !== undefined,
    ...(filledBody && { body: filledBody }),
    ...(own.actions && {
      actions: own.actions.map((button) => ({ ...button, title: nameButton(button.action, button.title) })),
    }),
    ...(lang && { lang, dir }),
  };
}

/** The longest tag that the locale begins with, whatever the case of letters: what a lookup of RFC 4647 comes to. */
function findVariant(tags: readonly string[], locale: string): string | undefined {
  const fitting = tags.filter((tag) => `${locale}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase()));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

function fillPlaceholders(text: string, attributes: Readonly<Record<string, unknown>>): string {
  const parts = text.split('}}');
  const end = parts.pop();
  return (parts.map((part) => fillLast(part, attributes)).join('') + end).trim();
}

/**
 * Fills the placeholder that a text ends with, but for its closing braces.
 *
 * White space before it goes when there is nothing to fill in: "Hi {{name}}!" is "Hi!".
 */
function fillLast(text: string, attributes: Readonly<Record<string, unknown>>): string {
  const start = text.lastIndexOf('{{');
  const content = text.slice(start + 2);
  if (start < 0 || /[{}]/.test(content)) return `${text}}}`;
  const [name = '', ...fallback] = content.split('|');
  const value = Object.hasOwn(attributes, name.trim()) ? attributes[name.trim()] : '';
  const before = text.slice(0, start);
  const inserted = (typeof value === 'object' ? '' : String(value)) || fallback.join('|');
  return inserted ? before + inserted : before.trimEnd();
}
