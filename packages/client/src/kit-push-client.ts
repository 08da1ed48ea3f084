import {
  derivePushState,
  isPushError,
  type PromptDecision,
  PushError,
  type PushFacts,
  type PushState,
} from '@web-push-kit/protocol';
import type { BrowserScope } from './browser-scope.js';
import { type AccessibleClient, CLIENT_ACCESS, type ClientAccess } from './client-access.js';
import type { ClientSetup } from './client-context.js';
import type { ClientEngine } from './client-engine.js';
import { readTopics } from './client-options.js';
import { keepUntilFailed } from './flight.js';
import { readPageFacts } from './page-facts.js';
import { requestPermission } from './permission.js';
import type {
  DeepLinkHandler,
  PushClient,
  SetTopicsResult,
  SubscribeResult,
  UnsubscribeResult,
} from './push-client.js';
import { type PushClientEventMap, PushMessageEvent, PushStateChangeEvent } from './push-client-events.js';
import { StateKeeper } from './state-keeper.js';
import { toPushError } from './to-push-error.js';
import { TypedEventTarget } from './typed-event-target.js';

/** Loads the file that the engine is in. */
export type EngineLoader = () => Promise<{ readonly ClientEngine: typeof ClientEngine }>;

/** What a client is made of; `setup` is `undefined` where there is no browser. */
export interface ClientParts {
  readonly setup: ClientSetup | undefined;
  readonly topics: readonly string[];
  readonly loadEngine: EngineLoader;
}

/**
 * {@link PushClient} as a page holds it: state, events, and the question to the user, which must not wait for anything.
 *
 * All the rest is the engine's, which arrives while the page is already running.
 */
export class KitPushClient extends TypedEventTarget<PushClientEventMap> implements PushClient, AccessibleClient {
  readonly whenReady: Promise<PushState>;
  readonly #scope: BrowserScope | undefined;
  readonly #initialTopics: readonly string[];
  readonly #keeper: StateKeeper;
  readonly #deepLinkHandlers = new Set<DeepLinkHandler>();
  readonly #closing = new AbortController();
  readonly #load: () => Promise<ClientEngine>;
  #engine: ClientEngine | undefined;
  #subscribing: Promise<SubscribeResult> | undefined;

