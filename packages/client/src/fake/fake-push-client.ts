import type { PushBackend, SettingsChange } from '@web-push-kit/backend';
import {
  NO_PROMPT_HISTORY,
  type PageMessage,
  type PromptDecision,
  type PushState,
  type ShowMessage,
} from '@web-push-kit/protocol';
import type { InboxItem, KitRecords, KitStorage, SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserScope, PushRegistration } from '../browser-scope.js';
import { type AccessibleClient, CLIENT_ACCESS, type ClientAccess } from '../client-access.js';
import { addDismissal } from '../prompt-history.js';
import type {
  DeepLinkHandler,
  PushClient,
  PushUser,
  ResetOptions,
  SettingsResult,
  SubscribeResult,
  UnsubscribeResult,
} from '../push-client.js';
import { type PushClientEventMap, PushMessageEvent, PushStateChangeEvent } from '../push-client-events.js';
import { TypedEventTarget } from '../typed-event-target.js';
import { createFakeBackend } from './fake-backend.js';
import { createFakeScope } from './fake-scope.js';
import { type FakeState, readFakeState } from './fake-state.js';
import { MemoryStorage } from './memory-storage.js';

/** What a fake client is made with. */
export interface FakePushClientOptions {
  /** Default `'default'`: nobody has been asked yet. */
  readonly state?: FakeState;
  readonly topics?: readonly string[];
  /** What is remembered, such as preferences or the inbox. */
  readonly records?: Partial<KitRecords>;
  /** Methods of the backend that should not simply work. */
  readonly backend?: Partial<PushBackend>;
  /** Members of `window` that the code under test looks at. */
  readonly scope?: Partial<BrowserScope>;
  readonly registration?: PushRegistration;
  /** What the worker answers. Default: nothing. */
  readonly answerWorker?: (message: PageMessage) => unknown;
  /** Epoch milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/** What methods answer next, and from then on. Where it is missing, they do what the fake can. */
export interface FakeResults {
  subscribe?: SubscribeResult;
  unsubscribe?: UnsubscribeResult;
  setTopics?: SettingsResult;
  setSettings?: SettingsResult;
  identify?: SettingsResult;
  reset?: SettingsResult;
  canPrompt?: PromptDecision;
}

/** One call of a method. */
export interface FakeCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** A message as a test writes it. */
export type FakeMessage = Partial<ShowMessage> & { readonly title: string };

/** A client in whatever state a test puts it, without a browser. */
export class FakePushClient extends TypedEventTarget<PushClientEventMap> implements PushClient, AccessibleClient {
  /** Every call of a method, the latest last. */
  readonly calls: FakeCall[] = [];
  /** What has been told to the worker. */
  readonly toldWorker: PageMessage[] = [];
  readonly results: FakeResults = {};
  readonly storage: KitStorage;
  readonly #access: ClientAccess;
  readonly #deepLinkHandlers = new Set<DeepLinkHandler>();
  #state: PushState;
  #settings: SubscriptionSettings;

  constructor(options: FakePushClientOptions = {}) {
    super();
    const { state = 'default', topics = [], records = {}, now } = options;
    this.#state = readFakeState(state);
    this.#settings = { topics, ...records.settings };
    const storage = new MemoryStorage(records, now);
    this.storage = storage;
    this.#access = this.#createAccess(options, storage);
  }

  get state(): PushState {
    return this.#state;
  }

  get topics(): readonly string[] {
    return this.#settings.topics;
  }

  get settings(): SubscriptionSettings {
    return this.#settings;
  }

