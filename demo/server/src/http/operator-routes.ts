import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Database } from '../database/database.js';
import { composePushMessage } from '../messages/compose-push-message.js';
import type { EventFeed } from '../messages/event-feed.js';
import { enqueueMessage, listMessages } from '../messages/message-store.js';
import { textOf } from '../messages/outgoing-text.js';
import { type OperatorMessage, parseOperatorMessage } from '../messages/parse-operator-message.js';
import { invalid } from '../parsed.js';
import type { Identity } from '../people/identity.js';
import { refuse } from './answers.js';
import { streamEvents } from './event-stream.js';
import { type OperatorGuardOptions, requireOperator, requireSameOrigin } from './guard-operator.js';
import { limitBody, withJsonBody } from './json-body.js';
import { createOperatorSessionRoutes } from './operator-session-routes.js';
import { siteOrigin } from './site-origin.js';

/** What the operator's endpoints work with. */
export interface OperatorRouteOptions extends OperatorGuardOptions {
  readonly db: Database;
  readonly feed: EventFeed;
  readonly identity: Identity;
  /** Called when a message was queued. */
  readonly onQueued: () => void;
  readonly log: (line: string) => void;
  /** How often an idle stream of events shows that it lives, in milliseconds; default 15 s. */
  readonly heartbeatMs?: number;
}

const MAX_BODY_BYTES = 16_384;
const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** Writing messages and watching them go out. */
export function createOperatorRoutes(options: OperatorRouteOptions): Hono {
  const routes = new Hono();
  routes.use(requireSameOrigin(options), limitBody(MAX_BODY_BYTES));
  routes.route('/session', createOperatorSessionRoutes(options));
  routes.use(requireOperator(options));
  routes.post(
    '/messages',
    withJsonBody(parseOperatorMessage, (context, message) => send(context, message, options)),
  );
  routes.get('/messages', (context) => list(context, options));
  routes.get('/events', (context) => streamEvents(context, options.feed, options.heartbeatMs));
  return routes;
}

async function send(context: Context, message: OperatorMessage, options: OperatorRouteOptions): Promise<Response> {
  const { db, identity, log, now, onQueued } = options;
  const request = { messageId: randomUUID(), origin: siteOrigin(context, options.publicOrigin), now: now() };
  const composed = composePushMessage(textOf(message, { now: request.now, hashUser: identity.hashOf }), request);
  if (composed.kind === 'invalid') return refuse(context, composed.problem);
  const { id, counts } = await enqueueMessage(db, {
    id: request.messageId,
    message,
    payload: composed.value,
    now: request.now,
  });
  log(`Message ${id}: queued for ${counts.total} ${counts.total === 1 ? 'subscription' : 'subscriptions'}`);
  onQueued();
  return context.json({ id }, 202);
}

async function list(context: Context, { db }: OperatorRouteOptions): Promise<Response> {
  const asked = context.req.query('limit') ?? String(DEFAULT_LIMIT);
  const limit = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (limit < 1 || limit > MAX_LIMIT) {
    return refuse(context, invalid(`limit must be a whole number from 1 to ${MAX_LIMIT}`).problem);
  }
  return context.json({ messages: await listMessages(db, limit) });
}