  constructor({ setup, topics, loadEngine }: ClientParts) {
    super();
    this.#scope = setup?.scope;
    this.#initialTopics = topics;
    this.#keeper = new StateKeeper(readInitialFacts(this.#scope), (state, previous) => this.#tell(state, previous));
    this.#load = keepUntilFailed(() => this.#startEngine(setup, loadEngine));
    this.whenReady = this.#withEngine(
      (engine) => engine.whenReady,
      () => this.state,
    );
  }

  get state(): PushState {
    return this.#keeper.state;
  }

  get topics(): readonly string[] {
    return this.#engine?.topics ?? this.#initialTopics;
  }

  refresh(): Promise<PushState> {
    return this.#withEngine(
      (engine) => engine.refresh(),
      () => this.state,
    );
  }

  // Not async, and no await on the way to requestPermission(): that would lose the click.
  subscribe(options: { readonly topics?: readonly string[] } = {}): Promise<SubscribeResult> {
    if (this.#subscribing !== undefined) return this.#subscribing;
    const state = this.#foresee();
    if (isOutOfReach(state)) return Promise.resolve({ kind: 'unavailable', state });
    const topics = tryReadTopics(options.topics);
    if (isPushError(topics)) return Promise.resolve({ kind: 'failed', error: topics });
    const asked = this.#ask();
    this.#subscribing = this.#withEngine<SubscribeResult>(
      (engine) => engine.subscribe(asked, topics),
      (error) => this.#giveUp(error),
    ).finally(() => {
      this.#subscribing = undefined;
    });
    return this.#subscribing;
  }

  unsubscribe(): Promise<UnsubscribeResult> {
    return this.#withEngine<UnsubscribeResult>((engine) => engine.unsubscribe(), toFailure);
  }

  async setTopics(topics: readonly string[]): Promise<SetTopicsResult> {
    const wished = tryReadTopics(topics) ?? [];
    if (isPushError(wished)) return toFailure(wished);
    return this.#withEngine<SetTopicsResult>((engine) => engine.setTopics(wished), toFailure);
  }

  onDeepLink(handler: DeepLinkHandler): () => void {
    this.#deepLinkHandlers.add(handler);
    // Without an engine there is nobody who could have kept a link.
    void this.#withEngine(
      (engine) => engine.openPendingLink(),
      () => undefined,
    );
    return () => this.#deepLinkHandlers.delete(handler);
  }

  recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    // Without an engine nobody remembers; nor can anybody be asked again.
    return this.#withEngine(
      (engine) => engine.recordPromptDismissal(choice),
      () => undefined,
    );
  }

  canPrompt(): Promise<PromptDecision> {
    return this.#withEngine<PromptDecision>(
      (engine) => engine.canPrompt(),
      () => ({ kind: 'never', reason: 'unavailable' }),
    );
  }

  [CLIENT_ACCESS](): Promise<ClientAccess | undefined> {
    return this.#withEngine<ClientAccess | undefined>(
      async (engine) => engine.access,
      () => undefined,
    );
  }

  close(): void {
    this.#closing.abort();
  }

  async #withEngine<T>(act: (engine: ClientEngine) => Promise<T>, otherwise: (error: PushError) => T): Promise<T> {
    let engine: ClientEngine;
    try {
      engine = await this.#load();
    } catch (cause) {
      return otherwise(toPushError(cause));
    }
    return act(engine);
  }

  async #startEngine(setup: ClientSetup | undefined, load: EngineLoader): Promise<ClientEngine> {
    if (setup === undefined) {
      throw new PushError('push-unsupported', 'There is no browser here: this code runs on a server');
    }
    const { ClientEngine } = await loadModule(load);
    this.#engine = new ClientEngine(setup, this.#initialTopics, {
      keeper: this.#keeper,
      deepLinkHandlers: this.#deepLinkHandlers,
      signal: this.#closing.signal,
      onMessage: (message) => this.dispatchEvent(new PushMessageEvent(message)),
    });
    return this.#engine;
  }

  /** Where this browser stands as far as it can be known without waiting. */
  #foresee(): PushState {
    const { facts } = this.#keeper;
    if (this.#scope === undefined || facts.isKnown) return this.state;
    return derivePushState({ ...facts, isKnown: true, permission: this.#scope.Notification?.permission ?? 'default' });
  }

  #ask(): Promise<NotificationPermission> | undefined {
    const api = this.#scope?.Notification;
    if (api?.permission !== 'default') return undefined;
    const answer = requestPermission(api);
    this.#keeper.update({ activity: 'prompting' });
    return answer;
  }

  #giveUp(error: PushError): SubscribeResult {
    this.#keeper.update({ activity: 'idle', failure: error.code });
    return toFailure(error);
  }

  #tell(state: PushState, previous: PushState): void {
    if (!this.#closing.signal.aborted) this.dispatchEvent(new PushStateChangeEvent(state, previous));
  }
}

function readInitialFacts(scope: BrowserScope | undefined): PushFacts {
  return {
    ...readPageFacts(scope),
    isKnown: false,
    permission: 'default',
    hasSubscription: false,
    isAcknowledged: false,
    hasOptedOut: false,
    isOnline: scope?.navigator.onLine !== false,
    activity: 'idle',
    failure: undefined,
  };
}

/** Whether no answer of the user could help. */
function isOutOfReach({ kind }: PushState): boolean {
  return kind === 'unsupported' || kind === 'insecure' || kind === 'ios-needs-install' || kind === 'checking';
}

function tryReadTopics(topics: readonly string[] | undefined): readonly string[] | PushError | undefined {
  try {
    return topics && readTopics(topics);
  } catch (error) {
    return toPushError(error);
  }
}

async function loadModule<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new PushError('module-load-failed', 'A file of web-push-kit could not be loaded', { cause });
  }
}

function toFailure(error: PushError): { readonly kind: 'failed'; readonly error: PushError } {
  return { kind: 'failed', error };
}
