import {
  type Desktop,
  type Display,
  type LaunchedBrowser,
  launchBrowser,
  type PushService,
  startDesktop,
  startDisplay,
  startPushService,
} from '@web-push-kit/testing';

/** Every host but this machine is unknown: an SDK that calls home gets no answer, as it should. */
const STAY_HERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** What browsers run on: a display and a desktop of their own, as in the stories. */
export class BenchMachine {
  readonly #display: Display;
  readonly #desktop: Desktop;
  readonly #pushService: PushService;

  private constructor(display: Display, desktop: Desktop, pushService: PushService) {
    this.#display = display;
    this.#desktop = desktop;
    this.#pushService = pushService;
  }

  static async start(): Promise<BenchMachine> {
    return new BenchMachine(await startDisplay(), await startDesktop(), await startPushService());
  }

  /** A Chromium with a fresh profile, in which sites may notify. */
  async launch(): Promise<LaunchedBrowser> {
    return await launchBrowser({
      browser: 'chromium',
      pushService: this.#pushService,
      display: this.#display,
      desktop: this.#desktop,
      args: [STAY_HERE],
    });
  }

  async close(): Promise<void> {
    await this.#pushService.close();
    await this.#desktop.close();
    await this.#display.close();
  }
}
