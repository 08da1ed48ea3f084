import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RawAutopushClient } from '../../test/raw-autopush-client.js';
import { Sender } from '../../test/sender.js';
import type { PushService } from './push-service.js';
import { startPushService } from './start-push-service.js';

const CHANNEL = 'd9b74644-4f97-46aa-b8fa-9393985cd6cd';
const OTHER_CHANNEL = '431b4391-c78f-429a-a134-f890b5adc0bb';

let now = 1_700_000_000_000;
let service: PushService;
let sender: Sender;
const clients: RawAutopushClient[] = [];

beforeEach(async () => {
  now = Date.now();
  service = await startPushService({ now: () => now });
  sender = new Sender();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  await service.close();
});

async function connect(): Promise<RawAutopushClient> {
  const client = await RawAutopushClient.connect(service);
  clients.push(client);
  return client;
}

async function subscribe(channel = CHANNEL): Promise<{ client: RawAutopushClient; uaid: string; endpoint: string }> {
  const client = await connect();
  const uaid = await client.greet();
  return { client, uaid, endpoint: await client.register(channel, sender.applicationServerKey) };
}

async function leave(client: RawAutopushClient): Promise<void> {
  const count = service.log.entries.filter(({ kind }) => kind === 'disconnected').length;
  await client.close();
  if (count === service.log.entries.filter(({ kind }) => kind === 'disconnected').length) {
    await new Promise<void>((resolve) => {
      const stop = service.log.subscribe(({ kind }) => {
        if (kind !== 'disconnected') return;
        stop();
        resolve();
      });
    });
  }
}

const text = (notification: Readonly<Record<string, unknown>>): string =>
  Buffer.from(String(notification.data), 'base64url').toString();

async function takeTexts(client: RawAutopushClient, count: number): Promise<string[]> {
  const texts: string[] = [];
  for (let index = 0; index < count; index++) texts.push(text(await client.takeAndAcknowledge()));
  return texts;
}

