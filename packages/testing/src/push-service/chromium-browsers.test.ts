import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkIn, type RawDevice, RawMcsClient, register } from '../../test/raw-mcs-client.js';
import { Sender } from '../../test/sender.js';
import { MCS_TAG } from './chromium/mcs-frame.js';
import { parseFields, readNumber } from './chromium/protobuf-fields.js';
import type { PushService } from './push-service.js';
import { startPushService } from './start-push-service.js';

let service: PushService;
let sender: Sender;
let device: RawDevice;
let endpoint: string;
const clients: RawMcsClient[] = [];

beforeEach(async () => {
  service = await startPushService();
  sender = new Sender();
  device = await checkIn(service);
  endpoint = await subscribe();
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  await service.close();
});

async function subscribe(more: { readonly subtype?: string; readonly instanceId?: string } = {}): Promise<string> {
  const answer = await register(service, device, { sender: sender.applicationServerKey, ...more });
  return `https://fcm.googleapis.com/fcm/send/${answer.replace('token=', '')}`;
}

async function connect(receivedIds: readonly string[] = [], as = device): Promise<RawMcsClient> {
  const client = await RawMcsClient.connect(service);
  clients.push(client);
  client.logIn(as, receivedIds);
  return client;
}

const isLogged = (kind: string) => (entry: { readonly kind: string }) => entry.kind === kind;

async function takeTexts(client: RawMcsClient, count: number): Promise<string[]> {
  const texts: string[] = [];
  for (let index = 0; index < count; index++) texts.push((await client.messages.take()).body.toString());
  return texts;
}

test('gives a new device credentials and knows it again', async () => {
  expect(await checkIn(service, device)).toEqual(device);
  expect((await checkIn(service)).androidId).not.toBe(device.androidId);
});

test('delivers a message to the subscription it is for', async () => {
  const client = await connect();
  const response = await sender.post(service, endpoint, { text: 'hello' });
  expect(response.status).toBe(201);
  expect(response.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/m\/[0-9a-f-]{36}$/);
  expect(response.headers.get('ttl')).toBe('60');
  expect(await client.messages.take()).toMatchObject({
    subtype: 'wp:https://a.example/#1',
    body: Buffer.from('hello'),
  });
});

test('keeps messages for a browser that is away and delivers them in order, once', async () => {
  for (const text of ['1', '2', '3']) await sender.post(service, endpoint, { text });
  const first = await connect();
  expect(await takeTexts(first, 3)).toEqual(['1', '2', '3']);
  first.acknowledge();
  await service.log.waitFor((entry) => entry.kind === 'acknowledged' && entry.message === 3);
  await first.close();
  await service.log.waitFor(isLogged('disconnected'));

  await sender.post(service, endpoint, { text: '4' });
  const second = await connect();
  expect(await takeTexts(second, 1)).toEqual(['4']);
  expect(second.messages.all).toHaveLength(1);
});

test('does not deliver again what the login says has been received', async () => {
  const first = await connect();
  for (const text of ['1', '2']) await sender.post(service, endpoint, { text });
  const { persistentId } = await first.messages.take();
  await first.close();
  await service.log.waitFor(isLogged('disconnected'));

  const second = await connect([persistentId]);
  expect(await takeTexts(second, 1)).toEqual(['2']);
});

test('delivers again what a broken connection left unacknowledged', async () => {
  const first = await connect();
  await sender.post(service, endpoint, { text: '1' });
  await first.messages.take();
  await first.close();
  await service.log.waitFor(isLogged('disconnected'));
  expect(await takeTexts(await connect(), 1)).toEqual(['1']);
});

test('answers a heartbeat with the number of frames received', async () => {
  const client = await connect();
  expect((await client.frames.take()).tag).toBe(MCS_TAG.loginResponse);
  client.ping();
  const { tag, payload } = await client.frames.take();
  const fields = parseFields(payload);
  expect(tag).toBe(MCS_TAG.heartbeatAck);
  expect(fields && readNumber(fields, 2)).toBe('2');
});

