import type { JsonObject } from './dialect.js';
import {
  isJsonObject,
  omitUndefined,
  readBoolean,
  readCount,
  readDirection,
  readFirst,
  readInstant,
  readText,
  readVibrationPattern,
} from './json-fields.js';
import type { MessageAction, ParseContext, ShowMessage } from './push-message.js';
import { removeSecrets } from './remove-secrets.js';
import { resolveWebUrl } from './web-url.js';

const TITLE_NAMES = ['title', 'head', 'heading'];
const BODY_NAMES = ['body', 'message', 'text', 'alert', 'content'];
const URL_NAMES = ['url', 'click', 'link', 'path', 'navigate', 'click_action', 'deep_link', 'deepLink', 'action_url'];
const BADGE_COUNT_NAMES = ['app_badge', 'appBadge', 'badge'];

/** Where the members of a notification stand in a payload. */
export interface ShowSource {
  /** Objects with members of the notification; the first that has one wins. */
  readonly layers: readonly unknown[];
  /** The application's own data. Links and images that are missing above are looked for in it too. */
  readonly data?: unknown;
}

/** Reads a notification by the names that backends commonly use. Members of a wrong type are left out. */
export function readShowMessage(dialect: string, source: ShowSource, context: ParseContext): ShowMessage {
  const layers = source.layers.filter(isJsonObject);
  const everywhere = isJsonObject(source.data) ? [...layers, source.data] : layers;
  const readUrl = (value: unknown) => resolveWebUrl(value, context.scope)?.href;
  const texts = hasText({ layers }) ? layers : everywhere;
  const title = readFirst(texts, TITLE_NAMES, readText);
  return omitUndefined<ShowMessage>({
    kind: 'show',
    dialect,
    title: title ?? context.defaultTitle,
    hasOwnTitle: title !== undefined,
    body: readFirst(texts, BODY_NAMES, readText),
    url: readFirst(everywhere, URL_NAMES, readUrl),
    icon: readFirst(everywhere, ['icon'], readUrl),
    image: readFirst(everywhere, ['image'], readUrl),
    // Some backends mean a picture, others a number of unread items.
    badge: readFirst(everywhere, ['badge'], (value) => (readCount(value) === undefined ? readUrl(value) : undefined)),
    appBadge: readFirst(everywhere, BADGE_COUNT_NAMES, readCount),
    tag: readFirst(everywhere, ['tag'], readText),
    ...readPresentation(layers),
    actions: readFirst(layers, ['actions'], (value) => readActions(value, context)),
    data: removeSecrets(source.data ?? undefined),
  });
}

/** Whether any usual name of a title or a body has a text. */
export function hasText({ layers, data }: ShowSource): boolean {
  const objects = [...layers, data].filter(isJsonObject);
  return readFirst(objects, [...TITLE_NAMES, ...BODY_NAMES], readText) !== undefined;
}

function readPresentation(layers: readonly JsonObject[]) {
  return {
    lang: readFirst(layers, ['lang'], readText),
    dir: readFirst(layers, ['dir'], readDirection),
    timestamp: readFirst(layers, ['timestamp'], readInstant),
    silent: readFirst(layers, ['silent'], readBoolean),
    renotify: readFirst(layers, ['renotify'], readBoolean),
    requireInteraction: readFirst(layers, ['requireInteraction'], readBoolean),
    vibrate: readFirst(layers, ['vibrate'], readVibrationPattern),
  };
}

/** Actions with at least a title; `undefined` when there is none. */
function readActions(value: unknown, context: ParseContext): readonly MessageAction[] | undefined {
  const items = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const actions = items.map((item, index) => readAction(item, index, context));
  const usable = actions.filter((action) => action !== undefined);
  return usable.length > 0 ? usable : undefined;
}

function readAction(item: JsonObject, index: number, context: ParseContext): MessageAction | undefined {
  const title = readFirst([item], ['title', 'text', 'label'], readText);
  if (title === undefined) return undefined;
  const action = readFirst([item], ['action', 'id', 'name'], readText) ?? String(index);
  return omitUndefined<MessageAction>({
    action,
    title,
    icon: resolveWebUrl(item.icon, context.scope)?.href,
    url: readFirst([item], URL_NAMES, (link) => resolveWebUrl(link, context.scope)?.href) ?? readAbsolute(action),
  });
}

/** Some backends write the address into `action` itself. */
function readAbsolute(action: string): string | undefined {
  return /^https?:\/\//i.test(action) ? resolveWebUrl(action, action)?.href : undefined;
}

/** The members of these names, for a message's `data`. */
export function pickFields(payload: JsonObject, names: readonly string[]): JsonObject {
  return omitUndefined<JsonObject>(Object.fromEntries(names.map((name) => [name, payload[name]])));
}
