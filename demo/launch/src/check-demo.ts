import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerPermissionPrompt,
  type Desktop,
  type Display,
  type LaunchedBrowser,
  launchBrowser,
  type PushService,
  startDesktop,
  startDisplay,
  startPushService,
} from '@web-push-kit/testing';
import { startDemoServer } from '#server';
import { Closers } from './closers.js';
import type { DemoBrowser, Steps } from './launch-demo.js';
import { siteDir } from './paths.js';

const MESSAGE = { title: 'The 10:40 leaves from pier 2', text: 'Pier 1 is closed today.', link: '/alerts' };

/** How long a person, and so this walk, waits for something to appear, in milliseconds. */
const PATIENCE_MS = 30_000;

interface Surroundings {
  readonly display: Display;
  readonly desktop: Desktop;
  readonly pushService: PushService;
}

/**
 * Walks the whole path in a real browser: permission, subscription, push, notification, click, deep link.
 *
 * Needs no display of the user's: it brings a virtual one, and a session bus and push service of its own.
 *
 * @throws What the first step that fails has thrown.
 */
export async function checkDemo(browser: DemoBrowser, steps: Steps): Promise<void> {
  const closers = new Closers();
  try {
    await walk(steps, closers, browser);
    steps.say(`\nEverything works in ${browser}: a push became a notification, and its click opened ${MESSAGE.link}`);
  } finally {
    await closers.close();
  }
}

async function walk(steps: Steps, closers: Closers, browser: DemoBrowser): Promise<void> {
  const around = await steps.run('Display, session bus and push service', () => start(closers));
  const origin = await steps.run('Site, with a new database', () => startSite(closers, around.pushService));
  const launched = await steps.run(browser === 'firefox' ? 'Firefox' : 'Chromium', async () =>
    closers.add(await launchBrowser({ ...around, browser, permission: 'prompt' })),
  );
  await steps.run('Toggle clicked, question answered: Allow', () => turnOn(launched, around.display, origin));
  await steps.run('Browser subscribed, and the backend knows', () => untilSubscribed(launched));
  await steps.run('Message sent from the operator page', () => send(launched, origin));
  const notification = await steps.run('Notification shown with title and text', () =>
    around.desktop.waitForNotification({ title: MESSAGE.title, body: MESSAGE.text }, { timeoutMs: PATIENCE_MS }),
  );
  await steps.run('Click on it opened the deep link', async () => {
    const opened = launched.context.waitForEvent('page', { timeout: PATIENCE_MS });
    around.desktop.click(notification);
    await (await opened).waitForURL(`${origin}${MESSAGE.link}`, { timeout: PATIENCE_MS });
  });
}

async function start(closers: Closers): Promise<Surroundings> {
  const display = closers.add(await startDisplay());
  const desktop = closers.add(await startDesktop());
  const pushService = closers.add(await startPushService());
  return { display, desktop, pushService };
}

async function startSite(closers: Closers, pushService: PushService): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ferry-check-'));
  closers.defer(() => rm(dataDir, { recursive: true, force: true }));
  const localPushService = { origin: pushService.origin };
  return closers.add(await startDemoServer({ port: 0, siteDir, dataDir, localPushService })).origin;
}

async function turnOn(launched: LaunchedBrowser, display: Display, origin: string): Promise<void> {
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await page.goto(`${origin}/settings`);
  await page.getByRole('switch', { name: 'Notifications on this browser' }).click({ timeout: PATIENCE_MS });
  await answerPermissionPrompt(launched, display, 'allow');
}

async function untilSubscribed(launched: LaunchedBrowser): Promise<void> {
  const toggle = launched.context.pages()[0]?.locator('push-toggle[state="subscribed"]');
  await toggle?.waitFor({ timeout: PATIENCE_MS });
}

async function send(launched: LaunchedBrowser, origin: string): Promise<void> {
  const [visitor] = launched.context.pages();
  const operator = await launched.context.newPage();
  await visitor?.goto('about:blank'); // The visitor has left the site: the click will have to open a window.
  await operator.goto(`${origin}/operator`);
  await operator.getByLabel('Title', { exact: true }).fill(MESSAGE.title);
  await operator.getByLabel('Text', { exact: true }).fill(MESSAGE.text);
  await operator.getByLabel('Link', { exact: true }).fill(MESSAGE.link);
  await operator.getByRole('button', { name: 'Send' }).click();
  await operator.getByTestId('delivery-accepted').first().waitFor({ timeout: PATIENCE_MS });
  await operator.close();
}