test('turns a login away whose secret is wrong', async () => {
  const client = await connect([], { ...device, securityToken: '1' });
  await client.whenClosed;
  const { tag, payload } = await client.frames.take();
  expect(tag).toBe(MCS_TAG.loginResponse);
  expect(parseFields(payload)?.has(3)).toBe(true);
  expect(service.log.entries.map(({ kind }) => kind)).not.toContain('connected');
});

test('hangs up on a browser that sends something else before it has logged in', async () => {
  const client = await RawMcsClient.connect(service);
  clients.push(client);
  client.ping();
  await expect(client.whenClosed).resolves.toBeDefined();
});

describe('registration', () => {
  test('gives the same token for the same subscription and another one for any other', async () => {
    expect(await subscribe()).toBe(endpoint);
    expect(await subscribe({ subtype: 'wp:https://b.example/#2' })).not.toBe(endpoint);
    expect(await subscribe({ instanceId: 'other' })).not.toBe(endpoint);
  });

  test('refuses a device with a wrong secret', async () => {
    const answer = await register(service, { ...device, securityToken: '1' }, { sender: sender.applicationServerKey });
    expect(answer).toBe('Error=AUTHENTICATION_FAILED');
  });

  test.each([
    ['its own sender', () => sender.applicationServerKey],
    ['every sender', () => '*'],
  ])('is deleted by %s, after which senders get 410', async (_name, deletedSender) => {
    const answer = await register(service, device, { sender: deletedSender(), isDelete: true });
    expect(answer).toMatch(/^token=/);
    const response = await sender.post(service, endpoint, { text: 'x' });
    expect(response.status).toBe(410);
    expect(await response.text()).toBe('push subscription has unsubscribed or expired.\n');
  });
});

test('two profiles each get their own messages', async () => {
  const otherDevice = await checkIn(service);
  const answer = await register(service, otherDevice, { sender: sender.applicationServerKey });
  const otherEndpoint = `https://jmt17.google.com/fcm/send/${answer.replace('token=', '')}`;
  const [client, otherClient] = [await connect(), await connect([], otherDevice)];
  await sender.post(service, endpoint, { text: 'mine' });
  await sender.post(service, otherEndpoint, { text: 'yours' });
  expect(await takeTexts(client, 1)).toEqual(['mine']);
  expect(await takeTexts(otherClient, 1)).toEqual(['yours']);
});

describe('refuses a sender', () => {
  test('with another key, as Google does', async () => {
    const response = await new Sender().post(service, endpoint, { text: 'x' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('do not correspond');
  });

  test('whose token is for another service, as Google does', async () => {
    const authorization = sender.authorize(endpoint, { audience: 'https://updates.push.services.mozilla.com' });
    const response = await sender.post(service, endpoint, { text: 'x', headers: { authorization } });
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('permission denied: invalid JWT provided\n');
  });

  test('of an endpoint that never was', async () => {
    const response = await sender.post(service, 'https://fcm.googleapis.com/fcm/send/nobody', { text: 'x' });
    expect(response.status).toBe(404);
  });
});

test('reset leaves neither subscriptions nor faults nor log lines, and the browser stays connected', async () => {
  const client = await connect();
  await sender.post(service, endpoint, { text: 'before' });
  await takeTexts(client, 1);
  service.faults.refuseSenders({ status: 503 });

  service.reset();
  expect(service.subscriptions).toEqual([]);
  expect(service.log.entries).toEqual([]);
  expect((await sender.post(service, endpoint, { text: 'too late' })).status).toBe(410);

  const again = await subscribe({ instanceId: 'next' });
  expect(service.subscriptions.map(({ name }) => name)).toEqual(['subscription-1']);
  expect((await sender.post(service, again, { text: 'after' })).status).toBe(201);
  expect(await takeTexts(client, 1)).toEqual(['after']);
  expect(service.log.entries.find(({ kind }) => kind === 'accepted')).toMatchObject({ message: 1 });
});

test('reset lets browsers in that were cut off', async () => {
  await connect();
  await service.log.waitFor(isLogged('connected'));
  service.faults.cutOffBrowsers();
  await service.log.waitFor(isLogged('disconnected'));
  service.reset();
  const again = await subscribe({ instanceId: 'next' });
  const client = await connect();
  expect((await sender.post(service, again, { text: 'after' })).status).toBe(201);
  expect(await takeTexts(client, 1)).toEqual(['after']);
});
