import type { Dialect, JsonObject } from '../dialect.js';
import { isJsonObject, omitUndefined } from '../json-fields.js';
import type { ClickBehaviour, MessageAction, ParseContext, ShowMessage } from '../push-message.js';
import { readShowMessage } from '../read-show-message.js';
import { resolveWebUrl } from '../web-url.js';

const OPERATIONS: ReadonlySet<unknown> = /* @__PURE__ */ new Set<ClickBehaviour>([
  'openWindow',
  'focusLastFocusedOrOpen',
  'navigateLastFocusedOrOpen',
  'sendRequest',
]);

/**
 * Angular's service worker: `notification.data.onActionClick` says for each action what its click does. URLs resolve
 * against the worker's scope.
 *
 * @see https://angular.dev/ecosystem/service-workers/push-notifications#notification-click-handling
 */
export const ngswDialect: Dialect = {
  name: 'ngsw',
  parse(payload, context) {
    const { notification } = payload;
    const data = isJsonObject(notification) ? notification.data : undefined;
    const clicks = isJsonObject(data) ? data.onActionClick : undefined;
    if (!isJsonObject(clicks)) return undefined;
    const message = readShowMessage('ngsw', { layers: [notification], data }, context);
    return omitUndefined<ShowMessage>({
      ...message,
      ...readClick(clicks, 'default', context),
      actions: message.actions?.map((action) => ({ ...action, ...readClick(clicks, action.action, context) })),
    });
  },
};

/** An operation without a URL means the scope itself, as in Angular. */
function readClick(
  clicks: JsonObject,
  name: string,
  context: ParseContext,
): Pick<MessageAction, 'url' | 'clickBehaviour'> {
  const click = Object.hasOwn(clicks, name) ? clicks[name] : undefined;
  if (!isJsonObject(click) || !isOperation(click.operation)) return {};
  return omitUndefined<Pick<MessageAction, 'url' | 'clickBehaviour'>>({
    url: resolveWebUrl(click.url ?? '', context.scope)?.href,
    clickBehaviour: click.operation,
  });
}

function isOperation(value: unknown): value is ClickBehaviour {
  return OPERATIONS.has(value);
}
