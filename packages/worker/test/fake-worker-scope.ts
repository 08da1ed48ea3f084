import type { NotificationOptionsLike } from '@web-push-kit/protocol';
import { builtInDialects } from '@web-push-kit/protocol';
import { clickExtras, composePushHandlers, type PushHandlerOptions, type WorkerFeature } from '../src/index.js';
import type { ShownNotification, WorkerScope } from '../src/worker-scope.js';
import { dispatchAndWaitUntilDone } from './dispatch.js';
import { delayReading } from './fake-storage.js';
import { FakeWindow } from './fake-window.js';

/** What the browser around the worker does. Everything has a default: the way of a browser in which all goes well. */
export interface FakeBrowser {
  /** Whether each event starts a worker of its own. Default: as the test run says. */
  readonly isStartedByEvents?: boolean;
  /** Default: `https://shop.example/`. */
  readonly scope?: string;
  readonly windows?: readonly FakeWindow[];
  readonly permission?: NotificationPermission;
  readonly maxActions?: number;
  /** Runs at every `showNotification()`; may throw or never end. `count` is 1 at the first call. */
  readonly onShow?: (count: number) => void | Promise<void>;
  readonly getNotifications?: () => Promise<readonly ShownNotification[]>;
  readonly matchAll?: () => Promise<readonly FakeWindow[]>;
  readonly openWindow?: (url: string) => Promise<FakeWindow | null>;
  readonly getSubscription?: () => Promise<PushSubscription | null>;
  readonly sync?: (tag: string) => Promise<void>;
  readonly userAgent?: string;
  /** Chromium's name of the system. */
  readonly platform?: string;
  readonly subscribe?: (options: PushSubscriptionOptionsInit) => Promise<PushSubscription>;
  readonly setAppBadge?: (count: number) => Promise<void>;
  readonly fetch?: (url: string, init: RequestInit) => ReturnType<WorkerScope['fetch']>;
}

/** A notification that was shown by the worker. */
export interface FakeNotification extends ShownNotification {
  readonly title: string;
  readonly options: NotificationOptionsLike;
}

/** A service worker's global scope that records what the handlers do with it. */
export class FakeWorkerScope extends EventTarget implements WorkerScope {
  /** Calls of `showNotification()`, also those that failed. */
  readonly showCalls: { readonly title: string; readonly options: NotificationOptionsLike }[] = [];
  /** Notifications that the user can see. */
  readonly visible: FakeNotification[] = [];
  readonly opened: string[] = [];
  readonly appBadges: number[] = [];
  readonly requests: { readonly url: string; readonly init: RequestInit }[] = [];
  readonly reported: unknown[] = [];
  readonly subscribed: PushSubscriptionOptionsInit[] = [];
  /** What the worker asked of the browser, in order. */
  readonly log: string[] = [];
  readonly registration: WorkerScope['registration'];
  readonly clients: WorkerScope['clients'];
  readonly navigator: WorkerScope['navigator'];
  readonly Notification: NonNullable<WorkerScope['Notification']>;
  readonly #browser: FakeBrowser;
  #listeners = new EventTarget();

  constructor(browser: FakeBrowser = {}) {
    super();
    this.#browser = browser;
    this.registration = {
      scope: browser.scope ?? 'https://shop.example/',
      showNotification: (title, options) => this.#show(title, options ?? {}),
      getNotifications: async () => {
        this.log.push('getNotifications');
        return browser.getNotifications ? browser.getNotifications() : [...this.visible];
      },
      pushManager: {
        subscribe: (options) => this.#subscribe(options ?? {}),
        getSubscription: async () => browser.getSubscription?.() ?? null,
      },
      ...(browser.sync && { sync: { register: browser.sync } }),
    };
    this.clients = {
      matchAll: async ({ includeUncontrolled }) => {
        this.log.push('matchAll');
        const windows = browser.matchAll ? await browser.matchAll() : (browser.windows ?? []);
        return windows.filter(({ isControlled }) => isControlled || includeUncontrolled);
      },
      openWindow: (url) => this.#open(url),
    };
    this.navigator = {
      userAgent: browser.userAgent ?? '',
      ...(browser.platform && { userAgentData: { platform: browser.platform } }),
      setAppBadge: async (count = 0) => {
        this.appBadges.push(count);
        await browser.setAppBadge?.(count);
      },
    };
    this.Notification = { permission: browser.permission ?? 'granted', maxActions: browser.maxActions ?? 2 };
  }

