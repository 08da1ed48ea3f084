import fc from 'fast-check';

/** The names that any dialect looks for, so that random objects reach deep into the parsers. */
const NAMES = [
  ...['web_push', 'notification', 'title', 'body', 'navigate', 'url', 'data', 'options', 'actions', 'action', 'tag'],
  ...['icon', 'image', 'badge', 'silent', 'renotify', 'vibrate', 'timestamp', 'dir', 'lang', 'app_badge', 'mutable'],
  ...['from', 'fcmMessageId', 'fcmOptions', 'custom', 'i', 'o', 'pusher', 'onActionClick', 'default', 'operation'],
  ...['notification_id', 'notification_type', 'event', 'message', 'type', 'userId', 'user', 'note', 'nid', 'nids'],
  ...['delete', 'delete-all', 'delete-multiple', 'activationToken', 'item_id', 'type_id', 'user_id', 'token', 'unread'],
  ...['event_id', 'room_id', 'content', 'base_url', 'dismiss', 'jwt', 'aps', 'alert', '__proto__', 'constructor'],
  ...['web_push_kit', 'id', 'topic', 'expires_at', 'variants', 'match', 'tags', 'ids', 'all', 'urgent', 'de', 'label'],
  ...['request', 'headers', 'method', 'clickBehaviour', 'header', 'p', 'l', 'buttons', 't', 'a', 'cid', 'toString'],
];

const TEXTS = ['', ' ', '/x', 'javascript:alert(1)', 'https://[', 'openWindow', 'sendRequest', 'message', 'http', '7'];
const JSON_TEXTS = ['{"title":"t"}', '[{"title":"t"}]', '{"id":7}', '[[', '"x"'];

/** JSON objects made of the names that dialects look for, with values of every type. */
export const randomPayload: fc.Arbitrary<object> = fc.letrec<{ any: unknown; object: object }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 8030, 1e21, 'rtl', 'notification', ...TEXTS, ...JSON_TEXTS),
    fc.string({ unit: 'binary' }),
    fc.array(tie('any'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie('any')), { maxLength: 8 })
    .map((members) => Object.fromEntries(members)),
})).object;

/** What `event.data.text()` makes of random bytes. */
export const randomBytesAsText: fc.Arbitrary<string> = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => new TextDecoder().decode(bytes));
