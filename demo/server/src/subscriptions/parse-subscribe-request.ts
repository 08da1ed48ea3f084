import { invalid, membersOf, type Parsed, valid } from '../parsed.js';
import { type EndpointPolicy, parseEndpoint } from './endpoint-policy.js';
import { type CheckUser, parseSettings, type SettingsInput } from './parse-settings.js';
import { parseSubscription, type SubscriptionInput } from './parse-subscription.js';

/** The body of `POST …/subscribe`, checked. */
export interface SubscribeInput extends SettingsInput {
  readonly subscription: SubscriptionInput;
  readonly topics: readonly string[];
  /** Endpoint of the subscription this one takes the place of. */
  readonly replaces?: string;
  /** The same for all subscriptions of one browser profile. */
  readonly deviceId?: string;
}

/** The body of `PATCH …/subscribe`, checked. */
export interface ChangeInput {
  readonly endpoint: string;
  readonly change: SettingsInput;
}

/** The body of `POST …/test`, checked. */
export interface TestInput {
  readonly endpoint: string;
  /** What the browser will know the message by. */
  readonly id: string;
}

/** What bodies are checked against. */
export interface RequestPolicy {
  readonly endpoints: EndpointPolicy;
  readonly isUser: CheckUser;
}

const ID = /^[\w.-]{1,64}$/;

export function parseSubscribeRequest(body: unknown, policy: RequestPolicy): Parsed<SubscribeInput> {
  const { subscription, replaces, deviceId } = membersOf(body);
  const parsed = parseSubscription(subscription, policy.endpoints);
  if (parsed.kind === 'invalid') return parsed;
  const settings = parseSettings(body, policy.isUser);
  if (settings.kind === 'invalid') return settings;
  const { topics } = settings.value;
  if (topics === undefined) return invalid('topics must be a list; send an empty one for none');
  if (replaces !== undefined && typeof replaces !== 'string') return invalid('replaces must be a string when given');
  if (deviceId !== undefined && !isId(deviceId)) return invalid('deviceId must be 1 to 64 letters, digits or ._-');
  return valid({
    ...settings.value,
    topics,
    subscription: parsed.value,
    ...(replaces === undefined ? {} : { replaces }),
    ...(deviceId === undefined ? {} : { deviceId }),
  });
}

export function parseChangeRequest(body: unknown, policy: RequestPolicy): Parsed<ChangeInput> {
  const endpoint = parseEndpointRequest(body, policy.endpoints);
  if (endpoint.kind === 'invalid') return endpoint;
  const change = parseSettings(body, policy.isUser);
  return change.kind === 'invalid' ? change : valid({ endpoint: endpoint.value, change: change.value });
}

export function parseTestRequest(body: unknown, policy: EndpointPolicy): Parsed<TestInput> {
  const endpoint = parseEndpointRequest(body, policy);
  if (endpoint.kind === 'invalid') return endpoint;
  const { id } = membersOf(body);
  return isId(id) ? valid({ endpoint: endpoint.value, id }) : invalid('id must be 1 to 64 letters, digits or ._-');
}

/** Reads a body that names a subscription by its endpoint and holds nothing else. */
export function parseEndpointRequest(body: unknown, policy: EndpointPolicy): Parsed<string> {
  return parseEndpoint(membersOf(body).endpoint, policy);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
