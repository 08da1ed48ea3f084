import {
  type BrowserContext,
  test as base,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestInfo,
  type TestType,
} from '@playwright/test';
import { PushError } from '@web-push-kit/protocol';
import type { BrowserName } from './browser/find-browser.js';
import { launchBrowser } from './browser/launch-browser.js';
import type { LaunchedBrowser } from './browser/launched-browser.js';
import type { Desktop } from './desktop/desktop.js';
import { startDesktop } from './desktop/start-desktop.js';
import type { Display } from './display/display.js';
import { startDisplay } from './display/start-display.js';
import type { PushService } from './push-service/push-service.js';
import { startPushService } from './push-service/start-push-service.js';

/** What each test can ask for. Everything is started on demand, belongs to the test alone and is closed after it. */
export interface PushFixtures {
  /** A push service of its own. */
  readonly pushService: PushService;
  /** A desktop of its own that shows the notifications of `pushBrowser`. Linux only. */
  readonly desktop: Desktop;
  /** A stock browser wired to `pushService`, with a fresh profile: the one that `browserName` says. */
  readonly pushBrowser: LaunchedBrowser;
  /** Playwright's context of `pushBrowser`. */
  readonly pushContext: BrowserContext;
  /** A page in `pushBrowser`. */
  readonly pushPage: Page;
}

/** What the tests of a worker share. */
export interface PushWorkerFixtures {
  /** The virtual display that browsers appear on. Linux only. */
  readonly display: Display;
}

/** Settings, for `use` in the configuration or in `test.use()`. */
export interface PushOptions {
  /** `granted`: sites may notify at once. `prompt`: they have to ask. Default `granted`. */
  readonly pushPermission: 'granted' | 'prompt';
  /** Chromium: the origins that `granted` is for. Default: every origin. */
  readonly pushOrigins: readonly string[];
}

/** Display and desktop where there can be any; Playwright decides by name what a fixture needs. */
interface Surroundings {
  readonly optionalDesktop: Desktop | undefined;
}
interface WorkerSurroundings {
  readonly optionalDisplay: Display | undefined;
}

/** Playwright's `test` with the fixtures of this package. */
export type PushTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & PushFixtures & PushOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & PushWorkerFixtures
>;

const isLinux = process.platform === 'linux';

/**
 * Playwright's `test` with real push: subscribe in `pushPage`, send, and click
 * what appears on `desktop`.
 *
 * When a test fails, what the display showed and what the push service did are
 * attached to its report.
 */
export const test: PushTest = base.extend<
  PushFixtures & PushOptions & Surroundings,
  PushWorkerFixtures & WorkerSurroundings
>({
  pushPermission: ['granted', { option: true }],
  pushOrigins: [[], { option: true }],

  optionalDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => await useAndClose(isLinux ? await startDisplay() : undefined, use),
    { scope: 'worker' },
  ],
  display: [async ({ optionalDisplay }, use) => await use(requireLinux(optionalDisplay)), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  optionalDesktop: async ({}, use) => await useAndClose(isLinux ? await startDesktop() : undefined, use),
  desktop: async ({ optionalDesktop }, use) => await use(requireLinux(optionalDesktop)),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  pushService: async ({}, use, testInfo) => {
    const pushService = await startPushService();
    await useAndClose(pushService, async (service) => {
      await use(service);
      await attachLog(service, testInfo);
    });
  },

  pushBrowser: async (
    { browserName, pushService, optionalDisplay, optionalDesktop, pushPermission, pushOrigins },
    use,
    testInfo,
  ) => {
    const launched = await launchBrowser({
      browser: requirePushBrowser(browserName),
      pushService,
      permission: pushPermission,
      origins: pushOrigins,
      ...(optionalDisplay && { display: optionalDisplay }),
      ...(optionalDesktop && { desktop: optionalDesktop }),
    });
    await useAndClose(launched, async (browser) => {
      await use(browser);
      await attachScreenshot(optionalDisplay, testInfo);
    });
  },
  pushContext: async ({ pushBrowser }, use) => await use(pushBrowser.context),
  pushPage: async ({ pushContext }, use) => await use(pushContext.pages()[0] ?? (await pushContext.newPage())),
});

export { expect } from '@playwright/test';

async function useAndClose<T extends { close(): Promise<void> } | undefined>(
  resource: T,
  use: (resource: T) => Promise<void>,
): Promise<void> {
  try {
    await use(resource);
  } finally {
    await resource?.close();
  }
}

function requireLinux<T>(resource: T | undefined): T {
  if (resource !== undefined) return resource;
  throw new PushError(
    'desktop-unavailable',
    `A virtual display and desktop need Linux, and this is ${process.platform}; ` +
      'read notifications with registration.getNotifications()',
  );
}

function requirePushBrowser(browserName: string): BrowserName {
  if (browserName === 'chromium' || browserName === 'firefox') return browserName;
  throw new PushError('push-unsupported', `No stock browser receives push under the name "${browserName}" here`);
}

const hasFailed = ({ status, expectedStatus }: TestInfo): boolean => status !== expectedStatus;

async function attachLog({ log }: PushService, testInfo: TestInfo): Promise<void> {
  if (!hasFailed(testInfo)) return;
  const body = log.entries.map((entry) => JSON.stringify(entry)).join('\n');
  await testInfo.attach('push-service.log', { body, contentType: 'text/plain' });
}

async function attachScreenshot(display: Display | undefined, testInfo: TestInfo): Promise<void> {
  if (display === undefined || !hasFailed(testInfo)) return;
  const path = testInfo.outputPath('display.png');
  await display.screenshot(path);
  await testInfo.attach('display', { path, contentType: 'image/png' });
}
