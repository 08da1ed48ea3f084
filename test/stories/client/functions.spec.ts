import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ApplicationServerKeys, generateApplicationServerKeys, sendPush } from '@web-push-kit/testing';
import { test as base, expect } from '@web-push-kit/testing/playwright';
import { bundleModule } from '../../support/bundle-module.js';
import { OwnSite } from '../../support/own-site.js';

const WORKER = `
import { registerPushHandlers, takeControl } from 'web-push-kit/worker';
takeControl(self);
registerPushHandlers(self);
`;

const PAGE = `
import * as kit from 'web-push-kit';
const push = kit.createPushClient({ worker: '/worker.js', backend: kit.restBackend('/push') });
const heard = [];
kit.electedMessages(push, ({ title }) => heard.push(title));
Object.assign(window, { kit, push, heard });
`;

/** A site whose pages have the functions at hand. */
interface Functions {
  readonly site: OwnSite;
  readonly keys: ApplicationServerKeys;
  /** Opens a page whose client has looked around. */
  open(page: Page): Promise<Page>;
}

const test = base.extend<{ readonly functions: Functions }>({
  functions: async ({ pushHost }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'functions-'));
    const keys = generateApplicationServerKeys();
    await mkdir(join(folder, 'push'));
    await writeFile(join(folder, 'push/vapid-public-key'), JSON.stringify({ publicKey: keys.publicKey }));
    await writeFile(join(folder, 'worker.js'), await bundleModule(WORKER));
    await writeFile(join(folder, 'page.js'), await bundleModule(PAGE));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>A site</title><script src="/page.js"></script>');
    const site = await OwnSite.open(pushHost, folder);
    const open = async (page: Page): Promise<Page> => {
      await page.goto(site.origin);
      await page.evaluate('push.whenReady');
      return page;
    };
    await use({ site, keys, open });
    await site.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test('the diagnosis of a healthy browser, and the functions that work with what the worker does', async ({
  desktop,
  functions: { site, keys, open },
  pushContext,
  pushPage,
  pushService,
}) => {
  const page = await open(pushPage);
  const send = async (content: object): Promise<void> => {
    const subscription = await page.evaluate<never>(
      'navigator.serviceWorker.ready.then(({ pushManager }) => pushManager.getSubscription()).then((it) => it.toJSON())',
    );
    expect(await sendPush({ pushService, subscription, keys, content })).toMatchObject({ status: 201 });
  };

  await test.step('before anything is turned on, one thing is wrong', async () => {
    const verdict = await page.evaluate('kit.diagnose(push).then(({ verdict }) => verdict)');
    expect(verdict).toMatchObject({ status: 'fail', fix: 'turn-on' });
  });

  await test.step('turned on, nothing is', async () => {
    expect(await page.evaluate('push.subscribe()')).toEqual({ kind: 'subscribed' });
    const report = await page.evaluate<{ readonly verdict: string; readonly checks: Record<string, string> }>(
      'kit.diagnose(push).then(({ report }) => report)',
    );
    expect(report.verdict, JSON.stringify(report)).toBe('ok');
    const unsettled = Object.entries(report.checks).filter(([, status]) => status !== 'ok' && status !== 'skipped');
    expect(unsettled).toEqual([]);
  });

  await test.step('a test message makes the whole way', async () => {
    const result = page.evaluate('kit.diagnose(push).then((it) => it.tryRoundTrip()).then(({ report }) => report)');
    const [asked] = await site.waitForSent('/push/test');
    await send({ title: 'Test', web_push_kit: { id: JSON.parse(asked?.body ?? '').id } });
    expect(await result).toMatchObject({ verdict: 'ok', roundTripMs: expect.any(Number) });
    desktop.dismiss(await desktop.waitForNotification({ title: 'Test' }));
  });

  await test.step('a trial notification is shown, and its click arrives', async () => {
    const result = page.evaluate(
      "kit.diagnose(push).then((it) => it.tryClick({ title: 'Trial' })).then(({ report }) => report)",
    );
    const trial = await desktop.waitForNotification({ title: 'Trial' });
    // No user is so quick as to click it before the page has it too.
    const shown = 'navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.length)';
    await expect.poll(() => page.evaluate(shown)).toBe(1);
    desktop.click(trial);
    expect(await result).toMatchObject({ checks: { display: 'ok', click: 'ok' } });
  });

  await test.step('of two pages, one handles a message; reading it in the inbox closes its notification', async () => {
    const other = await open(await pushContext.newPage());
    await page.evaluate('heard.length = 0');
    await send({ title: 'Route 7 is late', web_push_kit: { id: 'late', topic: 'route-7' } });
    const shown = await desktop.waitForNotification({ title: 'Route 7 is late' });
    await expect.poll(() => page.evaluate('heard')).toEqual(['Route 7 is late']);
    expect(await other.evaluate('heard')).toEqual([]);

    const inbox = 'kit.openInbox(push)';
    await expect
      .poll(() => page.evaluate(`${inbox}.items().then((items) => items.map(({ id }) => id))`))
      .toContain('late');
    await other.evaluate(`${inbox}.onChange(() => { window.hasHeard = true; })`);
    await page.evaluate(`${inbox}.markRead('late')`);
    await desktop.waitForClosed(shown);
    await expect.poll(() => other.evaluate('window.hasHeard')).toBe(true);
    await other.close();
  });

  const inPeace = await test.step('a snooze takes the sound from the next message', async () => {
    await page.evaluate('kit.snooze(push, { minutes: 5 })');
    await send({ title: 'In peace', web_push_kit: { id: 'peace' } });
    const shown = await desktop.waitForNotification({ title: 'In peace' });
    const isSilent = `navigator.serviceWorker.ready
      .then((it) => it.getNotifications())
      .then((all) => all.find(({ title }) => title === 'In peace').silent)`;
    expect(await page.evaluate(isSilent)).toBe(true);
    return shown;
  });

  await test.step('what is held can be exported, and erased for good', async () => {
    const data = await page.evaluate<Record<string, Record<string, unknown>>>('kit.exportData(push)');
    expect(data.device).toMatchObject({ subscription: { endpoint: expect.any(String) }, inbox: {}, preferences: {} });
    expect(await page.evaluate('kit.eraseData(push)')).toMatchObject({ kind: 'erased' });
    // The browser has been told to close it; that the desktop did takes a moment more.
    await desktop.waitForClosed(inPeace);
    expect(desktop.shown).toEqual([]);
    await open(page);
    expect(await page.evaluate('push.refresh()')).toMatchObject({ kind: 'unsubscribed', reason: 'not-subscribed' });
    const left = await page.evaluate<Record<string, Record<string, unknown>>>('kit.exportData(push)');
    expect(Object.keys(left.device ?? {})).not.toEqual(
      expect.arrayContaining(['subscription', 'inbox', 'preferences']),
    );
  });
});
