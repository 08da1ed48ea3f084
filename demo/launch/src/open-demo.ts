import { type LaunchedBrowser, launchBrowser, type PushService, startPushService } from '@web-push-kit/testing';
import { startDemoServer } from '#server';
import { Closers } from './closers.js';
import type { DemoBrowser, Steps } from './launch-demo.js';
import { dataDir, siteDir } from './paths.js';
import { untilInterrupted } from './until-interrupted.js';

interface OpenOptions {
  readonly browser: DemoBrowser;
  readonly port: number;
}

/** Opens the site in a throwaway browser that is wired to a local push service: no internet, no account. */
export async function openDemo(options: OpenOptions, steps: Steps): Promise<void> {
  const closers = new Closers();
  try {
    const { pushService, origin } = await steps.run('Push service, backend and site', async () => {
      const pushService = closers.add(await startPushService());
      const localPushService = { origin: pushService.origin };
      const log = (line: string): void => steps.log(line);
      const server = await startDemoServer({ port: options.port, siteDir, dataDir, localPushService, log });
      return { pushService, origin: closers.add(server).origin };
    });
    await untilLeft({ browser: options.browser, pushService, origin, closers, steps });
  } finally {
    await closers.close();
  }
}

interface OpenSite {
  readonly browser: DemoBrowser;
  readonly pushService: PushService;
  readonly origin: string;
  readonly closers: Closers;
  readonly steps: Steps;
}

/** Shows the site in a browser where there is a display, and resolves when the user has had enough. */
async function untilLeft({ browser, pushService, origin, closers, steps }: OpenSite): Promise<void> {
  if (!hasDisplay()) {
    const interrupted = untilInterrupted();
    steps.say(withoutDisplay(origin));
    return interrupted;
  }
  const launched = await steps.run(browser === 'firefox' ? 'Firefox' : 'Chromium', async () => {
    const opened = await launchBrowser({ browser, pushService, permission: 'prompt', endsOnSignals: false });
    await visit(closers.add(opened), `${origin}/settings`);
    return opened;
  });
  const left = Promise.race([untilInterrupted(), untilClosed(launched)]);
  steps.say(whatToClick(origin));
  await left;
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
The ferry line is open:  ${origin}
  1  In the browser that just opened: Settings → switch "Notifications on this browser" on → Allow
  2  ${origin}/operator → write a message → Send
  3  Click the notification on your desktop
Close the browser or press Ctrl+C to end.`;
}

function withoutDisplay(origin: string): string {
  return `
The ferry line is open:  ${origin}
This machine has no display to show a browser on.
  npm run demo -- --check        walks the whole path without one
  npm run demo -- --no-browser   serves the site for a browser elsewhere
Ctrl+C ends it.`;
}
