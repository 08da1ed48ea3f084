import type { SettingsChange } from '@web-push-kit/backend';
import { type PromptDecision, PushError, type PushState, toPushError } from '@web-push-kit/protocol';
import type { SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserScope } from './browser-scope.js';
import { type AccessibleClient, CLIENT_ACCESS, type ClientAccess } from './client-access.js';
import type { ClientEngine, ClientSetup, Question } from './client-engine.js';
import { readTopics } from './client-options.js';
import { IntentCounter } from './intents/intent-counter.js';
import type {
  DeepLinkHandler,
  PushClient,
  PushUser,
  ResetOptions,
  SettingsResult,
  SubscribeOptions,
  SubscribeResult,
  UnsubscribeResult,
} from './push-client.js';
import { type PushClientEventMap, PushMessageEvent, PushStateChangeEvent } from './push-client-events.js';
import { TypedEventTarget } from './typed-event-target.js';

/** Loads the file that the engine is in. */
export type EngineLoader = () => Promise<{ readonly ClientEngine: typeof ClientEngine }>;

/** What a client is made of; `setup` is `undefined` where there is no browser. */
export interface ClientParts {
  readonly setup: ClientSetup | undefined;
  readonly settings: SubscriptionSettings;
  readonly loadEngine: EngineLoader;
}

/**
 * {@link PushClient} as a page holds it: state, events, and the question to the user, which must not wait for anything.
 *
 * All the rest is the engine's, which arrives while the page is already running.
 */
export class KitPushClient extends TypedEventTarget<PushClientEventMap> implements PushClient, AccessibleClient {
  readonly whenReady: Promise<PushState>;
  state: PushState = { kind: 'checking', isOffline: false };
  settings: SubscriptionSettings;
  readonly #parts: ClientParts;
  readonly #deepLinkHandlers = new Set<DeepLinkHandler>();
  readonly #closing = new AbortController();
  #engine: Promise<ClientEngine> | undefined;
  readonly #intents: IntentCounter;
  /** The browser's question, as long as it is open. */
  #question: Question | undefined;

