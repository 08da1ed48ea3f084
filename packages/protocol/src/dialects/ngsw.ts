import type { Dialect, JsonObject } from '../dialect.js';
import { asObject, isJsonObject } from '../json-fields.js';

/**
 * Angular's service worker: `notification.data.onActionClick` says for each action what its click does. URLs resolve
 * against the worker's scope.
 *
 * @see https://angular.dev/ecosystem/service-workers/push-notifications#notification-click-handling
 */
export const ngswDialect: Dialect = {
  name: 'ngsw',
  parse({ notification }, { scope }) {
    const { data, actions } = asObject(notification);
    const clicks = asObject(data).onActionClick;
    if (!isJsonObject(clicks)) return undefined;
    const withClick = (item: unknown) => ({ ...asObject(item), ...readClick(clicks, asObject(item).action, scope) });
    const click = readClick(clicks, 'default', scope);
    return { layers: [{ ...click, actions: [actions].flat().map(withClick) }, notification], data };
  },
};

/** An operation without a URL means the scope itself, as in Angular. */
function readClick(clicks: JsonObject, name: unknown, scope: string): JsonObject {
  const { operation, url } = asObject(Object.hasOwn(clicks, String(name)) ? clicks[String(name)] : undefined);
  return { clickBehaviour: operation, url: url ?? (operation && scope) };
}
