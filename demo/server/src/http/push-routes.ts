import { type Handler, Hono } from 'hono';
import type { Database } from '../database/database.js';
import { browserOfEndpoint } from '../subscriptions/browser-of-endpoint.js';
import type { EndpointPolicy } from '../subscriptions/endpoint-policy.js';
import {
  parseEndpointRequest,
  parseSubscribeRequest,
  parseTopicsRequest,
} from '../subscriptions/parse-subscribe-request.js';
import { findTopics, removeSubscription, saveSubscription, updateTopics } from '../subscriptions/subscription-store.js';
import { refuse } from './answers.js';
import { limitBody, withJsonBody } from './json-body.js';

/** What the endpoints for browsers work with. */
export interface PushRouteOptions {
  readonly db: Database;
  readonly policy: EndpointPolicy;
  /** Application server key, base64url. */
  readonly publicKey: string;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

const MAX_BODY_BYTES = 16_384;

const UNKNOWN = {
  status: 404,
  code: 'unknown-subscription',
  message: 'This subscription is not known; subscribe again',
} as const;

/** The contract between the kit's `restBackend()` and a server. Endpoints travel in bodies, never in addresses. */
export function createPushRoutes(options: PushRouteOptions): Hono {
  const { publicKey } = options;
  return new Hono()
    .use(limitBody(MAX_BODY_BYTES))
    .get('/vapid-public-key', (context) => context.json({ publicKey }, 200, { 'Cache-Control': 'no-cache' }))
    .post('/subscribe', subscribe(options))
    .patch('/subscribe', changeTopics(options))
    .delete('/subscribe', unsubscribe(options))
    .post('/status', tellStatus(options));
}

function subscribe({ db, policy, now }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseSubscribeRequest(body, policy),
    async (context, input) => {
      const browser = browserOfEndpoint(input.subscription.endpoint, policy);
      const { id, topics, isNew } = await saveSubscription(db, { input, browser, now: now() });
      return context.json({ id, topics }, isNew ? 201 : 200);
    },
  );
}

function changeTopics({ db, policy, now }: PushRouteOptions): Handler {
  return withJsonBody(
    (body) => parseTopicsRequest(body, policy),
    async (context, input) => {
      const topics = await updateTopics(db, { ...input, now: now() });
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
      const topics = await findTopics(db, endpoint);
      return context.json({ known: topics !== undefined, topics: topics ?? [] });
    },
  );
}
