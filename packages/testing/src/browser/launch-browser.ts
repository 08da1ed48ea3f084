import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { isPushError, PushError } from '@web-push-kit/protocol';
import type { Desktop } from '../desktop/desktop.js';
import type { Display } from '../display/display.js';
import { startOrClose } from '../program/closing-stack.js';
import { makeTemporaryFolder } from '../program/temporary-folder.js';
import type { PushService } from '../push-service/push-service.js';
import { findBrowserProcess } from './browser-process.js';
import { grantInChromiumProfile } from './chromium-profile.js';
import { type BrowserName, findBrowser } from './find-browser.js';
import { type LaunchSettings, planChromiumArgs, planFirefoxPrefs } from './launch-settings.js';
import { type LaunchedBrowser, rememberLaunch } from './launched-browser.js';
import { requireLibnotify } from './require-libnotify.js';

/** How to launch a browser. */
export interface LaunchBrowserOptions {
  readonly browser: BrowserName;
  /** Where it subscribes. */
  readonly pushService: Pick<PushService, 'chromiumArgs' | 'firefoxPrefs'>;
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
  /**
   * Whether Ctrl+C, SIGTERM and SIGHUP close the browser and end this process. A program that has more to close says
   * `false` and listens to them itself. Default true.
   */
  readonly endsOnSignals?: boolean;
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
    const userDataDir = options.userDataDir ?? (await makeTemporaryFolder(stack, 'profile'));
    const context = await launchContext(options, userDataDir).catch((error: unknown) => {
      throw launchFailed(options.browser, error);
    });
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

async function launchContext(options: LaunchBrowserOptions, userDataDir: string): Promise<BrowserContext> {
  const { browser, pushService, display, permission = 'granted' } = options;
  const playwright = await importPlaywright();
  const settings: LaunchSettings = { pushService, permission, ...(display && { display }) };
  const { endsOnSignals = true } = options;
  const base = {
    handleSIGINT: endsOnSignals,
    handleSIGTERM: endsOnSignals,
    handleSIGHUP: endsOnSignals,
    executablePath: options.executablePath ?? (await findBrowser(browser)),
    headless: options.isHeadless ?? !hasDisplay(options),
    env: planEnvironment(options),
    viewport: null,
    ...options.contextOptions,
  };
  if (browser === 'firefox') {
    if (options.desktop) requireLibnotify();
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
  const args = [...planChromiumArgs(settings), ...(options.args ?? [])];
  // Chromium refuses to run with its sandbox as root; everybody else keeps it.
  const chromiumSandbox = process.getuid?.() !== 0;
  return await playwright.chromium.launchPersistentContext(userDataDir, { ...base, args, chromiumSandbox });
}

/** Playwright's message holds the whole command line; its first line says what happened. */
function launchFailed(browser: BrowserName, cause: unknown): PushError {
  if (isPushError(cause)) return cause;
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new PushError('program-failed', `${browser} could not be launched: ${reason}`, { cause });
}

function hasDisplay({ display }: LaunchBrowserOptions): boolean {
  return display !== undefined || hasScreen();
}

/** Whether this process has a screen that windows can appear on. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
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
