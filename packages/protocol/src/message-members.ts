import { asObject, readCount, readDirection, readFlag, readInstant, readText } from './json-fields.js';
import { listOf, type MemberTable, objectOf, oneOf, recordOf } from './read-members.js';
import { resolveWebUrl } from './web-url.js';

const URL_NAMES = 'url click link path navigate click_action deep_link deepLink action_url uri';

/** The texts of a notification. */
export const TEXTS: MemberTable = [[readText, 'title head heading', 'body message text alert content']];

const readBehaviour = oneOf('openWindow focusLastFocusedOrOpen navigateLastFocusedOrOpen sendRequest');
const readTexts = recordOf(readText);
const readYes = (value: unknown) => readFlag(value) || undefined;

const readAction = objectOf([
  [readText, 'title text label', 'action id name title text label'],
  [readUrl, 'icon', URL_NAMES],
  // Without a base: some backends write the address into `action` itself, where others have a plain name.
  [(value) => readUrl(value), 'url action'],
  [readBehaviour, 'clickBehaviour'],
  [objectOf([[readText, 'method', 'body']]), 'request'],
]);

/** The members of a notification beside its texts. */
export const PRESENTATION: MemberTable = [
  [readText, 'tag', 'lang'],
  [readDirection, 'dir'],
  [readUrl, URL_NAMES, 'icon', 'image', 'badge'],
  [readCount, 'appBadge app_badge badge'],
  [readInstant, 'timestamp'],
  [
    readFlag,
    ...['silent', 'renotify', 'requireInteraction', 'mutable'],
    'suppressWhenActive hide_when_active hide_notification_if_site_has_focus',
  ],
  [listOf(readCount), 'vibrate'],
  [listOf(readTitledAction), 'actions'],
  [readBehaviour, 'clickBehaviour'],
];

/** What the kit adds to any format: the member `web_push_kit`, or what a dialect knows of it. */
export const EXTRAS: MemberTable = [
  [readText, 'id', 'topic', 'topicName topic_name', 'userHash user_hash'],
  [readYes, 'isUrgent urgent', 'hasPlaceholders placeholders'],
  [readInstant, 'expiresAt expires_at'],
  [oneOf('exact path prefix origin'), 'clickMatch match'],
  [
    recordOf(
      objectOf([
        [readText, 'title', 'body'],
        [readDirection, 'dir'],
        [readTexts, 'actions'],
      ]),
    ),
    'variants',
  ],
  [
    objectOf([
      [listOf(readText), 'tags', 'ids'],
      [readYes, 'all'],
    ]),
    'dismisses dismiss',
  ],
];

/** A number is no address: where some backends mean a picture, others mean a number of unread items. */
function readUrl(value: unknown, base?: string): string | undefined {
  return readCount(value) === undefined && readText(value) ? resolveWebUrl(value, base)?.href : undefined;
}

function readTitledAction(value: unknown, base?: string): unknown {
  const action = readAction(value, base);
  return asObject(action).title ? action : undefined;
}