test('delivers a message with what the browser needs to decrypt it', async () => {
  const { client, endpoint } = await subscribe();
  expect(new URL(endpoint).pathname).toMatch(/^\/wpush\/v2\//);
  const response = await sender.post(service, endpoint, { text: 'hello' });
  expect(response.status).toBe(201);
  const notification = await client.notifications.take();
  expect(notification).toMatchObject({ channelID: CHANNEL, ttl: 60, headers: { encoding: 'aes128gcm' } });
  expect(text(notification)).toBe('hello');
});

test('delivers a message without content without data', async () => {
  const { client, endpoint } = await subscribe();
  await sender.post(service, endpoint);
  const notification = await client.notifications.take();
  expect(notification).not.toHaveProperty('data');
  expect(notification).not.toHaveProperty('headers');
});

test('keeps messages for a browser that is away and delivers them in order, once', async () => {
  const { client, uaid, endpoint } = await subscribe();
  await leave(client);
  for (const content of ['1', '2', '3']) await sender.post(service, endpoint, { text: content });

  const second = await connect();
  expect(await second.greet(uaid)).toBe(uaid);
  expect(await takeTexts(second, 3)).toEqual(['1', '2', '3']);
  await service.log.waitFor((entry) => entry.kind === 'acknowledged' && entry.message === 3);
  await leave(second);

  const third = await connect();
  await third.greet(uaid);
  await sender.post(service, endpoint, { text: '4' });
  expect(await takeTexts(third, 1)).toEqual(['4']);
});

test('writes a message when the one before it is confirmed, since Firefox would let them overtake', async () => {
  const { client, endpoint } = await subscribe();
  for (const content of ['1', '2']) await sender.post(service, endpoint, { text: content });
  const first = await client.notifications.take();
  await client.ask('{}');
  expect(client.notifications.all).toHaveLength(1);
  client.acknowledge(first);
  expect(await takeTexts(client, 1)).toEqual(['2']);
});

test('a message that could not be decrypted is not delivered again', async () => {
  const { client, uaid, endpoint } = await subscribe();
  await sender.post(service, endpoint, { text: '1' });
  client.acknowledge(await client.notifications.take(), 101);
  await service.log.waitFor(({ kind }) => kind === 'acknowledged');
  await leave(client);
  const second = await connect();
  await second.greet(uaid);
  await sender.post(service, endpoint, { text: '2' });
  expect(await takeTexts(second, 1)).toEqual(['2']);
});

test('drops a message whose time is over', async () => {
  const { client, uaid, endpoint } = await subscribe();
  await leave(client);
  await sender.post(service, endpoint, { text: 'old', headers: { ttl: '1' } });
  await sender.post(service, endpoint, { text: 'now or never', headers: { ttl: '0' } });
  await sender.post(service, endpoint, { text: 'fresh', headers: { ttl: '3' } });
  now += 2000;
  const second = await connect();
  await second.greet(uaid);
  expect(await takeTexts(second, 1)).toEqual(['fresh']);
  expect(service.log.entries.filter(({ kind }) => kind === 'expired')).toHaveLength(2);
});

test('keeps only the last message of a topic, with its urgency in the log', async () => {
  const { client, uaid, endpoint } = await subscribe();
  await leave(client);
  for (const goals of ['1', '2', '3']) {
    await sender.post(service, endpoint, { text: goals, headers: { topic: 'score', urgency: 'low' } });
  }
  const second = await connect();
  await second.greet(uaid);
  expect(await takeTexts(second, 1)).toEqual(['3']);
  expect(service.log.entries.filter(({ kind }) => kind === 'replaced')).toHaveLength(2);
  expect(service.log.entries).toContainEqual(
    expect.objectContaining({ kind: 'accepted', topic: 'score', urgency: 'low' }),
  );
});

test('a sender takes back a message that still waits', async () => {
  const { client, endpoint } = await subscribe();
  await leave(client);
  const location = (await sender.post(service, endpoint, { text: 'x' })).headers.get('location') ?? '';
  expect((await fetch(location, { method: 'DELETE' })).status).toBe(204);
  expect((await fetch(location, { method: 'DELETE' })).status).toBe(404);
});

test('answers both kinds of ping', async () => {
  const client = await connect();
  expect(await client.ask('{}')).toEqual({});
  await client.greet();
  expect(await client.ask('{}')).toEqual({});
});

test('gives the same endpoint to the same channel and ends it on request, with 410 for senders', async () => {
  const { client, endpoint } = await subscribe();
  expect(await client.register(CHANNEL, sender.applicationServerKey)).toBe(endpoint);
  expect(await client.register(OTHER_CHANNEL, sender.applicationServerKey)).not.toBe(endpoint);
  const answer = await client.ask({ messageType: 'unregister', channelID: CHANNEL });
  expect(answer).toMatchObject({ messageType: 'unregister', channelID: CHANNEL, status: 200 });
  const response = await sender.post(service, endpoint, { text: 'x' });
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({ code: 410, errno: 106 });
});

test('lets anybody send to a subscription without a key', async () => {
  const client = await connect();
  await client.greet();
  const endpoint = await client.register(CHANNEL);
  expect(new URL(endpoint).pathname).toMatch(/^\/wpush\/v1\//);
  expect((await fetch(endpoint, { method: 'POST', headers: { ttl: '1' } })).status).toBe(201);
});

test('refuses a registration with a key that is none', async () => {
  const client = await connect();
  await client.greet();
  const answer = await client.ask({ messageType: 'register', channelID: CHANNEL, key: 'BAAA' });
  expect(answer).toMatchObject({ status: 400 });
  expect(service.subscriptions).toEqual([]);
});

test('gives a new name to a browser whose name it does not know', async () => {
  const client = await connect();
  const uaid = await client.greet('0'.repeat(32));
  expect(uaid).toMatch(/^[0-9a-f]{32}$/);
  expect(uaid).not.toBe('0'.repeat(32));
});

describe('hangs up on a browser that', () => {
  test.each([
    ['registers before its hello', JSON.stringify({ messageType: 'register', channelID: CHANNEL })],
    ['sends no JSON', 'hello'],
    ['sends an unknown message', '{"messageType":"goodbye"}'],
  ])('%s', async (_name, message) => {
    const client = await connect();
    client.say(message);
    await expect(client.whenClosed).resolves.toBeDefined();
  });

  test('says hello twice', async () => {
    const client = await connect();
    await client.greet();
    client.say({ messageType: 'hello' });
    await expect(client.whenClosed).resolves.toBeDefined();
  });
});

describe('refuses a sender, as Mozilla does,', () => {
  const inASecond = (): number => Math.floor(Date.now() / 1000) + 1;

  test.each<[string, (endpoint: string) => Record<string, string>, string]>([
    ['with a TTL that is none', () => ({ ttl: '' }), '400/114'],
    ['with a topic that is too long', () => ({ topic: 'x'.repeat(33) }), '400/113'],
    ['with an unknown encoding', () => ({ 'content-encoding': 'br' }), '400/110'],
    ['with proof that is none', () => ({ authorization: '' }), '401/109'],
    ['with another key', (endpoint) => ({ authorization: new Sender().authorize(endpoint) }), '401/109'],
    [
      'with a token for another service',
      (endpoint) => ({ authorization: sender.authorize(endpoint, { audience: 'https://fcm.googleapis.com' }) }),
      '401/109',
    ],
    [
      'with a token that has expired',
      (endpoint) => ({ authorization: sender.authorize(endpoint, { expiresAt: inASecond() }) }),
      '401/109',
    ],
  ])('%s', async (_name, makeHeaders, expected) => {
    const { endpoint } = await subscribe();
    const headers = makeHeaders(endpoint);
    now += 5000;
    const response = await sender.post(service, endpoint, { text: 'x', headers });
    const { errno } = (await response.json()) as { readonly errno: number };
    expect(`${response.status}/${errno}`).toBe(expected);
  });

  test('whose body is larger than 4096 bytes', async () => {
    const { endpoint } = await subscribe();
    expect((await sender.post(service, endpoint, { text: 'x'.repeat(4096) })).status).toBe(201);
    const response = await sender.post(service, endpoint, { text: 'x'.repeat(4097) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errno: 104 });
  });

  test('without a TTL header at all', async () => {
    const { endpoint } = await subscribe();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization: sender.authorize(endpoint) },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errno: 111 });
  });
});

test('tells a subscription from its endpoint, and how it stands', async () => {
  const { client, endpoint } = await subscribe();
  await leave(client);
  await sender.post(service, endpoint, { text: 'x' });
  expect(service.findSubscription(endpoint)).toEqual({
    name: 'subscription-1',
    browser: 'firefox',
    userAgent: 'firefox-1',
    isConnected: false,
    pendingCount: 1,
  });
  expect(service.findSubscription('http://127.0.0.1/wpush/v2/nobody')).toBeUndefined();
});

test('writes no endpoint, key, token or content into the log', async () => {
  const { client, endpoint, uaid } = await subscribe();
  const token = endpoint.split('/').at(-1) ?? '';
  await sender.post(service, endpoint, { text: 'a secret' });
  await new Sender().post(service, endpoint, { text: 'a secret' });
  await client.ask({ messageType: 'unregister', channelID: CHANNEL });
  await sender.post(service, endpoint, { text: 'a secret' });
  const lines = JSON.stringify(service.log.entries);
  const secrets = [
    'secret',
    token,
    uaid,
    sender.applicationServerKey,
    CHANNEL,
    sender.authorize(endpoint).slice(0, 40),
  ];
  for (const secret of secrets) expect(lines).not.toContain(secret);
});
