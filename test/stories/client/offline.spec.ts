import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '@web-push-kit/testing';
import { BackendGate } from '../../support/backend-gate.js';
import { endpointOf, type FerryLine } from '../../support/ferry-line.js';
import { expect, test } from '../../support/story.js';
import { scaled } from '../../support/timeout-factor.js';

const MESSAGE = { title: 'We are back', body: 'The server was away.', link: '/alerts' };

/** Turns notifications on while the backend can not be reached, and returns the endpoint that it does not know. */
async function turnOnUnheard(page: Page, gate: BackendGate, ferry: FerryLine): Promise<string> {
  await page.goto(`${gate.origin}/settings`);
  await expect(page.locator('push-toggle')).not.toHaveAttribute('state', 'checking');
  await expect.poll(() => gate.count('GET', '/push/vapid-public-key')).toBeGreaterThan(0);
  gate.cutBackend();
  await page.getByRole('switch', { name: 'Notifications on this browser' }).click();
  await expect.poll(() => endpointOf(page)).toBeTruthy();
  await expect.poll(() => gate.count('POST', '/push/subscribe')).toBeGreaterThan(0);
  const endpoint = (await endpointOf(page)) ?? '';
  expect(await ferry.knows(endpoint)).toBe(false);
  return endpoint;
}

/** As a browser does when it has a connection again. */
async function comeBackOnline(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('a subscription made while the backend was away is told to it when it can be reached', async ({
  desktop,
  ferry,
  pushPage: page,
}) => {
  const gate = await BackendGate.open(ferry);
  const endpoint = await turnOnUnheard(page, gate, ferry);

  gate.restoreBackend();
  await comeBackOnline(page);
  await expect.poll(() => ferry.knows(endpoint), { timeout: scaled(30_000) }).toBe(true);
  expect(await endpointOf(page)).toBe(endpoint);
  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);
  await gate.close();
});

test('and also when the browser was killed in between', async ({
  browserName,
  desktop,
  display,
  ferry,
  pushService,
}) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'ferry-profile-'));
  const browser = browserName === 'firefox' ? 'firefox' : 'chromium';
  const launch = () => launchBrowser({ browser, pushService, display, desktop, userDataDir });
  const gate = await BackendGate.open(ferry);
  const first = await launch();
  const before = await turnOnUnheard(first.context.pages()[0] ?? (await first.context.newPage()), gate, ferry);
  await first.kill();

  gate.restoreBackend();
  const second = await launch();
  const page = second.context.pages()[0] ?? (await second.context.newPage());
  await page.goto(`${gate.origin}/settings`);
  await expect(page.locator('push-toggle')).not.toHaveAttribute('state', 'checking');
  await comeBackOnline(page);
  // Chromium writes a new subscription to disk seconds late: what was lost is then made anew.
  await expect
    .poll(async () => ferry.knows((await endpointOf(page)) ?? before), { timeout: scaled(30_000) })
    .toBe(true);
  await ferry.send(MESSAGE);
  expect((await desktop.waitForNotification()).title).toBe(MESSAGE.title);
  await second.close();
  await gate.close();
  await rm(userDataDir, { recursive: true, force: true });
});
