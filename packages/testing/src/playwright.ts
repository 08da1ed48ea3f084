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
import { SharedSurroundings } from './playwright/shared-surroundings.js';
import type { PushService } from './push-service/push-service.js';
import { startPushService } from './push-service/start-push-service.js';

/**
 * The fixtures of a test. Everything is started on demand; whether it is closed or cleaned after the test says
 * {@link PushOptions.pushIsolation}.
 */
export interface PushFixtures {
  /** A push service without subscriptions. */
  readonly pushService: PushService;
  /** A desktop that shows the notifications of `pushBrowser`, and none yet. Linux only. */
  readonly desktop: Desktop;
  /** A stock browser wired to `pushService`: the one that `browserName` says. */
  readonly pushBrowser: LaunchedBrowser;
  /** Playwright's context of `pushBrowser`. */
  readonly pushContext: BrowserContext;
  /** A page in `pushBrowser`. */
  readonly pushPage: Page;
  /**
   * A host that is this test's alone, such as `t17.localhost`, and stands for this machine in every browser: with it as
   * the host of a site, permission, worker, storage, cookies and subscription are the test's own.
   *
   * @see https://www.rfc-editor.org/rfc/rfc6761#section-6.3
   */
  readonly pushHost: string;
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
  /**
   * `browser`: each test has a push service, a desktop and a browser with a fresh profile to itself. `origin`: the tests
   * of a worker share them, and what a test leaves behind is taken back after it; each has an origin of its own at
   * `pushHost`. That saves the seconds in which a browser starts and first subscribes. A test whose sites have to ask
   * for permission, or are named in `pushOrigins`, gets a browser of its own all the same. Default `browser`.
   */
  readonly pushIsolation: 'browser' | 'origin';
}

/** Fixtures that others are made of; Playwright decides by name what a fixture needs. */
interface Surroundings {
  /** Shared with other tests; `undefined` when this one has everything to itself. */
  readonly shared: SharedSurroundings | undefined;
  readonly optionalDesktop: Desktop | undefined;
}
interface WorkerSurroundings {
  readonly optionalDisplay: Display | undefined;
  readonly workerSurroundings: SharedSurroundings;
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
  pushIsolation: ['browser', { option: true }],

  optionalDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
    async ({}, use) => await useAndClose(isLinux ? await startDisplay() : undefined, use),
    { scope: 'worker' },
  ],
  display: [async ({ optionalDisplay }, use) => await use(requireLinux(optionalDisplay)), { scope: 'worker' }],

  workerSurroundings: [
    async ({ optionalDisplay }, use) => await useAndClose(new SharedSurroundings(optionalDisplay), use),
    { scope: 'worker' },
  ],
  shared: async ({ pushIsolation, pushPermission, pushOrigins, workerSurroundings }, use) => {
    if (pushIsolation === 'browser' || pushPermission === 'prompt' || pushOrigins.length > 0) return use(undefined);
    await use(workerSurroundings);
    await workerSurroundings.clean();
  },

  optionalDesktop: async ({ shared }, use) => {
    if (shared !== undefined) await use(await shared.desktop());
    else await useAndClose(isLinux ? await startDesktop() : undefined, use);
  },
  desktop: async ({ optionalDesktop }, use) => await use(requireLinux(optionalDesktop)),

  pushService: async ({ shared }, use, testInfo) => {
    const useAndAttach = async (service: PushService): Promise<void> => {
      await use(service);
      await attachLog(service, testInfo);
    };
    if (shared !== undefined) await useAndAttach(await shared.pushService());
    else await useAndClose(await startPushService(), useAndAttach);
  },

  pushBrowser: async (
    { browserName, shared, pushService, optionalDisplay, optionalDesktop, pushPermission, pushOrigins },
    use,
    testInfo,
  ) => {
    const browser = requirePushBrowser(browserName);
    const useAndAttach = async (launched: LaunchedBrowser): Promise<void> => {
      await use(launched);
      await attachScreenshot(optionalDisplay, testInfo);
    };
    if (shared !== undefined) return useAndAttach(await shared.browser(browser));
    const launched = await launchBrowser({
      browser,
      pushService,
      permission: pushPermission,
      origins: pushOrigins,
      ...(optionalDisplay && { display: optionalDisplay }),
      ...(optionalDesktop && { desktop: optionalDesktop }),
    });
    await useAndClose(launched, useAndAttach);
  },
  // Tests of a worker follow one another, so that counting makes a name that no other origin of the browser has had.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  pushHost: async ({}, use) => await use(nameHost()),
  pushContext: async ({ pushBrowser }, use) => await use(pushBrowser.context),
  pushPage: async ({ pushContext }, use) => await use(pushContext.pages()[0] ?? (await pushContext.newPage())),
});

export { expect } from '@playwright/test';

let hostCount = 0;

function nameHost(): string {
  hostCount += 1;
  return `t${hostCount}.localhost`;
}

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
