import { generateApplicationServerKeys, sendPush, subscribeWithoutBrowser } from '@web-push-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Sender } from '../../packages/testing/test/sender.js';
import { recordFigures, toMegabytes } from './figures.js';
import { connectChromium, subscribeChromium } from './normal-clients.js';
import { type ServiceFigures, TortureService } from './torture-service.js';

/** Big enough that messages which are kept would show: 8,000 of them are 24 MB. */
const TEXT = 'x'.repeat(3000);
/** Messages under way at a time. */
const CONCURRENCY = 8;
/** What the log of the service grows by until it is full, and a garbage collector may leave lying about, in bytes. */
const MAX_GROWTH_BYTES = 4_000_000;
/** The same once the log is full. */
const MAX_STEADY_GROWTH_BYTES = 1_000_000;

let service: TortureService;

beforeEach(async () => {
  service = await TortureService.start();
});
afterEach(() => service.close());

/** Runs `send` for as many messages. */
async function sendMany(count: number, send: () => Promise<void>): Promise<void> {
  for (let sent = 0; sent < count; sent += CONCURRENCY) await Promise.all(Array.from({ length: CONCURRENCY }, send));
}

/** Measures after 2,000, 10,000 and 18,000 messages. */
async function measureMessages(name: string, send: () => Promise<void>): Promise<void> {
  const measurements: ServiceFigures[] = [];
  for (const count of [2000, 8000, 8000]) {
    await sendMany(count, send);
    measurements.push(await service.measure());
  }
  const [first = 0, second = 0, third = 0] = measurements.map(({ memoryBytes }) => memoryBytes);
  recordFigures(name, {
    'MB after 2,000': toMegabytes(first),
    'MB after 10,000': toMegabytes(second),
    'MB after 18,000': toMegabytes(third),
  });
  expect(second - first).toBeLessThan(MAX_GROWTH_BYTES);
  expect(third - second).toBeLessThan(MAX_STEADY_GROWTH_BYTES);
}

test('messages for a Firefox', async () => {
  const keys = generateApplicationServerKeys();
  const { subscription, waitForMessage, close } = await subscribeWithoutBrowser({
    pushService: service,
    applicationServerKey: keys.publicKey,
  });
  await measureMessages('Messages for a Firefox', async () => {
    const result = await sendPush({ pushService: service, subscription, keys, content: TEXT });
    expect(result.status).toBe(201);
    expect((await waitForMessage()).text).toBe(TEXT);
  });
  await close();
});

test('messages for a Chromium', async () => {
  const sender = new Sender();
  const { device, endpoint } = await subscribeChromium(service, sender);
  const client = await connectChromium(service, device);
  await measureMessages('Messages for a Chromium', async () => {
    expect((await sender.post(service, endpoint, { text: TEXT })).status).toBe(201);
    expect((await client.messages.take(10_000)).body).toHaveLength(TEXT.length);
    client.acknowledge();
  });
  await client.close();
});
