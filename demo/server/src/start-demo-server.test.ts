import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, followMessage, sendMessage, subscribe } from '../test/demo-client.js';
import { createFakeBrowser } from '../test/fake-browser.js';
import { type FakePushService, startFakePushService } from '../test/fake-push-service.js';
import { type DemoServer, startDemoServer } from './start-demo-server.js';

/** The embedded database is made anew for this file, which takes a few seconds. */
const START_MS = 60_000;

let folder: string;
let pushService: FakePushService;
let server: DemoServer;
const log: string[] = [];

function start(): Promise<DemoServer> {
  return startDemoServer({
    dataDir: join(folder, 'data'),
    siteDir: join(folder, 'site'),
    localPushService: { origin: pushService.origin },
    log: (line) => log.push(line),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-server-'));
  pushService = await startFakePushService();
  server = await start();
}, START_MS);

afterAll(async () => {
  await server.close();
  await pushService.close();
  await rm(folder, { recursive: true, force: true });
}, START_MS);

test('sends a message to a subscribed browser, which alone can read it', async () => {
  const browser = createFakeBrowser('https://fcm.googleapis.com/fcm/send/one?x=1');
  await subscribe(server.origin, browser.subscription, { topics: ['route-1'] });

  const id = await sendMessage(server.origin, { title: 'Pier 2', route: 'route-1', link: '/alerts', urgency: 'high' });
  const events = await followMessage(server.origin, id);

  expect(events.map(({ data }) => data.status)).toEqual(['queued', 'sent', 'accepted']);
  expect(pushService.received).toHaveLength(1);
  const [push] = pushService.received;
  expect(push?.path).toBe('/fcm/send/one?x=1');
  expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '3600' });
  expect(JSON.parse(browser.decrypt(push!.body))).toMatchObject({
    web_push: 8030,
    notification: { title: 'Pier 2', body: 'Ten minutes', navigate: `${server.origin}/alerts`, tag: id },
  });
  const stranger = createFakeBrowser('https://fcm.googleapis.com/fcm/send/two');
  expect(() => stranger.decrypt(push!.body)).toThrow();
});

test('keeps its key and its subscriptions over a restart', async () => {
  const before = await call(server.origin, 'GET /push/vapid-public-key');
  const browser = createFakeBrowser(`${pushService.origin}/wpush/v2/kept`);
  await subscribe(server.origin, browser.subscription, { topics: ['route-2'] });

  await server.close();
  server = await start();

  expect((await call(server.origin, 'GET /push/vapid-public-key')).json).toEqual(before.json);
  const status = await call(server.origin, 'POST /push/status', { body: { endpoint: browser.subscription.endpoint } });
  expect(status.json).toEqual({ known: true, topics: ['route-2'] });
});
