import { parseUrl } from '../parse-url.js';
import { invalid, type Parsed, valid } from '../parsed.js';
import { isPublicHost } from './public-address.js';

/** Which endpoints are taken, and where requests for them go. */
export interface EndpointPolicy {
  /**
   * A push service on this machine, for demonstrations and tests without internet. Its own endpoints are taken
   * although they are not https, and requests for Chromium's endpoints, which name a host of Google's, go to it.
   */
  readonly localPushService?: { readonly origin: string };
}

/** Where to send the request for an endpoint. */
export interface PushTarget {
  readonly url: string;
  /** Whether it is the local push service, which may be on a loopback address. */
  readonly isLocal: boolean;
}

/** Longest endpoint that is stored, in characters. Those of today's push services have 150 to 700. */
const MAX_ENDPOINT_LENGTH = 2048;

/** Hosts in the endpoints of Chromium's subscriptions. */
const CHROMIUM_HOSTS = ['fcm.googleapis.com', 'jmt17.google.com'];

/**
 * Reads a subscription's endpoint: a URL this server will send requests to, chosen by whoever subscribes.
 *
 * Only https on a public host is taken, so that the server cannot be made to call into its own network.
 */
export function parseEndpoint(value: unknown, policy: EndpointPolicy): Parsed<string> {
  if (typeof value !== 'string') return invalid('The endpoint must be a string');
  if (value.length > MAX_ENDPOINT_LENGTH) {
    return invalid(`The endpoint has ${value.length} characters, ${MAX_ENDPOINT_LENGTH} are allowed`);
  }
  const url = parseUrl(value);
  if (url === undefined) return invalid('The endpoint must be an absolute URL');
  if (url.username !== '' || url.password !== '') return invalid('The endpoint must not hold a user name or password');
  if (url.origin === policy.localPushService?.origin) return valid(value);
  if (url.protocol !== 'https:') return invalid('The endpoint must be an https URL');
  if (!isPublicHost(url.hostname)) return invalid('The endpoint must be on a public host');
  return valid(value);
}

/** Where a request for an endpoint goes. Path and query are the push service's and stay as they are. */
export function resolvePushTarget(endpoint: string, { localPushService }: EndpointPolicy): PushTarget {
  const url = new URL(endpoint);
  if (localPushService === undefined) return { url: endpoint, isLocal: false };
  if (url.origin === localPushService.origin) return { url: endpoint, isLocal: true };
  if (!CHROMIUM_HOSTS.includes(url.hostname)) return { url: endpoint, isLocal: false };
  return { url: `${localPushService.origin}${url.pathname}${url.search}`, isLocal: true };
}
