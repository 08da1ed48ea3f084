import {
  type DeliveryLog,
  type FrequencyCap,
  FURTHER_NOTICE_AT,
  LONGEST_SNOOZE_MS,
  type QuietHours,
} from '@web-push-kit/protocol';
import type {
  ConsentReceipt,
  DeliveryReceipt,
  InboxItem,
  KitKey,
  KitRecords,
  RequestTemplate,
  SubscriptionRecord,
  SubscriptionSettings,
} from './kit-records.js';
import {
  flag,
  instantWithin,
  listOf,
  number,
  objectOf,
  oneOf,
  type Reader,
  recordOf,
  scalar,
  text,
  withDefault,
} from './read-value.js';

type Forgotten = KitRecords['outbox']['forget'][number];
type Requests = NonNullable<KitRecords['worker-config']['requests']>;
type Shown = NonNullable<DeliveryLog['shown']>[number];

/** The longest time until a retry, in milliseconds: a day, which a server may ask for, and the spread beside it. */
const LONGEST_RETRY_MS = 25 * 3_600_000;

/** Long ago: what happened then is done again. Not 0, by which a page says that the backend has forgotten. */
const LONG_AGO = 1;

const past = instantWithin(0);
/** Reads when something came; what is not possible counts as just now. */
const stamp: Reader<number> = (value, now) => past(value, now) ?? now;
const texts = listOf(text);
const scalars = recordOf(scalar);
/** Reads the end of a snooze; one beyond all calendars as the one that stands for further notice. */
const snooze: Reader<number> = (value, now) =>
  (number(value, now) ?? 0) >= FURTHER_NOTICE_AT ? FURTHER_NOTICE_AT : instantWithin(LONGEST_SNOOZE_MS)(value, now);

const saved = { endpoint: text, 'id?': text, 'sent?': text, topics: withDefault(texts, []) } as const;

const template = objectOf<RequestTemplate>({
  ...{ url: text, method: text, headers: recordOf(text), 'body?': text },
  credentials: oneOf('omit', 'same-origin', 'include'),
  encoding: oneOf('json', 'form', 'none'),
  keyEncoding: oneOf('base64url', 'base64'),
});

const inboxItem = objectOf<InboxItem>({
  ...{ id: text, title: text, 'body?': text, 'url?': text, 'icon?': text, 'topic?': text, 'tag?': text },
  ...{ at: stamp, isRead: withDefault(flag, false) },
});

const receipt = objectOf<DeliveryReceipt>({
  ...{ kind: oneOf('shown', 'clicked', 'action', 'dismissed'), 'id?': text, 'action?': text, at: stamp },
});

const limits = objectOf<{ readonly maxCount?: number; readonly maxAgeMs?: number }>({
  'maxCount?': number,
  'maxAgeMs?': number,
});

const quietHours = objectOf<QuietHours>({ start: text, end: text, 'days?': listOf(number), 'timeZone?': text });

const cap = objectOf<FrequencyCap>({ 'topic?': text, count: number, 'perMs?': number });

/** A reader for each record. A member that is not of its type is as if it were not there. */
const READERS: { readonly [Key in KitKey]: Reader<KitRecords[Key]> } = {
  subscription: objectOf<SubscriptionRecord>({
    ...saved,
    ...{ applicationServerKey: text, savedAt: withDefault(past, LONG_AGO), 'settings?': text, 'isPending?': flag },
  }),
  settings: objectOf({
    'topics?': texts,
    'topicLevels?': recordOf(oneOf('all', 'important', 'none')),
    ...{ 'attributes?': scalars, 'locale?': text, 'timeZone?': text },
    'user?': objectOf<NonNullable<SubscriptionSettings['user']>>({ id: text, 'token?': text }),
    'consent?': objectOf<ConsentReceipt>({ at: number, text, locale: text }),
  }),
  // Whatever it holds: by being there, it says that the user has left.
  'opt-out': (value, now) => (value === undefined ? undefined : { at: stamp(Object(value).at, now) ?? now }),
  outbox: objectOf({
    attempts: withDefault(number, 0),
    notBefore: withDefault(instantWithin(LONGEST_RETRY_MS), 0),
    'isWanted?': flag,
    forget: withDefault(listOf(objectOf<Forgotten>(saved)), []),
  }),
  'prompt-history': objectOf({
    ...{ dismissedCount: withDefault(number, 0), 'lastDismissedAt?': past, isRefused: withDefault(flag, false) },
    ...{ 'nativeDismissedCount?': number, 'lastNativeDismissedAt?': past, 'visits?': number, 'lastSeenAt?': past },
    ...{ 'pageViews?': number, 'engagedMs?': number, 'events?': texts },
  }),
  'pending-link': objectOf({ url: text, at: past }),
  'worker-config': objectOf({
    ...{ backendUrl: text, applicationServerKey: text, topics: withDefault(texts, []) },
    'requests?': objectOf<Requests>({ subscribe: template, 'activate?': template }),
  }),
  'worker-settings': objectOf({
    ...{ 'defaultTitle?': text, 'icon?': text, 'badge?': text, 'allowedOrigins?': texts, 'receiptsUrl?': text },
    'clickMatch?': oneOf('exact', 'path', 'prefix', 'origin'),
    'inbox?': (value: unknown, now: number) => (value === false ? value : limits(value, now)),
  }),
  preferences: objectOf({
    ...{ 'quietHours?': listOf(quietHours), 'snoozedUntil?': snooze, 'mutedTopics?': texts, 'caps?': listOf(cap) },
    ...{ 'attributes?': scalars, 'locale?': text, 'userHash?': text },
    'texts?': objectOf({ 'digest?': text, 'away?': text, 'generic?': text, 'actionFailed?': text }),
  }),
  'delivery-log': objectOf({ 'ids?': texts, 'shown?': listOf(objectOf<Shown>({ topic: text, at: past })) }),
  badge: objectOf({ count: number }),
  inbox: objectOf({ items: withDefault(listOf(inboxItem), []) }),
  receipts: objectOf({ waiting: withDefault(listOf(receipt), []) }),
  intents: objectOf({ numbers: withDefault(recordOf(number), {}), 'isEnded?': flag }),
  device: objectOf({ id: text }),
};

/**
 * Reads a record as it was stored, by whatever version of the kit or whatever else writes to the site's storage.
 *
 * @param now - Epoch milliseconds. An instant that is not possible now was written by a clock that was wrong.
 * @returns The record with what can be used of it; `undefined` when that is too little.
 */
export function readRecord<Key extends KitKey>(key: Key, value: unknown, now: number): KitRecords[Key] | undefined {
  return READERS[key](value, now);
}
