import { parseApplicationServerKey } from '@web-push-kit/protocol';
import {
  type Answer,
  collectHeaders,
  exchange,
  isPage,
  type JsonFields,
  readFields,
  readReceipt,
  readTopics,
  refusal,
} from './exchange.js';
import type { SavedSubscription } from './push-backend.js';
import type { RestBackend, RestBackendOptions } from './rest-backend.js';

/** Where servers hand out their key, the contract's own address first. */
const KEY_PATHS = ['/vapid-public-key', '/public-key', '/vapid-key'];

const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * What stands behind `restBackend`.
 *
 * @param base - Without a trailing slash.
 */
export function createRestBackend(base: string, options: RestBackendOptions): RestBackend {
  const call = (method: string, path: string, body?: object): Promise<Answer> =>
    exchange(options, {
      method,
      url: base + path,
      ...(body && { body: JSON.stringify(body), headers: JSON_HEADERS }),
    });
  const post =
    <T = void>(path: string) =>
    async ({ endpoint }: SavedSubscription, id?: string): Promise<T> =>
      readFields(await call('POST', path, { endpoint, id })) as T;

  return {
    url: base || '/',
    getApplicationServerKey: () => findKey((path) => call('GET', path)),
    subscribe: async ({ replaced: _kept, ...request }) =>
      readReceipt(await call('POST', '/subscribe', request), request.topics),
    update: async ({ endpoint, topics }, change) =>
      readReceipt(await call('PATCH', '/subscribe', { endpoint, ...change }), change.topics ?? topics),
    unsubscribe: async ({ endpoint }) => {
      let answer = await call('DELETE', '/subscribe', { endpoint });
      // Either the subscription is not there, which is as good as removed, or the route is not.
      if (isMissing(answer)) answer = await call('POST', '/unsubscribe', { endpoint });
      if (!isMissing(answer) && answer.status !== 410) readFields(answer);
    },
    getStatus: async ({ endpoint }) => {
      const answer = await call('POST', '/status', { endpoint });
      if (isMissing(answer)) return undefined;
      const { known, topics } = readFields(answer);
      // A guess would be costly: "unknown" makes every page load register again.
      if (typeof known !== 'boolean') throw refusal(answer, 'without "known"');
      return { isKnown: known, topics: readTopics(topics) };
    },
    sendTest: post('/test'),
    exportData: async (saved) => (await post<JsonFields>('/export')(saved)).data,
    eraseData: post('/erase'),
    getWorkerRequests: async (settings) => ({
      subscribe: {
        // Absolute: the worker resolves against its own address, not against the page's.
        url: new Request(`${base}/subscribe`).url,
        method: 'POST',
        headers: await collectHeaders(options, JSON_HEADERS),
        credentials: options.credentials ?? 'same-origin',
        body: JSON.stringify({ subscription: BLANK, replaces: '{{replaces}}', ...settings }),
        encoding: 'json',
        keyEncoding: 'base64url',
      },
    }),
  };
}

/** The subscription that a worker fills in. */
const BLANK = { endpoint: '{{endpoint}}', expirationTime: null, keys: { p256dh: '{{p256dh}}', auth: '{{auth}}' } };

async function findKey(get: (path: string) => Promise<Answer>): Promise<Uint8Array> {
  let first: Answer | undefined;
  for (const path of KEY_PATHS) {
    const answer = await get(path);
    first ??= answer;
    if (isMissing(answer) || (answer.isOk && isPage(answer))) continue;
    const { publicKey, key = publicKey } = readFields(answer);
    // Neither a field nor JSON: the key itself. What is no text makes no key, which the parser says in its own words.
    return parseApplicationServerKey(String(key ?? (typeof answer.json === 'string' ? answer.json : answer.text)));
  }
  throw refusal(first as Answer);
}

/** Whether the server says that there is no such thing, which may be the route or the subscription. */
function isMissing({ status }: Answer): boolean {
  return status === 404 || status === 405;
}