  override addEventListener(...listener: Parameters<EventTarget['addEventListener']>): void {
    this.#listeners.addEventListener(...listener);
  }

  override dispatchEvent(event: Event): boolean {
    return this.#listeners.dispatchEvent(event);
  }

  /** Stops the worker: what it has in memory, and its listeners, are gone. */
  stop(): void {
    this.#listeners = new EventTarget();
  }

  async fetch(url: string, init: RequestInit): ReturnType<WorkerScope['fetch']> {
    this.requests.push({ url, init });
    return this.#browser.fetch?.(url, init) ?? { ok: true };
  }

  reportError(error: unknown): void {
    this.reported.push(error);
  }

  async #show(title: string, options: NotificationOptionsLike): Promise<void> {
    this.log.push('showNotification');
    this.showCalls.push({ title, options });
    await this.#browser.onShow?.(this.showCalls.length);
    const { tag = '' } = options;
    // What a page or a worker reads back is a copy.
    const data: unknown = structuredClone(options.data);
    const close = () => void this.visible.splice(this.visible.indexOf(notification), 1);
    const notification: FakeNotification = { icon: '', lang: '', ...options, title, options, tag, data, close };
    const same = this.visible.findIndex((shown) => tag !== '' && shown.tag === tag);
    if (same >= 0) this.visible.splice(same, 1);
    this.visible.push(notification);
  }

  async #open(url: string): Promise<FakeWindow | null> {
    this.log.push('openWindow');
    this.opened.push(url);
    return this.#browser.openWindow ? this.#browser.openWindow(url) : new FakeWindow(url);
  }

  async #subscribe(options: PushSubscriptionOptionsInit): Promise<PushSubscription> {
    this.subscribed.push(options);
    if (this.#browser.subscribe) return this.#browser.subscribe(options);
    throw new DOMException('Registration failed - push service error', 'AbortError');
  }
}

/**
 * Whether each event starts a worker of its own, as browsers stop one that has nothing to do for half a minute. All tests
 * of the worker run both ways; one that is about the memory of a running worker says so.
 */
const EVENTS_START_WORKERS = process.env.EVENTS_START_WORKERS === 'yes';

/** A worker as the kit sets it up, in a browser that behaves as told. */
export function startWorker(
  browser: FakeBrowser = {},
  options: PushHandlerOptions = {},
  features: readonly WorkerFeature[] = [clickExtras],
) {
  const { isStartedByEvents = EVENTS_START_WORKERS } = browser;
  const scope = new FakeWorkerScope(browser);
  const parts = { dialects: builtInDialects, features };
  const start = (own: PushHandlerOptions) =>
    composePushHandlers(scope as unknown as Parameters<typeof composePushHandlers>[0], parts, own);
  const dispatch = (type: string, members: object) => {
    if (isStartedByEvents) {
      scope.stop();
      start({ ...options, ...(options.storage && { storage: delayReading(options.storage) }) });
    }
    return dispatchAndWaitUntilDone(scope, type, members);
  };
  if (!isStartedByEvents) start(options);
  return {
    scope,
    /** Delivers a push: text, an object to be sent as JSON, or nothing. */
    push: async (body: string | object | null) => {
      const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
      await dispatch('push', { data: text === null ? null : { text: () => text } });
      // What a push begins and does not wait for. The fakes need no more than this.
      for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    },
    dispatch,
    /** Clicks the newest visible notification, or one of its buttons. */
    click: (action = '') => {
      const notification = scope.visible.at(-1);
      if (notification === undefined) throw new Error('There is no notification to click');
      return dispatch('notificationclick', { action, notification });
    },
  };
}
