import type {
  BrowserScope,
  BrowserSubscription,
  PushRegistration,
  TabLocks,
  WorkerEvent,
} from '../src/browser-scope.js';
import { FakeLocks } from './fake-locks.js';
import { FakePushManager } from './fake-push-manager.js';
import { FakeWorker } from './fake-worker.js';

export const ORIGIN = 'https://ferry.example';

/** What a test may make different in a browser. */
export interface FakeBrowserOptions {
  readonly permission?: NotificationPermission;
  /** What the user answers when asked; `'never'` leaves the question open. */
  readonly answer?: NotificationPermission | 'never';
  readonly hasLocks?: boolean;
}

/** A browser as far as the client sees one: permission, worker, push service and tabs of one site. */
export class FakeBrowser {
  permission: NotificationPermission;
  answer: NotificationPermission | 'never';
  isOnline = true;
  readonly pushManager = new FakePushManager();
  /** The registration; `undefined` until some tab has registered the worker. */
  registration: PushRegistration | undefined;
  /** How often the user was asked. */
  askedCount = 0;
  registerCount = 0;
  /** Set to make registering fail. */
  registerError: Error | undefined;
  /** Runs when the user answers. */
  onAnswer: (() => void) | undefined;
  readonly #locks: TabLocks | undefined;
  readonly #tabs: FakeTab[] = [];

  constructor({ permission = 'default', answer = 'granted', hasLocks = true }: FakeBrowserOptions = {}) {
    this.permission = permission;
    this.answer = answer;
    this.#locks = hasLocks ? new FakeLocks() : undefined;
  }

  get subscription(): BrowserSubscription | undefined {
    return this.pushManager.subscription;
  }

  get locks(): TabLocks | undefined {
    return this.#locks;
  }

  get tabs(): readonly FakeTab[] {
    return this.#tabs;
  }

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.#tabs.push(tab);
    return tab;
  }

  register(scope: string): PushRegistration {
    this.registerCount += 1;
    if (this.registerError) throw this.registerError;
    this.registration ??= {
      scope,
      installing: null,
      waiting: null,
      active: new FakeWorker('activated'),
      pushManager: this.pushManager,
    };
    return this.registration;
  }
}

/** One tab of a {@link FakeBrowser}. `scope` is what a client in it sees. */
export class FakeTab {
  readonly window = new EventTarget();
  readonly document = Object.assign(new EventTarget(), {
    baseURI: `${ORIGIN}/timetable`,
    visibilityState: 'visible' as DocumentVisibilityState,
    prerendering: false,
  });
  readonly location = {
    origin: ORIGIN,
    href: `${ORIGIN}/timetable`,
    assign(url: string): void {
      this.href = url;
    },
  };
  readonly channels = new Set<(event: { readonly data: unknown }) => void>();
  readonly #browser: FakeBrowser;
  readonly #workerListeners = new Set<(event: WorkerEvent) => void>();

  constructor(browser: FakeBrowser) {
    this.#browser = browser;
  }

  get scope(): BrowserScope {
    const browser = this.#browser;
    const container = this.#createContainer();
    return {
      isSecureContext: true,
      self: this.window,
      top: this.window,
      location: this.location,
      document: this.document,
      PushManager: FakePushManager,
      Notification: {
        get permission() {
          return browser.permission;
        },
        requestPermission: () => this.#ask(),
      },
      BroadcastChannel: createChannelClass(browser, this),
      navigator: {
        userAgent: 'Mozilla/5.0 (X11; Linux x86_64) FakeBrowser/1',
        language: 'de-AT',
        get onLine() {
          return browser.isOnline;
        },
        locks: browser.locks,
        serviceWorker: container,
      },
      addEventListener: (type, listener, options) => this.window.addEventListener(type, listener, options),
    };
  }

  /** A message from the worker to this tab. */
  receive(event: WorkerEvent): void {
    for (const listener of this.#workerListeners) listener(event);
  }

  /** The user comes back to the tab. */
  focus(): void {
    this.window.dispatchEvent(new Event('focus'));
  }

  #ask(): Promise<NotificationPermission> {
    const browser = this.#browser;
    browser.askedCount += 1;
    if (browser.answer === 'never') return new Promise(() => undefined);
    browser.onAnswer?.();
    browser.permission = browser.answer;
    return Promise.resolve(browser.answer);
  }

  #createContainer(): NonNullable<BrowserScope['navigator']['serviceWorker']> {
    return {
      register: async (_url, { scope }) => this.#browser.register(scope),
      getRegistration: async () => this.#browser.registration,
      startMessages: () => undefined,
      addEventListener: (_type, listener, options) => {
        this.#workerListeners.add(listener);
        options?.signal?.addEventListener('abort', () => this.#workerListeners.delete(listener));
      },
    };
  }
}

function createChannelClass(browser: FakeBrowser, tab: FakeTab): NonNullable<BrowserScope['BroadcastChannel']> {
  return class {
    addEventListener(_type: 'message', listener: (event: { readonly data: unknown }) => void): void {
      tab.channels.add(listener);
    }

    postMessage(data: unknown): void {
      for (const other of browser.tabs.filter((candidate) => candidate !== tab)) {
        for (const listener of other.channels) setImmediate(() => listener({ data }));
      }
    }

    close(): void {
      tab.channels.clear();
    }
  };
}
