/** What a notification was created with, after the conversions of Web IDL. */
export interface CreatedNotification {
  readonly title: string;
  readonly actions: readonly { readonly action: string; readonly title: string }[];
}

const URL_MEMBERS = ['navigate', 'image', 'icon', 'badge'];
const TEXT_MEMBERS = ['lang', 'body', 'tag', ...URL_MEMBERS];
const FLAG_MEMBERS = ['renotify', 'silent', 'requireInteraction'];
const DIRECTIONS: readonly unknown[] = ['auto', 'ltr', 'rtl'];

/**
 * The algorithm "create a notification" of the Notifications Standard, and stricter: where browsers convert a value to
 * the type that it should have, this refuses it.
 *
 * @throws `TypeError` where a browser would reject `showNotification()`, or would have to convert.
 * @see https://notifications.spec.whatwg.org/#create-a-notification
 */
export function createNotification(title: unknown, options: object): CreatedNotification {
  const members = options as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string') throw new TypeError('title is no string');
  checkTypes(members, TEXT_MEMBERS, (value) => typeof value === 'string');
  checkTypes(members, FLAG_MEMBERS, (value) => typeof value === 'boolean');
  checkTypes(members, URL_MEMBERS, (value) => /^https?:\/\//.test(new URL(String(value)).href));
  checkTypes(members, ['dir'], (value) => DIRECTIONS.includes(value));
  checkTypes(members, ['timestamp'], (value) => Number.isSafeInteger(value) && Number(value) >= 0);
  checkTypes(members, ['vibrate'], (value) => Array.isArray(value) && value.every((item) => Number.isInteger(item)));
  checkTypes(members, ['actions'], (value) => Array.isArray(value) && value.length > 0);
  if (members.silent === true && members.vibrate !== undefined) throw new TypeError('silent with vibrate');
  if (members.renotify === true && (members.tag ?? '') === '') throw new TypeError('renotify without tag');
  if (JSON.stringify(structuredClone(members.data)) !== JSON.stringify(members.data)) throw new TypeError('data');
  return { title, actions: ((members.actions ?? []) as readonly unknown[]).map(createAction) };
}

function createAction(value: unknown): CreatedNotification['actions'][number] {
  const { action, title, icon = 'https://app.example/' } = value as Readonly<Record<string, unknown>>;
  if (typeof action !== 'string' || typeof title !== 'string' || action === '') throw new TypeError('an action');
  if (!/^https?:\/\//.test(String(icon))) throw new TypeError('the icon of an action');
  return { action, title };
}

function checkTypes(
  members: Readonly<Record<string, unknown>>,
  names: readonly string[],
  check: (value: unknown) => boolean,
): void {
  for (const name of names) {
    if (Object.hasOwn(members, name) && !check(members[name])) throw new TypeError(`${name} is of a wrong type`);
  }
}