  get whenReady(): Promise<PushState> {
    return Promise.resolve(this.#state);
  }

  /** The browser, the user or another tab has changed the state. */
  become(state: FakeState): void {
    const previous = this.#state;
    this.#state = readFakeState(state);
    this.dispatchEvent(new PushStateChangeEvent(this.#state, previous));
  }

  /** A push message arrives: the worker has shown it, and kept it in the inbox. */
  async receive(message: FakeMessage): Promise<ShowMessage> {
    const shown: ShowMessage = { kind: 'show', dialect: 'fake', hasOwnTitle: true, ...message };
    const at = this.#access.now();
    const { id = `fake-${at}`, title, body, url, icon, topic, tag } = shown;
    // Through JSON: what a message lacks, its item lacks too.
    const item: InboxItem = JSON.parse(JSON.stringify({ id, title, body, url, icon, topic, tag, at, isRead: false }));
    await this.storage.update('inbox', (inbox) => ({ items: [item, ...(inbox?.items ?? [])] }));
    this.dispatchEvent(new PushMessageEvent(shown));
    this.changeRecords();
    return shown;
  }

  /** A notification was clicked. @returns Whether the page handles it. */
  async openDeepLink(url: string): Promise<boolean> {
    const address = new URL(url, this.#access.scope.document.baseURI);
    await Promise.all([...this.#deepLinkHandlers].map((handler) => handler(address)));
    return this.#deepLinkHandlers.size > 0;
  }

  /** The worker, or another page, has changed a record. */
  changeRecords(): void {
    this.dispatchEvent(new Event('recordschange'));
  }

  async refresh(): Promise<PushState> {
    this.#record('refresh');
    return this.#state;
  }

  async subscribe(options: Parameters<PushClient['subscribe']>[0] = {}): Promise<SubscribeResult> {
    this.#record('subscribe', options);
    const result = this.results.subscribe ?? foresee(this.#state);
    if (result.kind === 'denied') this.become('denied');
    if (result.kind === 'failed') this.become({ kind: 'error', reason: result.error.code });
    if (result.kind !== 'subscribed') return result;
    if (options.topics !== undefined) this.#settings = { ...this.#settings, topics: options.topics };
    this.become('subscribed');
    return result;
  }

  async unsubscribe(): Promise<UnsubscribeResult> {
    this.#record('unsubscribe');
    const result = this.results.unsubscribe ?? { kind: 'unsubscribed' };
    if (result.kind === 'unsubscribed') this.become({ kind: 'unsubscribed', reason: 'opted-out' });
    return result;
  }

  async setTopics(topics: readonly string[]): Promise<SettingsResult> {
    this.#record('setTopics', topics);
    return this.#change({ topics }, this.results.setTopics);
  }

  async setSettings(change: SettingsChange): Promise<SettingsResult> {
    this.#record('setSettings', change);
    return this.#change(change, this.results.setSettings);
  }

  async identify(user: PushUser): Promise<SettingsResult> {
    this.#record('identify', user);
    const { hash: _, ...named } = user;
    return this.#change({ user: named }, this.results.identify);
  }

  async reset(options: ResetOptions = {}): Promise<SettingsResult> {
    this.#record('reset', options);
    const { push = 'unsubscribe' } = options;
    const result = this.#change(push === 'keep' ? {} : { user: null }, this.results.reset);
    if ('topics' in result && push === 'unsubscribe') {
      this.become({ kind: 'unsubscribed', reason: 'not-subscribed' });
    }
    return result;
  }

  onDeepLink(handler: DeepLinkHandler): () => void {
    this.#record('onDeepLink', handler);
    this.#deepLinkHandlers.add(handler);
    return () => this.#deepLinkHandlers.delete(handler);
  }

  async recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    this.#record('recordPromptDismissal', choice);
    const now = this.#access.now();
    await this.storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => addDismissal(history, choice, now));
  }

  async canPrompt(): Promise<PromptDecision> {
    this.#record('canPrompt');
    return this.results.canPrompt ?? { kind: 'ask' };
  }

  close(): void {
    this.#record('close');
  }

  async [CLIENT_ACCESS](): Promise<ClientAccess> {
    return this.#access;
  }

  #change(change: SettingsChange, wanted: SettingsResult | undefined): SettingsResult {
    const { user, ...others } = { ...this.#settings, ...change };
    const settings = { ...others, ...(user && { user }) };
    const result = wanted ?? { kind: 'saved', topics: settings.topics };
    if (!('topics' in result)) return result;
    this.#settings = { ...settings, topics: result.topics };
    this.changeRecords();
    return result;
  }

  #record(method: string, ...args: readonly unknown[]): void {
    this.calls.push({ method, args });
  }

  #createAccess(options: FakePushClientOptions, storage: KitStorage): ClientAccess {
    return {
      scope: createFakeScope(options.scope),
      storage,
      backend: createFakeBackend(options.backend),
      worker: { url: 'https://app.example/push-worker.js', scope: 'https://app.example/', type: 'classic' },
      now: options.now ?? Date.now,
      number: 0,
      unsubscribe: () => this.unsubscribe(),
      exclusively: (task) => task(),
      findRegistration: async () => options.registration,
      openLink: (link) => this.openDeepLink(link),
      tellWorker: async (message) => {
        this.toldWorker.push(message);
        if (message.kind === 'records-changed') this.changeRecords();
      },
      askWorker: async (message) => options.answerWorker?.(message),
    };
  }
}

/** Makes a client for a test of an app: in any state, without a browser, in Node.js too. */
export function createFakePushClient(options?: FakePushClientOptions): FakePushClient {
  return new FakePushClient(options);
}

/** What `subscribe()` comes to where nobody has said otherwise. */
function foresee(state: PushState): SubscribeResult {
  if (state.kind === 'denied') return { kind: 'denied' };
  const isOutOfReach = state.kind === 'unsupported' || state.kind === 'insecure' || state.kind === 'ios-needs-install';
  return isOutOfReach ? { kind: 'unavailable', state } : { kind: 'subscribed' };
}
