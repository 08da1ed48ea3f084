import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RawAutopushClient } from '../../../test/raw-autopush-client.js';
import { Sender } from '../../../test/sender.js';
import type { PushService } from '../push-service.js';
import { startPushService } from '../start-push-service.js';

const CHANNEL = 'd9b74644-4f97-46aa-b8fa-9393985cd6cd';
const OTHER_CHANNEL = '431b4391-c78f-429a-a134-f890b5adc0bb';

let service: PushService;
let sender: Sender;
let client: RawAutopushClient;
let uaid: string;
let endpoint: string;
let otherEndpoint: string;

beforeEach(async () => {
  service = await startPushService();
  sender = new Sender();
  client = await RawAutopushClient.connect(service);
  uaid = await client.greet();
  endpoint = await client.register(CHANNEL, sender.applicationServerKey);
  otherEndpoint = await client.register(OTHER_CHANNEL, sender.applicationServerKey);
});

afterEach(async () => {
  await client.close();
  await service.close();
});

const send = (to = endpoint): Promise<Response> => sender.post(service, to, { text: 'hello' });

describe('refuseSenders', () => {
  test('answers with the status and the pause asked for, until it is lifted', async () => {
    const fault = service.faults.refuseSenders({ status: 429, retryAfterSeconds: 7 });
    const response = await send();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await send()).status).toBe(429);
    fault.lift();
    expect((await send()).status).toBe(201);
    expect(fault.hitCount).toBe(2);
  });

  test('strikes as often as told', async () => {
    service.faults.refuseSenders({ status: 503, times: 2 });
    const statuses = [(await send()).status, (await send()).status, (await send()).status];
    expect(statuses).toEqual([503, 503, 201]);
  });

  test('strikes only the endpoint it is for', async () => {
    service.faults.refuseSenders({ status: 500, endpoint });
    expect((await send(otherEndpoint)).status).toBe(201);
    expect((await send()).status).toBe(500);
  });
});

test('delaySenders lets others pass, and answers all the same', async () => {
  const fault = service.faults.delaySenders({ delayMs: 300, endpoint });
  const finished: string[] = [];
  await Promise.all([
    send().then(({ status }) => finished.push(`late ${status}`)),
    send(otherEndpoint).then(({ status }) => finished.push(`in time ${status}`)),
  ]);
  expect(finished).toEqual(['in time 201', 'late 201']);
  expect(fault.hitCount).toBe(1);
});

test('duplicateMessages delivers a message twice, under two names', async () => {
  service.faults.duplicateMessages({ times: 1 });
  await send();
  const [first, second] = [await client.takeAndAcknowledge(), await client.takeAndAcknowledge()];
  expect(second.data).toBe(first.data);
  expect(second.version).not.toBe(first.version);
});

test('corruptMessages delivers other bytes of the same length', async () => {
  const fault = service.faults.corruptMessages();
  await send();
  const data = Buffer.from(String((await client.takeAndAcknowledge()).data), 'base64url');
  expect(data).toHaveLength(5);
  expect(data.toString('latin1')).not.toBe('hello');
  fault.lift();
  await send();
  expect(Buffer.from(String((await client.notifications.take()).data), 'base64url').toString()).toBe('hello');
});

test('endSubscription ends one subscription without telling its browser', async () => {
  expect(service.faults.endSubscription(endpoint)).toBe(true);
  expect(service.faults.endSubscription(endpoint)).toBe(false);
  expect((await send()).status).toBe(410);
  expect((await send(otherEndpoint)).status).toBe(201);
});

test('dropSubscriptions loses every subscription of the browser, which learns it from its new name', async () => {
  const stranger = await RawAutopushClient.connect(service);
  await stranger.greet();
  const strangersEndpoint = await stranger.register(CHANNEL, sender.applicationServerKey);

  expect(service.faults.dropSubscriptions(endpoint)).toBe(2);
  await client.whenClosed;
  expect([(await send()).status, (await send(otherEndpoint)).status]).toEqual([410, 410]);
  expect((await send(strangersEndpoint)).status).toBe(201);
  client = await RawAutopushClient.connect(service);
  expect(await client.greet(uaid)).not.toBe(uaid);
  await stranger.close();
});

test('cutOffBrowsers keeps browsers out while senders are served, and nothing is lost', async () => {
  const fault = service.faults.cutOffBrowsers();
  await client.whenClosed;
  await expect(RawAutopushClient.connect(service)).rejects.toThrow();
  expect((await send()).status).toBe(201);
  fault.lift();
  client = await RawAutopushClient.connect(service);
  await client.greet(uaid);
  expect(await client.notifications.take()).toMatchObject({ channelID: CHANNEL });
});

test('startOutage lets nobody in until every outage is lifted', async () => {
  const [first, second] = [service.faults.startOutage(), service.faults.startOutage()];
  await client.whenClosed;
  await expect(send()).rejects.toThrow();
  first.lift();
  await expect(send()).rejects.toThrow();
  second.lift();
  expect((await send()).status).toBe(201);
});
