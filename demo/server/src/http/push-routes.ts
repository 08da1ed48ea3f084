import { type Context, type Handler, Hono } from 'hono';
import type { Database } from '../database/database.js';
import { enqueueTest } from '../messages/enqueue-test.js';
import type { Identity } from '../people/identity.js';
import { browserOfEndpoint } from '../subscriptions/browser-of-endpoint.js';
import type { EndpointPolicy } from '../subscriptions/endpoint-policy.js';
import { eraseSubscription, exportSubscription } from '../subscriptions/own-data.js';
import {
  parseChangeRequest,
  parseEndpointRequest,
  parseSubscribeRequest,
  parseTestRequest,
  type RequestPolicy,
  type SubscribeInput,
  type TestInput,
} from '../subscriptions/parse-subscribe-request.js';
import { parseReceipts, saveReceipts } from '../subscriptions/receipt-store.js';
import {
  changeSettings,
  findSubscription,
  removeSubscription,
  saveSubscription,
} from '../subscriptions/subscription-store.js';
import { refuse } from './answers.js';
import { clientAddress } from './client-address.js';
import { limitBody, withJsonBody } from './json-body.js';
import { type RateLimit, RateLimiter, refuseTooMany } from './rate-limit.js';
import { siteOrigin } from './site-origin.js';

/** What the endpoints for browsers work with. */
export interface PushRouteOptions {
  readonly db: Database;
  readonly policy: EndpointPolicy;
  readonly identity: Identity;
  /** Application server key, base64url. */
  readonly publicKey: string;
  /** Where visitors reach the site, when that is not where they ask. */
  readonly publicOrigin?: string;
  /** Called when a message was queued. */
  readonly onQueued: () => void;
  /** How often one address may subscribe without being signed in; default 100 times in ten minutes. */
  readonly subscribeLimit?: RateLimit;
  /** How often one subscription may ask for a test; default 5 times a minute. */
  readonly testLimit?: RateLimit;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

const MAX_BODY_BYTES = 16_384;

const SUBSCRIBE_LIMIT: RateLimit = { count: 100, perMs: 600_000 };
const TEST_LIMIT: RateLimit = { count: 5, perMs: 60_000 };

const UNKNOWN = {
  status: 404,
  code: 'unknown-subscription',
  message: 'This subscription is not known; subscribe again',
} as const;

/** The contract between the kit's `restBackend()` and a server. Endpoints travel in bodies, never in addresses. */
export function createPushRoutes(options: PushRouteOptions): Hono {
  const { publicKey, policy, identity } = options;
  const requests: RequestPolicy = { endpoints: policy, isUser: identity.isTokenOf };
  return new Hono()
    .use(limitBody(MAX_BODY_BYTES))
    .get('/vapid-public-key', (context) => context.json({ publicKey }, 200, { 'Cache-Control': 'no-cache' }))
    .post('/subscribe', subscribe(options, requests))
    .patch('/subscribe', change(options, requests))
    .delete('/subscribe', unsubscribe(options))
    .post('/status', tellStatus(options))
    .post('/test', sendTest(options))
    .post('/export', exportData(options))
    .post('/erase', eraseData(options))
    .post('/receipts', takeReceipts(options));
}

function subscribe(options: PushRouteOptions, requests: RequestPolicy): Handler {
  const { db, policy, now } = options;
  const limiter = new RateLimiter(options.subscribeLimit ?? SUBSCRIBE_LIMIT, now);
  const isAnonymous = ({ userId }: SubscribeInput) => typeof userId !== 'string';
  return withJsonBody(
    (body) => parseSubscribeRequest(body, requests),
    async (context, input) => {
      const waitMs = isAnonymous(input) ? limiter.take(clientAddress(context)) : 0;
      if (waitMs > 0) return refuseTooMany(context, waitMs);
      const browser = browserOfEndpoint(input.subscription.endpoint, policy);
      const { id, topics, isNew } = await saveSubscription(db, { input, browser, now: now() });
      return context.json({ id, topics }, isNew ? 201 : 200);
    },
  );
}

function change({ db, now }: PushRouteOptions, requests: RequestPolicy): Handler {
  return withJsonBody(
    (body) => parseChangeRequest(body, requests),
    async (context, input) => {
      const topics = await changeSettings(db, { ...input, now: now() });
      return topics === undefined ? refuse(context, UNKNOWN) : context.json({ topics });
    },
  );
}

function unsubscribe({ db, policy, now }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseEndpointRequest(body, policy),
    async (context, endpoint) => {
      await removeSubscription(db, endpoint, now());
      return context.body(null, 204);
    },
  );
}

function tellStatus({ db, policy }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseEndpointRequest(body, policy),
    async (context, endpoint) => {
      const found = await findSubscription(db, endpoint);
      return context.json({ known: found !== undefined, topics: found?.topics ?? [] });
    },
  );
}

function sendTest(options: PushRouteOptions): Handler {
  const limiter = new RateLimiter(options.testLimit ?? TEST_LIMIT, options.now);
  return withJsonBody(
    (body) => parseTestRequest(body, options.policy),
    (context, input) => queueTest(context, input, { ...options, limiter }),
  );
}

async function queueTest(
  context: Context,
  { endpoint, id }: TestInput,
  options: PushRouteOptions & { readonly limiter: RateLimiter },
): Promise<Response> {
  const { db, now, limiter, publicOrigin, onQueued } = options;
  const found = await findSubscription(db, endpoint);
  if (found === undefined) return refuse(context, UNKNOWN);
  const waitMs = limiter.take(found.id);
  if (waitMs > 0) return refuseTooMany(context, waitMs);
  const origin = siteOrigin(context, publicOrigin);
  await enqueueTest(db, { publicId: id, subscriptionId: found.id, origin, now: now() });
  onQueued();
  return context.json({ id }, 202);
}

function exportData({ db, policy }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseEndpointRequest(body, policy),
    async (context, endpoint) => {
      const data = await exportSubscription(db, endpoint);
      return data === undefined ? refuse(context, UNKNOWN) : context.json({ data });
    },
  );
}

function eraseData({ db, policy, now }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseEndpointRequest(body, policy),
    async (context, endpoint) => {
      await eraseSubscription(db, endpoint, now());
      return context.body(null, 204);
    },
  );
}

/** Says the same whether the subscription is known or not: its id is no secret worth guessing for. */
function takeReceipts({ db }: PushRouteOptions): Handler {
  return withJsonBody(parseReceipts, async (context, input) => {
    await saveReceipts(db, input);
    return context.body(null, 204);
  });
}
