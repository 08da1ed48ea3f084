import {
  DEFAULT_PROMPT_POLICY,
  decidePrompt,
  derivePushState,
  isPushError,
  NO_PROMPT_HISTORY,
  type PromptDecision,
  PushError,
  type PushFacts,
  type PushState,
} from '@web-push-kit/protocol';
import type { ClientContext } from './client-context.js';
import { readTopics } from './client-options.js';
import { DeepLinks } from './deep-links.js';
import { coalesce } from './flight.js';
import { listenToPage, whenActivated } from './listen-to-page.js';
import { listenToWorker } from './listen-to-worker.js';
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
import { PushSession } from './push-session.js';
import { StateKeeper } from './state-keeper.js';
import { openTabLine, type TabLine } from './tab-channel.js';
import { TypedEventTarget } from './typed-event-target.js';

/** {@link PushClient} of a page in a browser. */
export class KitPushClient extends TypedEventTarget<PushClientEventMap> implements PushClient {
  readonly whenReady: Promise<PushState>;
  readonly #context: ClientContext;
  readonly #keeper: StateKeeper;
  readonly #session: PushSession;
  readonly #deepLinks: DeepLinks;
  readonly #otherTabs: TabLine;
  readonly #closing = new AbortController();
  readonly #lookAfter = coalesce(() => this.#lookAndMaintain());
  #isUrgent = false;
  #subscribing: Promise<SubscribeResult> | undefined;
  /** Ends the wait for an answer that the browser itself never delivers. */
  #onAnswer: ((permission: NotificationPermission) => void) | undefined;

  constructor(context: ClientContext, topics: readonly string[]) {
    super();
    this.#context = context;
    this.#keeper = new StateKeeper(readInitialFacts(context), (state, previous) => this.#tell(state, previous));
    this.#session = new PushSession(context, this.#keeper, topics);
    this.#deepLinks = new DeepLinks(context);
    this.#otherTabs = openTabLine(context.scope, () => this.#lookSoon());
    this.#listen();
    this.whenReady = this.#start();
  }

  get state(): PushState {
    return this.#keeper.state;
  }

  get topics(): readonly string[] {
    return this.#session.topics;
  }

  refresh(): Promise<PushState> {
    this.#isUrgent = true;
    return this.#lookAfter();
  }

