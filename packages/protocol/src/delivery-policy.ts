import type { DeliveryLog, DeliveryPreferences } from './delivery-preferences.js';
import type { ShowMessage } from './push-message.js';
import { isQuietAt } from './quiet-hours.js';

const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
const MAX_IDS = 100;
const MAX_SHOWN = 200;

/** What the user wants, and what was shown lately. */
export interface DeliveryFacts {
  readonly preferences?: DeliveryPreferences | undefined;
  readonly log?: DeliveryLog | undefined;
}

/** How a message is delivered. */
export interface Delivery {
  /** What to show. Always something. */
  readonly message: ShowMessage;
  /** What to remember. */
  readonly log: Required<DeliveryLog>;
}

/** The notification that a message is folded into, and its title. */
interface Place {
  readonly tag: string;
  readonly text: string;
}

/**
 * Decides how a message is delivered: as it is, without a sound, or folded into another notification. Never not at all.
 *
 * One that is of no use any more joins the others that came while the device was away. One that was shown before replaces itself without a sound. Quiet hours, a snooze and a muted topic
 * take the sound. Beyond a cap, the messages of a topic share one notification, which opens the latest link. The last
 * two do not hold for urgent messages.
 *
 * @param now - Epoch milliseconds.
 */
export function decideDelivery(message: ShowMessage, facts: DeliveryFacts, now: number): Delivery {
  const { preferences = {}, log = {} } = facts;
  const { ids = [], shown = [] } = log;
  const { id, topic = '' } = message;
  const isKnown = id !== undefined && ids.includes(id);
  const isSilent = isKnown || !!message.silent || isQuiet(message, preferences, now);
  const count = (name: string | undefined, perMs = HOUR_MS) =>
    shown.filter((entry) => entry.topic === name && entry.at > now - perMs).length;
  const place = choosePlace({ message, preferences, now, isSilent, count });
  const entry = place?.tag ?? (isSilent ? undefined : topic);
  return {
    message: {
      ...rewrite(message, place, count(place?.tag) + (isKnown ? 0 : 1) || 1),
      ...((isSilent || place) && { silent: true, renotify: false }),
    },
    log: {
      ids: ids.concat(isKnown ? [] : (id ?? [])).slice(-MAX_IDS),
      shown: shown
        .concat(isKnown || entry === undefined ? [] : { topic: entry, at: now })
        .filter(({ at }) => at > now - WEEK_MS && at <= now)
        .slice(-MAX_SHOWN),
    },
  };
}

function isQuiet({ isUrgent, topic = '' }: ShowMessage, preferences: DeliveryPreferences, now: number): boolean {
  const { snoozedUntil = 0, mutedTopics = [], quietHours = [] } = preferences;
  if (isUrgent) return false;
  return now < snoozedUntil || mutedTopics.includes(topic) || quietHours.some((hours) => isQuietAt(hours, now));
}

interface Choice {
  readonly message: ShowMessage;
  readonly preferences: DeliveryPreferences;
  readonly now: number;
  readonly isSilent: boolean;
  count(name: string, perMs?: number): number;
}

function choosePlace({ message, preferences, now, isSilent, count }: Choice): Place | undefined {
  const { topic = '', expiresAt, isUrgent } = message;
  const { texts = {}, caps = [] } = preferences;
  if (expiresAt !== undefined && expiresAt <= now)
    return { tag: 'wpk:away', text: texts.away ?? '{count} notifications while you were away' };
  const isFull = caps.some((cap) => (cap.topic ?? topic) === topic && count(topic, cap.perMs) >= cap.count);
  return isFull && !isUrgent && !isSilent
    ? { tag: `wpk:digest:${topic}`, text: texts.digest ?? '{count} more from {topic}' }
    : undefined;
}

function rewrite(message: ShowMessage, place: Place | undefined, count: number): ShowMessage {
  const { id, topic, topicName, title, body } = message;
  // With a tag of its own, so that it can replace itself.
  const own = message.tag ?? (id && `wpk:${id}`);
  const tagged = own && { tag: own };
  if (place === undefined) return { ...message, ...tagged };
  const { tag, text } = place;
  const { actions: _actions, image: _image, requireInteraction: _stays, ...rest } = message;
  const values: Readonly<Record<string, string>> = { count: `${count}`, topic: topicName ?? topic ?? title };
  return {
    ...rest,
    tag,
    title: text.replace(/{(count|topic)}/g, (_blank, name: string) => values[name] ?? ''),
    body: message.hasOwnTitle ? title : (body ?? ''),
    hasOwnTitle: true,
  };
}
