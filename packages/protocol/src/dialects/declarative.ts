import { readDeclarativeMessage } from '../declarative-message.js';
import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject, omitUndefined } from '../json-fields.js';
import type { NotificationActionLike } from '../notification-options.js';
import type { MessageAction, ShowMessage } from '../push-message.js';
import { removeSecrets } from '../remove-secrets.js';
import { resolveWebUrl } from '../web-url.js';

/**
 * The declarative push message: the kit's canonical format.
 *
 * @see https://w3c.github.io/push-api/#declarative-push-message
 */
export const declarativeDialect: Dialect = {
  name: 'declarative',
  parse(payload, context) {
    const message = readDeclarativeMessage(payload, context.scope);
    if (message === undefined) return undefined;
    const hasOwnTitle = message.title.trim() !== '';
    const { navigate: _unused, icon, image, badge, actions, data, ...texts } = message.options;
    return omitUndefined<ShowMessage>({
      kind: 'show',
      dialect: 'declarative',
      ...texts,
      title: hasOwnTitle ? message.title : context.defaultTitle,
      hasOwnTitle,
      url: keepWebUrl(message.navigate),
      icon: keepWebUrl(icon),
      image: keepWebUrl(image),
      badge: keepWebUrl(badge),
      actions: actions?.map(toMessageAction),
      appBadge: message.appBadge,
      data: removeSecrets(data ?? undefined),
      mutable: message.mutable || isNestedMutable(payload),
    });
  },
};

/** Older drafts, and Gecko, have `mutable` inside `notification`. */
function isNestedMutable(payload: JsonObject): boolean {
  const notification = payload.notification;
  return isJsonObject(notification) && notification.mutable === true;
}

function toMessageAction({ action, title, navigate, icon }: NotificationActionLike): MessageAction {
  return omitUndefined<MessageAction>({ action, title, url: keepWebUrl(navigate), icon: keepWebUrl(icon) });
}

function keepWebUrl(url: string | undefined): string | undefined {
  return url === undefined ? undefined : resolveWebUrl(url, url)?.href;
}