  // Not async, and no await on the way to requestPermission(): that would lose the click.
  subscribe(options: { readonly topics?: readonly string[] } = {}): Promise<SubscribeResult> {
    if (this.#subscribing !== undefined) return this.#subscribing;
    const state = this.#foresee();
    if (isOutOfReach(state)) return Promise.resolve({ kind: 'unavailable', state });
    const topics = tryReadTopics(options.topics);
    if (isPushError(topics)) return Promise.resolve({ kind: 'failed', error: topics });
    this.#subscribing = this.#subscribeAfter(this.#ask(), topics).finally(() => {
      this.#subscribing = undefined;
    });
    return this.#subscribing;
  }

  async unsubscribe(): Promise<UnsubscribeResult> {
    try {
      await this.#session.leave();
      await this.#session.look();
      return { kind: 'unsubscribed' };
    } catch (cause) {
      const error = toPushError(cause);
      await this.#session.look({ failure: error.code });
      return { kind: 'failed', error };
    } finally {
      this.#otherTabs.announce();
    }
  }

  async setTopics(topics: readonly string[]): Promise<SetTopicsResult> {
    try {
      const saved = await this.#session.saveTopics(readTopics(topics));
      this.#otherTabs.announce();
      return { kind: 'saved', topics: saved };
    } catch (cause) {
      return { kind: 'failed', error: toPushError(cause) };
    }
  }

  onDeepLink(handler: DeepLinkHandler): () => void {
    const stop = this.#deepLinks.add(handler);
    void this.#deepLinks.openPending();
    return stop;
  }

  async recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    const lastDismissedAt = this.#context.now();
    await this.#context.storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => ({
      dismissedCount: history.dismissedCount + 1,
      lastDismissedAt,
      isRefused: history.isRefused || choice === 'never',
    }));
  }

  async canPrompt(): Promise<PromptDecision> {
    const state = await this.whenReady.then(() => this.state);
    if (!isWorthPrompting(state)) return { kind: 'never' };
    const history = await this.#context.storage.read('prompt-history');
    return decidePrompt(history ?? NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, this.#context.now());
  }

  close(): void {
    this.#closing.abort();
    this.#otherTabs.close();
  }

  /** Where this browser stands as far as it can be known without waiting. */
  #foresee(): PushState {
    const permission = this.#context.scope.Notification?.permission ?? 'default';
    const known = this.#keeper.facts.isKnown ? {} : { isKnown: true, permission };
    return derivePushState({ ...this.#keeper.facts, ...known });
  }

  #ask(): Promise<NotificationPermission> | undefined {
    const api = this.#context.scope.Notification;
    if (api === undefined || api.permission !== 'default') return undefined;
    const answer = requestPermission(api);
    this.#keeper.update({ activity: 'prompting' });
    return answer;
  }

  async #subscribeAfter(
    asked: Promise<NotificationPermission> | undefined,
    topics: readonly string[] | undefined,
  ): Promise<SubscribeResult> {
    try {
      const permission = await this.#awaitPermission(asked);
      if (permission !== 'granted') {
        this.#keeper.update({ activity: 'idle' });
        return { kind: permission === 'denied' ? 'denied' : 'dismissed' };
      }
      this.#keeper.update({ activity: 'subscribing' });
      const hasChanged = await this.#session.subscribe(topics);
      await this.#session.look({ activity: 'idle' });
      if (hasChanged) this.#otherTabs.announce();
      return { kind: 'subscribed' };
    } catch (cause) {
      return this.#explainFailure(toPushError(cause));
    }
  }

  async #awaitPermission(asked: Promise<NotificationPermission> | undefined): Promise<NotificationPermission> {
    await this.whenReady;
    // A question shown as a mere icon may be answered in the settings: then the promise never settles.
    const noticed = new Promise<NotificationPermission>((resolve) => {
      this.#onAnswer = resolve;
    });
    const answer = asked && (await Promise.race([asked, noticed]));
    const reading = await this.#session.look({ ...(answer === undefined ? {} : { answer }) });
    // Safari forgets permissions, but not subscriptions.
    return reading.permission === 'default' && reading.subscription !== undefined ? 'granted' : reading.permission;
  }

  /** The browser's errors do not tell a refused permission from other trouble; the permission itself does. */
  async #explainFailure(error: PushError): Promise<SubscribeResult> {
    const { permission } = await this.#session.look({ activity: 'idle', failure: error.code });
    return permission === 'denied' ? { kind: 'denied' } : { kind: 'failed', error };
  }

  async #start(): Promise<PushState> {
    await whenActivated(this.#context, this.#closing.signal);
    await this.#session.look();
    this.#lookSoon();
    return this.state;
  }

  async #lookAndMaintain(): Promise<PushState> {
    const isUrgent = this.#isUrgent;
    this.#isUrgent = false;
    const reading = await this.#session.look();
    if (reading.permission !== 'default') this.#onAnswer?.(reading.permission);
    const hasChanged = this.#subscribing === undefined && (await this.#session.maintain(reading, isUrgent));
    if (hasChanged) this.#otherTabs.announce();
    return this.state;
  }

  #lookSoon(): void {
    if (this.#closing.signal.aborted || this.#context.scope.document.prerendering === true) return;
    void this.#lookAfter();
    void this.#deepLinks.openPending();
  }

  #listen(): void {
    const { signal } = this.#closing;
    const onReturn = (): void => this.#lookSoon();
    const onConnectionChange = (): void => {
      this.#isUrgent = true;
      this.#lookSoon();
    };
    listenToPage(this.#context, { onReturn, onConnectionChange }, signal);
    const container = this.#context.scope.navigator.serviceWorker;
    if (container === undefined) return;
    const listener = {
      onMessage: (message) => this.dispatchEvent(new PushMessageEvent(message)),
      onSubscriptionChange: onReturn,
      onNavigate: (url) => this.#deepLinks.open(url),
    } satisfies Parameters<typeof listenToWorker>[1];
    listenToWorker(container, listener, signal);
  }

  #tell(state: PushState, previous: PushState): void {
    if (!this.#closing.signal.aborted) this.dispatchEvent(new PushStateChangeEvent(state, previous));
  }
}

function readInitialFacts({ scope }: ClientContext): PushFacts {
  return {
    ...readPageFacts(scope),
    isKnown: false,
    permission: 'default',
    hasSubscription: false,
    isAcknowledged: false,
    hasOptedOut: false,
    isOnline: scope.navigator.onLine !== false,
    activity: 'idle',
    failure: undefined,
  };
}

/** Whether no answer of the user could help. */
function isOutOfReach({ kind }: PushState): boolean {
  return kind === 'unsupported' || kind === 'insecure' || kind === 'ios-needs-install';
}

/** Whether a prompt could lead anywhere, and would not pester someone who has already decided. */
function isWorthPrompting(state: PushState): boolean {
  if (state.kind === 'unsubscribed') return state.reason === 'not-subscribed';
  return state.kind === 'default' || state.kind === 'ios-needs-install' || state.kind === 'error';
}

function tryReadTopics(topics: readonly string[] | undefined): readonly string[] | PushError | undefined {
  try {
    return topics && readTopics(topics);
  } catch (error) {
    return toPushError(error);
  }
}

function toPushError(cause: unknown): PushError {
  if (isPushError(cause)) return cause;
  return new PushError('subscribe-failed', 'The browser failed in a way that the kit does not know', { cause });
}
