import type { SubscriptionJson } from './fake-browser.js';

/** An answer of the server under test. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body, or `undefined` when it is empty or no JSON. */
  readonly json: unknown;
  readonly text: string;
}

/** An event as a page gets it. */
export interface ReceivedEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** What to send besides method and path. */
export interface CallOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a server by HTTP. */
export async function call(origin: string, request: string, options: CallOptions = {}): Promise<Answer> {
  const [method = 'GET', path = '/'] = request.split(' ');
  const response = await fetch(`${origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...options.headers },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parseJson(text) };
}

/** Subscribes a browser and returns what the server answered. */
export function subscribe(
  origin: string,
  subscription: SubscriptionJson,
  more: { readonly topics?: readonly string[]; readonly replaces?: string } = {},
): Promise<Answer> {
  return call(origin, 'POST /push/subscribe', { body: { subscription, topics: [], ...more } });
}

/** Has the operator send a message; returns its id. */
export async function sendMessage(origin: string, message: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const body = {
    title: 'Delay',
    body: 'Ten minutes',
    link: '/alerts',
    urgency: 'normal',
    ttlSeconds: 3600,
    ...message,
  };
  const { status, json, text } = await call(origin, 'POST /api/operator/messages', { body });
  if (status !== 202) throw new Error(`The message was refused: ${status} ${text}`);
  return (json as { id: string }).id;
}

/** Follows the operator's events, until `isEnough` says so; returns all of them. */
export async function followEvents(
  origin: string,
  options: { readonly lastEventId?: number; readonly isEnough: (events: readonly ReceivedEvent[]) => boolean },
): Promise<readonly ReceivedEvent[]> {
  const { lastEventId, isEnough } = options;
  const leaving = new AbortController();
  const response = await fetch(`${origin}/api/operator/events`, {
    signal: leaving.signal,
    headers: lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) },
  });
  const events: ReceivedEvent[] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    events.push(...blocks.flatMap(parseEvent));
    if (isEnough(events)) break;
  }
  leaving.abort();
  return events;
}

/** Follows the events of one message from its beginning, until every delivery has come to an end. */
export function followMessage(origin: string, messageId: string, deliveries = 1): Promise<readonly ReceivedEvent[]> {
  const ends = ['accepted', 'gone', 'failed'];
  const isEnd = ({ data }: ReceivedEvent) => data.messageId === messageId && ends.includes(String(data.status));
  return followEvents(origin, {
    lastEventId: 0,
    isEnough: (events) => events.filter(isEnd).length >= deliveries,
  }).then((events) => events.filter(({ data }) => data.messageId === messageId));
}

function parseEvent(block: string): readonly ReceivedEvent[] {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line] as const));
  const fieldOf = (name: string) => fields.get(name)?.slice(name.length + 2) ?? '';
  if (!fields.has('data')) return []; // a heartbeat, or the time to reconnect
  return [{ id: Number(fieldOf('id')), event: fieldOf('event'), data: JSON.parse(fieldOf('data')) }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a page of the site, or nothing
  }
}
