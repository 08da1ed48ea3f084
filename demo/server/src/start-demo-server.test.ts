import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { call, followEvents, followMessage, sendMessage, subscribe } from '../test/demo-client.js';
import { createFakeBrowser } from '../test/fake-browser.js';
import { type FakePushService, startFakePushService } from '../test/fake-push-service.js';
import { type DemoServer, startDemoServer } from './start-demo-server.js';

/** The embedded database is made anew for this file, which takes a few seconds. */
const START_MS = 60_000;

vi.setConfig({ testTimeout: START_MS });

let folder: string;
let pushService: FakePushService;
let server: DemoServer;
const log: string[] = [];

function start(more: { readonly replaceKey?: boolean } = {}): Promise<DemoServer> {
  return startDemoServer({
    ...more,
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

test('ends sessions by requests that have no body', async () => {
  for (const path of ['/api/session', '/api/operator/session']) {
    expect((await call(server.origin, `DELETE ${path}`)).status).toBe(204);
  }
});

test('replaces its key when it is told to, and keeps its subscriptions', async () => {
  const before = await call(server.origin, 'GET /push/vapid-public-key');
  const { subscription } = createFakeBrowser(`${pushService.origin}/wpush/v2/rotated`);
  await subscribe(server.origin, subscription);

  await server.close();
  server = await start({ replaceKey: true });

  expect((await call(server.origin, 'GET /push/vapid-public-key')).json).not.toEqual(before.json);
  const { endpoint } = subscription;
  expect((await call(server.origin, 'POST /push/status', { body: { endpoint } })).json).toMatchObject({ known: true });
  await call(server.origin, 'DELETE /push/subscribe', { body: { endpoint } });
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

test('tells a page that lost its connection what it missed, and nothing twice', async () => {
  const id = await sendMessage(server.origin);
  const all = await followMessage(server.origin, id, 2);
  const middle = all[1]?.id ?? 0;
  const missed = await followEvents(server.origin, {
    lastEventId: middle,
    isEnough: (events) => events.at(-1)?.id === all.at(-1)?.id,
  });
  expect(missed.map((event) => event.id)).toEqual(all.slice(2).map((event) => event.id));
});

test('a page that follows does not keep the server from closing', async () => {
  const response = await fetch(`${server.origin}/api/operator/events`);
  await server.close();
  expect(await response.text()).toContain('retry:');
  server = await start();
});

test('keeps its database where only its owner can read it', async () => {
  const { mode } = await stat(join(folder, 'data/database'));
  expect(mode & 0o777).toBe(0o700);
});

describe('does not start', () => {
  const settings = () => ({ siteDir: folder, dataDir: join(folder, 'data') });

  test('in a folder that another server uses', async () => {
    await expect(startDemoServer(settings())).rejects.toThrow('Another server uses this data folder');
    expect((await call(server.origin, 'GET /healthz')).status).toBe(200);
  });

  test('with a contact that push services would refuse', async () => {
    await expect(startDemoServer({ ...settings(), subject: 'mailto:me@localhost' })).rejects.toThrow('PUSH_SUBJECT');
  });

  test('where strangers could send messages', async () => {
    await expect(startDemoServer({ ...settings(), host: '0.0.0.0' })).rejects.toThrow('OPERATOR_TOKEN');
  });

  test.each(['127.0.0.1:4500', 'http://127.0.0.1:4500/push', 'ws://127.0.0.1:4500'])(
    'with %s as the local push service',
    async (origin) => {
      await expect(startDemoServer({ ...settings(), localPushService: { origin } })).rejects.toThrow(
        'LOCAL_PUSH_SERVICE',
      );
    },
  );

  test(
    'on a port that is taken, and gives its folder back',
    async () => {
      const dataDir = join(folder, 'other');
      const port = Number(new URL(server.origin).port);
      await expect(startDemoServer({ siteDir: folder, dataDir, port })).rejects.toThrow('choose another PORT');
      const other = await startDemoServer({ siteDir: folder, dataDir });
      await other.close();
    },
    START_MS,
  );
});

test('starts in a folder whose last server was killed', async () => {
  await server.close();
  await writeFile(join(folder, 'data/server.lock'), `${process.pid} 1\n`);
  server = await start();
  expect((await call(server.origin, 'GET /healthz')).status).toBe(200);
});