  constructor(parts: ClientParts) {
    super();
    this.#parts = parts;
    this.settings = parts.settings;
    this.#intents = new IntentCounter(() => parts.setup?.now() ?? 0);
    this.whenReady = this.#run(
      (engine) => engine.whenReady,
      () => this.state,
    );
  }

  get topics(): readonly string[] {
    return this.settings.topics;
  }

  refresh(): Promise<PushState> {
    return this.#run(
      (engine) => engine.refresh(),
      () => this.state,
    );
  }

  // Not async, and no await on the way to requestPermission(): that would lose the click.
  subscribe(options: SubscribeOptions = {}): Promise<SubscribeResult> {
    const { setup } = this.#parts;
    if (!setup) return Promise.resolve({ kind: 'unavailable', state: this.state });
    let question: Question | undefined;
    let checked = options;
    try {
      checked = readChange(options);
      question = this.#ask(setup);
    } catch (error) {
      return Promise.resolve(toFailure(toPushError(error)));
    }
    const act = this.#act<SubscribeResult>((engine, number) => engine.subscribe(number, checked, question));
    return act.finally(() => {
      if (this.#question === question) this.#question = undefined;
    });
  }

  unsubscribe(): Promise<UnsubscribeResult> {
    return this.#act<UnsubscribeResult>((engine, number) => engine.unsubscribe(number));
  }

  setTopics(topics: readonly string[]): Promise<SettingsResult> {
    return this.setSettings({ topics });
  }

  setSettings(change: SettingsChange): Promise<SettingsResult> {
    return this.#act<SettingsResult>((engine, number) => engine.setSettings(number, readChange(change)));
  }

  identify(user: PushUser): Promise<SettingsResult> {
    return this.#act<SettingsResult>((engine, number) => engine.identify(number, user));
  }

  reset(options: ResetOptions = {}): Promise<SettingsResult> {
    return this.#act<SettingsResult>((engine, number) => engine.reset(number, options));
  }

  onDeepLink(handler: DeepLinkHandler): () => void {
    this.#deepLinkHandlers.add(handler);
    // Without an engine there is nobody who could have kept a link.
    void this.#run((engine) => void engine.openPendingLink(), ignore);
    return () => this.#deepLinkHandlers.delete(handler);
  }

  recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    // Without an engine nobody remembers; nor can anybody be asked again.
    return this.#run((engine) => engine.recordPromptDismissal(choice), ignore);
  }

  canPrompt(): Promise<PromptDecision> {
    return this.#run<PromptDecision>(
      (engine) => engine.canPrompt(),
      () => ({ kind: 'never', reason: 'unavailable' }),
    );
  }

  [CLIENT_ACCESS](): Promise<ClientAccess | undefined> {
    const number = this.#intents.next();
    return this.#run<ClientAccess | undefined>((engine) => engine.accessFor(number), ignore);
  }

  close(): void {
    this.#closing.abort();
  }

  /** Shows the browser's question, if it is not open already. */
  #ask({ scope, worker, now }: ClientSetup): Question | undefined {
    const api = canAsk(scope, worker.url) ? scope.Notification : undefined;
    if (api) this.#question ??= { askedAt: now(), answer: requestPermission(api) };
    return api && this.#question;
  }

  /** Gives an act its number before anything is awaited: the last one counts, whatever is slow. */
  #act<T>(act: (engine: ClientEngine, number: number) => Promise<T | Failure>): Promise<T | Failure> {
    const number = this.#intents.next();
    return this.#run<T | Failure>((engine) => act(engine, number), toFailure);
  }

  async #run<T>(act: (engine: ClientEngine) => T | Promise<T>, otherwise: (error: PushError) => T): Promise<T> {
    try {
      this.#engine ??= this.#start();
      return await act(await this.#engine);
    } catch (cause) {
      return otherwise(toPushError(cause));
    }
  }

  async #start(): Promise<ClientEngine> {
    const { setup, loadEngine } = this.#parts;
    if (!setup) throw new PushError('push-unsupported', 'There is no browser here: this code runs on a server');
    try {
      const { ClientEngine } = await loadEngine();
      return new ClientEngine(setup, {
        deepLinkHandlers: this.#deepLinkHandlers,
        signal: this.#closing.signal,
        intents: this.#intents,
        setState: (state) => this.#setState(state),
        setSettings: (settings) => this.#setSettings(settings),
        onMessage: (message, isOffer) => this.#dispatch(new PushMessageEvent(message, { cancelable: isOffer })),
        onRecordsChange: () => this.#dispatch(new Event('recordschange')),
      });
    } catch (cause) {
      // The next act tries again.
      this.#engine = undefined;
      throw new PushError('module-load-failed', 'A file of web-push-kit could not be loaded', { cause });
    }
  }

  #setState(state: PushState): void {
    const previous = this.state;
    this.state = state;
    this.#dispatch(new PushStateChangeEvent(state, previous));
  }

  #setSettings(settings: SubscriptionSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    this.#dispatch(new Event('recordschange'));
  }

  /** @returns Whether a listener has said that it takes care of it. */
  #dispatch(event: Event): boolean {
    return !this.#closing.signal.aborted && !this.dispatchEvent(event);
  }
}

/** Whether asking makes sense, as far as can be known without waiting. */
function canAsk(scope: BrowserScope, workerUrl: string): boolean {
  const { Notification, PushManager, navigator, pushManager } = scope;
  const hasPush = workerUrl ? navigator.serviceWorker && PushManager : pushManager;
  return Notification?.permission === 'default' && scope.isSecureContext && scope.top === scope.self && !!hasPush;
}

/**
 * Shows the browser's question.
 *
 * Safari before 16 answers by callback, all others by promise.
 *
 * @see https://notifications.spec.whatwg.org/#dom-notification-requestpermission
 */
function requestPermission(api: NonNullable<BrowserScope['Notification']>): Promise<NotificationPermission> {
  return new Promise((resolve, reject) => {
    api.requestPermission(resolve)?.then(resolve, reject);
  });
}

/** @throws PushError `invalid-option`. */
function readChange<T extends { readonly topics?: readonly string[] }>(change: T): T {
  return 'topics' in change ? { ...change, topics: readTopics(change.topics) } : change;
}

interface Failure {
  readonly kind: 'failed';
  readonly error: PushError;
}

function toFailure(error: PushError): Failure {
  return { kind: 'failed', error };
}

function ignore(): undefined {
  return undefined;
}
