import { NEWS_TOPIC } from '../topics.js';
import { isPersonal, type Translation } from './parse-audience.js';
import type { OperatorMessage } from './parse-operator-message.js';

/** What a message says, whoever wrote it. */
export interface OutgoingText {
  readonly title: string;
  readonly body: string;
  /** Address on this site that a click opens. */
  readonly link: string;
  /** What a passenger can mute. */
  readonly topic: string;
  /** A notification with the same tag is replaced. Default: one of its own. */
  readonly tag?: string;
  readonly isUrgent: boolean;
  /** Whether it comes with buttons to mute its topic and to have an hour of silence. */
  readonly hasButtons: boolean;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Whom alone it may be shown to. */
  readonly userHash?: string;
  /** By primary language. */
  readonly translations?: Readonly<Record<string, Translation>>;
  /** What devices know it by, when that is not the id it is stored under. */
  readonly publicId?: string;
}

/** What passengers read of an operator's message. */
export function textOf(
  message: OperatorMessage,
  { now, hashUser }: { readonly now: number; readonly hashUser: (userId: string) => string },
): OutgoingText {
  const { title, body, link, route, urgency, ttlSeconds, topic: tag, translations } = message;
  const isUrgent = urgency === 'high';
  return {
    title,
    body,
    link,
    topic: route ?? NEWS_TOPIC,
    isUrgent,
    hasButtons: !isUrgent,
    expiresAt: now + ttlSeconds * 1000,
    ...(tag === undefined ? {} : { tag }),
    // Each recipient's own takes its place when it is sent; this one says how long it will be.
    ...(isPersonal(message) ? { userHash: hashUser(message.traveler ?? '') } : {}),
    ...(translations === undefined ? {} : { translations }),
  };
}
