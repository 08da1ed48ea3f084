import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedBrowser, launchBrowser, sendPush, startPushService } from '@web-push-kit/testing';
import { subscribe } from './plain-site.js';
import { test as base, expect } from './plain-story.js';

interface StoryFixtures {
  /** Starts a browser; each time the same profile. */
  readonly start: () => Promise<LaunchedBrowser>;
  /** Lets time pass by the clock of the push service. */
  readonly letPass: (durationMs: number) => void;
}

/** A browser that can be closed and started again, and a push service with a clock of its own. */
const test = base.extend<StoryFixtures & { readonly clock: { aheadMs: number } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  clock: async ({}, use) => await use({ aheadMs: 0 }),
  letPass: async ({ clock }, use) => {
    await use((durationMs) => {
      clock.aheadMs += durationMs;
    });
  },
  pushService: async ({ clock }, use) => {
    const pushService = await startPushService({ now: () => Date.now() + clock.aheadMs });
    await use(pushService);
    await pushService.close();
  },
  start: async ({ browserName, pushService, display, desktop }, use) => {
    const userDataDir = await mkdtemp(join(tmpdir(), 'web-push-story-'));
    const browser = browserName === 'firefox' ? 'firefox' : 'chromium';
    const started: LaunchedBrowser[] = [];
    await use(async () => {
      const launched = await launchBrowser({ browser, pushService, display, desktop, userDataDir });
      started.push(launched);
      return launched;
    });
    for (const launched of started) await launched.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});

const MINUTE_MS = 60_000;

const title = (text: string): string => JSON.stringify({ title: text });

test('five messages for a browser that was away for a minute arrive in order, once each', async ({
  letPass,
  start,
  pushService,
  site,
  keys,
}) => {
  const first = await start();
  const page = await first.context.newPage();
  await page.goto(site.origin);
  const subscription = await subscribe(page, keys.publicKey);
  await first.close();
  const texts = ['1', '2', '3', '4', '5'].map(title);
  for (const content of texts) {
    expect(await sendPush({ pushService, subscription, keys, content, ttlSeconds: 600 })).toMatchObject({
      status: 201,
    });
    letPass(MINUTE_MS / texts.length);
  }
  expect(site.pushTexts).toEqual([]);

  const second = await start();
  await site.waitForEvents('push', 5);
  await pushService.log.waitFor((entry) => entry.kind === 'acknowledged' && entry.message === 5);
  expect(site.pushTexts).toEqual(texts);
  await second.close();

  // What was acknowledged does not come again with the next start.
  const third = await start();
  await sendPush({ pushService, subscription, keys, content: title('6') });
  await site.waitForEvents('push', 6);
  expect(site.pushTexts).toEqual([...texts, title('6')]);
  await third.close();
});

test('a topic keeps only its last message, and an expired one never arrives', async ({
  letPass,
  start,
  pushService,
  site,
  keys,
}) => {
  const first = await start();
  const page = await first.context.newPage();
  await page.goto(site.origin);
  const subscription = await subscribe(page, keys.publicKey);
  await first.close();
  const send = (text: string, more: { readonly topic?: string; readonly ttlSeconds?: number } = {}) =>
    sendPush({ pushService, subscription, keys, content: title(text), ...more });
  await send('expired after a second', { ttlSeconds: 1 });
  await send('now or never', { ttlSeconds: 0 });
  await send('0:1', { topic: 'score' });
  await send('between');
  await send('0:2', { topic: 'score' });
  // Until the second is over.
  letPass(1100);

  const second = await start();
  await site.waitForEvents('push', 2);
  await send('last');
  await site.waitForEvents('push', 3);
  expect(site.pushTexts).toEqual(['between', '0:2', 'last'].map(title));
  const fates = pushService.log.entries.filter(({ kind }) => kind === 'expired' || kind === 'replaced');
  expect(fates).toMatchObject([
    { kind: 'expired', message: 2 },
    { kind: 'replaced', message: 3 },
    { kind: 'expired', message: 1 },
  ]);
  await second.close();
});

test('a connection that breaks in the middle of many messages loses none, and none comes twice or out of order', async ({
  start,
  pushService,
  site,
  keys,
}) => {
  const browser = await start();
  const page = await browser.context.newPage();
  await page.goto(site.origin);
  const subscription = await subscribe(page, keys.publicKey);
  const texts = Array.from({ length: 60 }, (_value, index) => JSON.stringify({ title: 'many', tag: 'many', index }));
  const send = async (contents: readonly string[]): Promise<void> => {
    for (const content of contents) await sendPush({ pushService, subscription, keys, content, ttlSeconds: 600 });
  };
  await send(texts.slice(0, 40));
  await site.waitForEvents('push');
  const cut = pushService.faults.cutOffBrowsers();
  await send(texts.slice(40));
  expect(pushService.findSubscription(subscription.endpoint)).toMatchObject({ isConnected: false });
  cut.lift();

  await site.waitForEvents('push', texts.length);
  await expect.poll(() => pushService.findSubscription(subscription.endpoint)?.pendingCount).toBe(0);
  expect(site.pushTexts).toEqual(texts);
  await browser.close();
});
