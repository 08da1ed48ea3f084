import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { PushError } from '@web-push-kit/protocol';
import type { Desktop } from '../desktop/desktop.js';
import type { Display } from '../display/display.js';
import { type ClosingStack, startOrClose } from '../program/closing-stack.js';
import type { PushService } from '../push-service/push-service.js';
import { findBrowserProcess } from './browser-process.js';
import { grantInChromiumProfile } from './chromium-profile.js';
import { type BrowserName, findBrowser } from './find-browser.js';
import { type LaunchSettings, planChromiumArgs, planFirefoxPrefs } from './launch-settings.js';
import { type LaunchedBrowser, rememberLaunch } from './launched-browser.js';

/** How to launch a browser. */
export interface LaunchBrowserOptions {
  readonly browser: BrowserName;
  /** Where it subscribes. */
  readonly pushService: PushService;
  /** Where its windows appear. Default: this process's own display, or none at all (headless). */
  readonly display?: Display;
  /** Where its notifications appear. Default: the session bus of this process, if it has one. */
  readonly desktop?: Desktop;
  /** `granted`: sites may notify at once. `prompt`: they have to ask. Default `granted`. */
  readonly permission?: 'granted' | 'prompt';
  /** Chromium: the origins that `granted` is for. Default: every origin. */
  readonly origins?: readonly string[];
  /** A profile that survives the browser. Default: a new one, removed on close. */
  readonly userDataDir?: string;
  /** Environment variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: only when there is no display. Firefox shows notifications only with one. */
  readonly isHeadless?: boolean;
  /** Default: what {@link findBrowser} finds. */
  readonly executablePath?: string;
  /** More command line arguments. */
  readonly args?: readonly string[];
  /** Playwright's options for the context, such as `locale`. */
  readonly contextOptions?: BrowserContextOptions;
}

/**
 * Launches a stock browser that subscribes at the push service.
 *
 * @throws {@link PushError} `program-missing` or `program-failed`.
 */
export function launchBrowser(options: LaunchBrowserOptions): Promise<LaunchedBrowser> {
  return startOrClose(async (stack) => {
    const userDataDir = options.userDataDir ?? (await makeProfile(stack));
    const context = await launchContext(options, userDataDir);
    stack.add(() => context.close());
    const launched = {
      browser: options.browser,
      context,
      userDataDir,
      close: () => stack.close(),
      kill: () => killBrowser(context, userDataDir),
    };
    rememberLaunch(launched);
    return launched;
  });
}

async function makeProfile(stack: ClosingStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'web-push-profile-'));
  // Chromium's helpers may still write for a moment after it has gone.
  stack.add(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));
  return folder;
}

async function launchContext(options: LaunchBrowserOptions, userDataDir: string): Promise<BrowserContext> {
  const { browser, pushService, display, permission = 'granted' } = options;
  const playwright = await importPlaywright();
  const settings = { pushService, permission, isRoot: process.getuid?.() === 0, ...(display && { display }) };
  const base = {
    executablePath: options.executablePath ?? (await findBrowser(browser)),
    headless: options.isHeadless ?? !hasDisplay(options),
    env: planEnvironment(options),
    viewport: null,
    ...options.contextOptions,
  };
  if (browser === 'firefox') {
    const firefoxUserPrefs = planFirefoxPrefs(settings);
    const args = [...(options.args ?? [])];
    return await playwright.firefox.launchPersistentContext(userDataDir, {
      ...base,
      args,
      firefoxUserPrefs,
      channel: 'moz-firefox',
    });
  }
  if (permission === 'granted') await grantInChromiumProfile(userDataDir, options.origins ?? [], Date.now());
  const args = [...planChromiumArgs(settings satisfies LaunchSettings), ...(options.args ?? [])];
  return await playwright.chromium.launchPersistentContext(userDataDir, { ...base, args });
}

function hasDisplay({ display }: LaunchBrowserOptions): boolean {
  if (display !== undefined || process.platform !== 'linux') return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

function planEnvironment({ display, desktop, env }: LaunchBrowserOptions): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // A browser on a virtual display must not open its windows on the real one.
  const inherited = display ? own.filter(([name]) => name !== 'WAYLAND_DISPLAY') : own;
  return { ...Object.fromEntries(inherited), ...display?.env, ...desktop?.env, ...env };
}

async function importPlaywright(): Promise<Pick<typeof import('@playwright/test'), 'chromium' | 'firefox'>> {
  try {
    return await import('@playwright/test');
  } catch (cause) {
    const message = 'Launching a browser needs Playwright; install it with: npm install --save-dev @playwright/test';
    throw new PushError('program-missing', message, { cause });
  }
}

async function killBrowser(context: BrowserContext, userDataDir: string): Promise<void> {
  const pid = await findBrowserProcess(userDataDir);
  if (pid === undefined) throw new PushError('program-failed', 'The browser to kill is not running');
  const whenClosed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await whenClosed;
}
