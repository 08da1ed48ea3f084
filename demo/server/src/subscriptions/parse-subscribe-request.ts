import { isRouteId } from '#timetable';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { type EndpointPolicy, parseEndpoint } from './endpoint-policy.js';
import { parseSubscription, type SubscriptionInput } from './parse-subscription.js';

/** The body of `POST …/subscribe`, checked. */
export interface SubscribeInput {
  readonly subscription: SubscriptionInput;
  readonly topics: readonly string[];
  /** Endpoint of the subscription this one takes the place of. */
  readonly replaces?: string;
  /** BCP 47 language tag. */
  readonly locale?: string;
  /** IANA time zone name. */
  readonly timeZone?: string;
}

/** The body of `PATCH …/subscribe`, checked. */
export interface TopicsInput {
  readonly endpoint: string;
  readonly topics: readonly string[];
}

const MAX_TOPICS = 50;
const TOPIC = /^[a-z0-9][a-z0-9._-]{0,63}$/i;
const MAX_NAME_LENGTH = 64;

export function parseSubscribeRequest(body: unknown, policy: EndpointPolicy): Parsed<SubscribeInput> {
  const { subscription, topics, replaces, locale, timeZone } = membersOf(body);
  const parsed = parseSubscription(subscription, policy);
  if (parsed.kind === 'invalid') return parsed;
  const parsedTopics = parseTopics(topics);
  if (parsedTopics.kind === 'invalid') return parsedTopics;
  for (const [name, value] of Object.entries({ replaces, locale, timeZone })) {
    if (value !== undefined && typeof value !== 'string') return invalid(`${name} must be a string when it is given`);
  }
  return valid({
    subscription: parsed.value,
    topics: parsedTopics.value,
    ...(typeof replaces === 'string' ? { replaces } : {}),
    ...(isName(locale) ? { locale } : {}),
    ...(isName(timeZone) ? { timeZone } : {}),
  });
}

export function parseTopicsRequest(body: unknown, policy: EndpointPolicy): Parsed<TopicsInput> {
  const endpoint = parseEndpointRequest(body, policy);
  if (endpoint.kind === 'invalid') return endpoint;
  const topics = parseTopics(membersOf(body).topics);
  return topics.kind === 'invalid' ? topics : valid({ endpoint: endpoint.value, topics: topics.value });
}

/** Reads a body that names a subscription by its endpoint and holds nothing else. */
export function parseEndpointRequest(body: unknown, policy: EndpointPolicy): Parsed<string> {
  return parseEndpoint(membersOf(body).endpoint, policy);
}

function parseTopics(value: unknown): Parsed<readonly string[]> {
  if (!Array.isArray(value)) return invalid('topics must be a list; send an empty one for none');
  if (value.length > MAX_TOPICS) return invalid(`There are ${value.length} topics, ${MAX_TOPICS} are allowed`);
  const isTopic = (topic: unknown): topic is string => typeof topic === 'string' && TOPIC.test(topic);
  if (!value.every(isTopic)) {
    return invalid('Every topic must be a string of 1 to 64 letters, digits, dots, hyphens and underscores');
  }
  // A page of yesterday may still know a route that was given up: what does not exist is left out, not refused.
  return valid([...new Set(value)].filter(isRouteId));
}

/** Locale and time zone are only nice to have: one that is too long to be real is dropped. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_NAME_LENGTH;
}
