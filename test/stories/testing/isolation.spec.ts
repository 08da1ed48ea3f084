import type { BrowserContext, Page } from '@playwright/test';
import { type Desktop, type PushService, type PushTarget, sendPush } from '@web-push-kit/testing';
import fc from 'fast-check';
import { type PlainSite, subscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

/** Decides the order of the stories; `ISOLATION_SEED` makes another one. */
const SEED = Number(process.env.ISOLATION_SEED ?? 1);

/** A story that leaves something behind; it is given a page of the site, subscribed. */
interface Surroundings {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly desktop: Desktop;
  readonly pushService: PushService;
  readonly site: PlainSite;
  /** Sends a push to the page's subscription. */
  push(title: string): Promise<unknown>;
}

const LEFTOVERS: Readonly<Record<string, (story: Surroundings) => Promise<unknown>>> = {
  'a subscription': async () => undefined,
  'a notification': async ({ desktop, push }) => {
    await push('left on the desktop');
    await desktop.waitForNotification();
  },
  'pushes that are on their way': async ({ push }) => await Promise.all(['1', '2', '3', '4', '5'].map(push)),
  'a dialog that nobody closes': async ({ page }) => await leaveDialog(page, 'alert'),
  'a page that asks before it is left': async ({ page }) => {
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
    await page.getByRole('heading').click();
  },
  'a prompt of the browser': async ({ page }) => {
    await page.evaluate(() => navigator.geolocation.getCurrentPosition(() => undefined));
  },
  'no connection': async ({ context }) => await context.setOffline(true),
  'a changed clock': async ({ page }) => await page.clock.setFixedTime('2031-01-01'),
  'a script in every page': async ({ context }) => await context.addInitScript(() => localStorage.setItem('left', '1')),
  'answers of its own': async ({ context }) => await context.route('**/*', (route) => route.abort()),
  'cookies and records': async ({ context, page, site }) => {
    await context.addCookies([{ name: 'left', value: '1', url: site.origin }]);
    await page.evaluate(async () => {
      localStorage.setItem('left', '1');
      await caches.open('left');
      await new Promise((resolve) => indexedDB.open('left').addEventListener('success', resolve));
    });
  },
  'more pages': async ({ context, site }) => {
    for (const path of ['/a', '/b']) await (await context.newPage()).goto(site.origin + path);
  },
  'a worker that subscribes again by itself': async ({ page }) => {
    await page.evaluate(() => {
      addEventListener('pagehide', () => void navigator.serviceWorker.register('/worker.js', { scope: '/again/' }));
    });
  },
  'faults of the push service': async ({ pushService }) => {
    pushService.faults.refuseSenders({ status: 503 });
    pushService.faults.corruptMessages();
  },
  'a push service that is away': async ({ pushService }) => {
    pushService.faults.startOutage();
    await pushService.log.waitFor(({ kind }) => kind === 'disconnected');
  },
  'a closed browser': async ({ context }) => await context.close(),
};

async function leaveDialog(page: Page, kind: 'alert' | 'confirm'): Promise<void> {
  // With a listener that does nothing, Playwright leaves it open.
  const whenOpen = new Promise((resolve) => page.once('dialog', resolve));
  await page.evaluate((name) => void setTimeout(() => globalThis[name]('left open')), kind);
  await whenOpen;
}

/** The subscription of the story before. */
let leftover: PushTarget | undefined;

test.describe.configure({ mode: 'default' });

const [order = []] = fc.sample(
  fc.shuffledSubarray(Object.keys(LEFTOVERS), { minLength: Object.keys(LEFTOVERS).length }),
  {
    seed: SEED,
    numRuns: 1,
  },
);

for (const name of [...order, 'nothing']) {
  test(`a story finds nothing of the one before, and leaves ${name}`, async ({
    pushContext: context,
    pushPage: page,
    pushService,
    desktop,
    site,
    keys,
  }) => {
    expect(context.pages()).toEqual([page]);
    expect([pushService.subscriptions, pushService.log.entries.filter(({ kind }) => kind === 'subscribed')]).toEqual([
      [],
      [],
    ]);
    expect([desktop.shown, desktop.history]).toEqual([[], []]);
    const earliest = Date.now();
    await page.goto(site.origin);
    const found = await page.evaluate(readOrigin);
    expect(found.now).toBeGreaterThanOrEqual(earliest);
    expect(found.now).toBeLessThanOrEqual(Date.now());
    expect(found.kept).toEqual([]);
    expect(found.permission).toBe('granted');

    const subscription = await subscribe(page, keys.publicKey);
    expect(pushService.subscriptions.map(({ name: label }) => label)).toEqual(['subscription-1']);
    const push = (title: string) => sendPush({ pushService, subscription, keys, content: { title } });
    expect(await push('for this story')).toMatchObject({ status: 201 });
    desktop.dismiss(await desktop.waitForNotification({ title: 'for this story' }));
    await site.waitForEvents('push');
    expect(site.pushTexts).toEqual(['{"title":"for this story"}']);
    expect(desktop.history).toHaveLength(1);
    if (leftover !== undefined) {
      const stale = await sendPush({ pushService, subscription: leftover, keys, content: 'too late' });
      expect([404, 410]).toContain(stale.status);
    }

    leftover = subscription;
    await LEFTOVERS[name]?.({ page, context, desktop, pushService, site, push });
  });
}

/** Runs in the page: what the origin has before the story has done anything. */
async function readOrigin(): Promise<{
  readonly now: number;
  readonly kept: readonly string[];
  readonly permission: string;
}> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const databases = await indexedDB.databases();
  const kept = [
    ...registrations.map(({ scope }) => scope),
    ...databases.map(({ name }) => name ?? ''),
    ...(await caches.keys()),
    ...Object.keys(localStorage),
    document.cookie,
  ];
  return { now: Date.now(), kept: kept.filter(Boolean), permission: Notification.permission };
}
