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
import type { DemoBrowser } from './launch-options.js';
import { siteDir } from './paths.js';
import { Steps } from './steps.js';

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
 * @returns Whether every step succeeded; what failed is printed.
 */
export async function checkDemo(browser: DemoBrowser): Promise<boolean> {
  console.log(`\nChecking the whole path in ${browser}`);
  const steps = new Steps();
  const closers = new Closers();
  try {
    await walk(steps, closers, browser);
    console.log(`\n✓ Everything works: a push message became a notification, and its click opened ${MESSAGE.link}`);
    return true;
  } catch (error) {
    console.error(`  ✗ ${steps.current}\n\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await closers.close();
  }
}

async function walk(steps: Steps, closers: Closers, browser: DemoBrowser): Promise<void> {
  const around = await steps.run('a virtual display, a session bus and a push service are up', () => start(closers));
  const origin = await steps.run('the site is up, with a new database', () => startSite(closers, around.pushService));
  const launched = await steps.run(`${browser} is open`, async () =>
    closers.add(await launchBrowser({ ...around, browser, permission: 'prompt' })),
  );
  await steps.run('the toggle was clicked, and the browser’s own question answered with Allow', () =>
    turnOn(launched, around.display, origin),
  );
  await steps.run('the browser is subscribed and the backend knows it', () => untilSubscribed(launched));
  await steps.run('a message was sent from the operator page and accepted', () => send(launched, origin));
  const notification = await steps.run('the desktop shows its title and text', () =>
    around.desktop.waitForNotification({ title: MESSAGE.title, body: MESSAGE.text }, { timeoutMs: PATIENCE_MS }),
  );
  await steps.run('a click on the notification opened the deep link', async () => {
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
