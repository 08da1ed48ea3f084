import { type LaunchedBrowser, launchBrowser, startPushService } from '@web-push-kit/testing';
import { startDemoServer } from '#server';
import { Closers } from './closers.js';
import type { DemoBrowser } from './launch-options.js';
import { dataDir, siteDir } from './paths.js';
import { untilInterrupted } from './until-interrupted.js';

/** Opens the site in a throwaway browser that is wired to a local push service: no internet, no account. */
export async function openDemo(options: { readonly browser: DemoBrowser; readonly port: number }): Promise<void> {
  console.log('Starting the site; the first time, its database takes some seconds to be made.');
  const closers = new Closers();
  try {
    const pushService = closers.add(await startPushService());
    const localPushService = { origin: pushService.origin };
    const { origin } = closers.add(
      await startDemoServer({ port: options.port, siteDir, dataDir, localPushService, log: console.log }),
    );
    if (hasDisplay()) {
      const browser = closers.add(
        await launchBrowser({ browser: options.browser, pushService, permission: 'prompt', endsOnSignals: false }),
      );
      await visit(browser, `${origin}/settings`);
      console.log(whatToClick(origin));
      await Promise.race([untilInterrupted(), untilClosed(browser)]);
    } else {
      console.log(`
The site is open at ${origin}, but this machine has no display to show a browser on.
  npm run demo -- --check        walks the whole path without one
  npm run demo -- --no-browser   serves the site for a browser elsewhere
Ctrl+C ends it.`);
      await untilInterrupted();
    }
  } finally {
    await closers.close();
  }
}

async function visit({ context }: LaunchedBrowser, url: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
}

function untilClosed({ context }: LaunchedBrowser): Promise<void> {
  return new Promise((resolve) => context.once('close', () => resolve()));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function whatToClick(origin: string): string {
  return `
The ferry line is open at ${origin}
  1. In the browser that just opened, switch "Notifications on this browser" on and answer Allow.
  2. Open ${origin}/operator there, write a message and press Send.
  3. Click the notification on your desktop.
Close the browser or press Ctrl+C to end.`;
}
