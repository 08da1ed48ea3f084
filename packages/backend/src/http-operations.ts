import { readFields, readId, readTopics } from './exchange.js';
import { readSent } from './http-body.js';
import { type Call, type CallFacts, createCall, createLoad, type Reply } from './http-call.js';
import { loadKey } from './http-key.js';
import type { HttpBackendOptions, SavedFacts, SubscribeFacts } from './http-options.js';
import { type AnyOperation, writeKeys } from './http-request.js';
import { createSecurity } from './http-security.js';
import { createWorkerRequests } from './http-templates.js';
import { pick } from './pick.js';
import type { PushBackend, SavedSubscription, SubscribeReceipt, SubscribeRequest } from './push-backend.js';

/** What stands behind `httpBackend`. */
export function createHttpBackend(config: HttpBackendOptions): PushBackend {
  const load = createLoad(config);
  const security = createSecurity(config, (url) => load({ url }));
  const call = createCall(config, security);
  const about = (saved: SavedSubscription, more?: object): SavedFacts & CallFacts => ({
    saved,
    sent: readSent(saved.sent),
    values: { endpoint: saved.endpoint, id: saved.id, ...more },
    ...more,
  });
  const ask = async (operation: AnyOperation | undefined, facts: CallFacts) => {
    const reply = await call(operation ?? { url: '' }, facts);
    readFields(reply, reply.isFine);
    return reply;
  };
  const unsubscribe = async (saved: SavedSubscription): Promise<void> => {
    if (config.unsubscribe === undefined) return;
    const reply = await call(config.unsubscribe, about(saved));
    if (!reply.isGone) readFields(reply, reply.isFine);
  };

  return {
    url: config.baseUrl || '/',
    getApplicationServerKey: () => loadKey(config.key, load),
    subscribe: (request) => subscribe(config, request, { call, unsubscribe }),
    unsubscribe,
    update: async (saved, change) => {
      const reply = await ask(config.update, about(saved, { change }));
      const { topics } = readReceipt(config, reply, change.topics ?? saved.topics);
      return { topics, ...readId(saved.id), ...(saved.sent !== undefined && { sent: saved.sent }) };
    },
    getStatus: async (saved) => {
      const reply = await call(config.status ?? { url: '' }, about(saved));
      if (reply.isGone) return { isKnown: false, topics: [] };
      readFields(reply, reply.isFine);
      const isKnown = config.status?.isKnown?.(reply.json, saved) ?? true;
      return { isKnown, topics: readTopics(pick(reply.json, config.subscribe.topics ?? 'topics'), saved.topics) };
    },
    activate: async (token, saved) => {
      await ask(config.activate, about(saved, { token }));
    },
    sendTest: async (saved, messageId) => {
      await ask(config.test, about(saved, { messageId }));
    },
    exportData: async (saved) => (await ask(config.exportData, about(saved))).json,
    eraseData: async (saved) => {
      await ask(config.eraseData, about(saved));
    },
    getWorkerRequests: async (settings) => createWorkerRequests(config, security, settings),
  };
}

async function subscribe(
  config: HttpBackendOptions,
  { subscription: details, ...request }: SubscribeRequest,
  { call, unsubscribe }: { readonly call: Call; readonly unsubscribe: PushBackend['unsubscribe'] },
): Promise<SubscribeReceipt> {
  const operation = config.subscribe;
  const subscription = writeKeys(details, config.subKeyEncoding);
  const facts: SubscribeFacts = { subscription, request };
  const values = { endpoint: details.endpoint, userId: request.user?.id };
  const reply = await call(operation, { ...facts, values });
  const receipt = readReceipt(config, reply, request.topics);
  if (operation.rotation === 'unsubscribe' && request.replaces !== undefined) {
    const old = { topics: [], ...request.replaced, endpoint: request.replaces };
    await unsubscribe(old).catch(() => {
      // The new one is saved, which is what counts; the push service will tell the backend that the old one ended.
    });
  }
  return receipt;
}

function readReceipt(config: HttpBackendOptions, reply: Reply, wanted: readonly string[]): SubscribeReceipt {
  readFields(reply, reply.isFine);
  const { id = 'id', topics = 'topics', pending } = config.subscribe;
  return {
    ...readId(pick(reply.json, id)),
    topics: readTopics(pick(reply.json, topics), wanted),
    ...(reply.sent !== undefined && wantsSent(config) && { sent: reply.sent }),
    ...(pending?.includes(reply.status) && { isPending: true }),
  };
}

/** Whether anything is made from what was sent: it may hold secrets, and is not kept without need. */
function wantsSent({ unsubscribe, status, eraseData }: HttpBackendOptions): boolean {
  return [unsubscribe, status, eraseData].some((operation) => /^(replay|function)$/.test(kindOfBody(operation?.body)));
}

function kindOfBody(body: unknown): string {
  return typeof body === 'string' ? body : typeof body;
}
