import { isRouteId, ROUTE_IDS } from '#timetable';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { type Audience, parseAudience } from './parse-audience.js';

/** How soon a push service should deliver. @see https://www.rfc-editor.org/rfc/rfc8030#section-5.3 */
export const URGENCIES = ['very-low', 'low', 'normal', 'high'] as const;

export type Urgency = (typeof URGENCIES)[number];

/** What the operator wants passengers to read. Of those who follow its route, the audience picks some. */
export interface OperatorMessage extends Audience {
  readonly title: string;
  readonly body: string;
  /** Address on this site that a click opens: a path such as `/alerts`, or absolute. */
  readonly link: string;
  /** Route whose followers get it; absent for everybody. */
  readonly route?: string;
  readonly urgency: Urgency;
  /** How long push services keep it for a browser that is offline, in seconds. */
  readonly ttlSeconds: number;
  /** A waiting message with the same topic is replaced. @see https://www.rfc-editor.org/rfc/rfc8030#section-5.4 */
  readonly topic?: string;
}

/** Four weeks: more than that no push service keeps a message. */
const MAX_TTL_SECONDS = 2_419_200;

const TOPIC = /^[A-Za-z0-9_-]{1,32}$/;

/** Reads the body of `POST /api/operator/messages`. */
export function parseOperatorMessage(body: unknown): Parsed<OperatorMessage> {
  const { title, body: text, link, route, urgency, ttlSeconds, topic } = membersOf(body);
  if (!isFilledText(title)) return invalid('title must be a string that is not blank');
  if (typeof text !== 'string') return invalid('body must be a string');
  if (!isFilledText(link)) return invalid('link must be a path on this site, such as /alerts');
  if (!isUrgency(urgency)) return invalid(`urgency must be one of ${URGENCIES.join(', ')}`);
  if (!isTtl(ttlSeconds)) return invalid(`ttlSeconds must be a whole number from 1 to ${MAX_TTL_SECONDS}`);
  if (route !== undefined && !isRouteId(route))
    return invalid(`route must be absent or one of ${ROUTE_IDS.join(', ')}`);
  if (topic !== undefined && !isTopic(topic)) {
    return invalid('topic must be absent or 1 to 32 letters, digits, hyphens and underscores');
  }
  const audience = parseAudience(body);
  if (audience.kind === 'invalid') return audience;
  const optional = { ...(route === undefined ? {} : { route }), ...(topic === undefined ? {} : { topic }) };
  return valid({ title, body: text, link, urgency, ttlSeconds, ...optional, ...audience.value });
}

function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isUrgency(value: unknown): value is Urgency {
  return URGENCIES.some((urgency) => urgency === value);
}

/** Not 0: at least one push service, that of Windows, refuses it. */
function isTtl(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= MAX_TTL_SECONDS;
}

function isTopic(value: unknown): value is string {
  return typeof value === 'string' && TOPIC.test(value);
}
