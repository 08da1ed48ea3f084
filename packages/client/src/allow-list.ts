/** The values that code has allowed on a page. All copies of the kit on the page share one list. */
export interface AllowList {
  /** Each value begins with its kind: `script`, `backend` and so on. */
  readonly values: Set<string>;
  /** Called after values were added. */
  readonly listeners: Set<() => void>;
  /** The Trusted Types policy of the kit, once there is one: pages may refuse a second one of its name. */
  policy?: { createScriptURL(text: string): string } | undefined;
}

/** A symbol, since an element of the page (`<a id="…">`, `<img name="…">`) can take the place of any named global. */
const KEY = Symbol.for('web-push-kit.allow-list');

/**
 * Returns the page's list.
 *
 * @param page - The page's global object.
 */
export function getAllowList(page: object = globalThis): AllowList {
  const owner = page as { [KEY]?: AllowList };
  owner[KEY] ??= { values: new Set(), listeners: new Set() };
  return owner[KEY];
}
