import {
  DEFAULT_PROMPT_POLICY,
  decidePrompt,
  NO_PROMPT_HISTORY,
  type PromptDecision,
  type PushError,
  type PushState,
  type ShowMessage,
} from '@web-push-kit/protocol';
import { createKitStorage } from '@web-push-kit/storage';
import { boundBackend } from './bounded-backend.js';
import type { ClientAccess } from './client-access.js';
import type { ClientContext, ClientSetup } from './client-context.js';
import { createAccess } from './create-access.js';
import { DeepLinks } from './deep-links.js';
import { coalesce } from './flight.js';
import { listenToPage, whenActivated } from './listen-to-page.js';
import { listenToWorker, type WorkerListener } from './listen-to-worker.js';
import type { DeepLinkHandler, SetTopicsResult, SubscribeResult, UnsubscribeResult } from './push-client.js';
import { PushSession } from './push-session.js';
import { registerWithWorkbox } from './register-with-workbox.js';
import type { StateKeeper } from './state-keeper.js';
import { openTabLine, type TabLine } from './tab-channel.js';
import { toPushError } from './to-push-error.js';

/** What the engine shares with the client that a page holds in its hands. */
export interface EngineHost {
  readonly keeper: StateKeeper;
  /** The client's own set: what is added to it later counts. */
  readonly deepLinkHandlers: ReadonlySet<DeepLinkHandler>;
  /** Aborted when the client is closed. */
  readonly signal: AbortSignal;
  onMessage(message: ShowMessage): void;
}

/** Everything that a client does after the page has loaded; a file of its own, so that it can arrive later. */
export class ClientEngine {
  readonly whenReady: Promise<PushState>;
  readonly access: ClientAccess;
  readonly #context: ClientContext;
  readonly #host: EngineHost;
  readonly #session: PushSession;
  readonly #deepLinks: DeepLinks;
  readonly #otherTabs: TabLine;
  readonly #lookAfter = coalesce(() => this.#lookAndMaintain());
  #isUrgent = false;
  #isSubscribing = false;
  /** Ends the wait for an answer that the browser itself never delivers. */
  #onAnswer: ((permission: NotificationPermission) => void) | undefined;

  constructor(setup: ClientSetup, topics: readonly string[], host: EngineHost) {
    this.#context = createContext(setup);
    this.access = createAccess(this.#context);
    this.#host = host;
    this.#session = new PushSession(this.#context, host.keeper, topics);
    this.#deepLinks = new DeepLinks(this.#context, host.deepLinkHandlers);
    this.#otherTabs = openTabLine(this.#context.scope, () => this.#lookSoon());
    host.signal.addEventListener('abort', () => this.#otherTabs.close());
    this.#listen();
    this.whenReady = this.#start();
  }

  get topics(): readonly string[] {
    return this.#session.topics;
  }

  refresh(): Promise<PushState> {
    this.#isUrgent = true;
    return this.#lookAfter();
  }

  /** @param asked - The browser's question, if it had to be asked. */
  async subscribe(
    asked: Promise<NotificationPermission> | undefined,
    topics: readonly string[] | undefined,
  ): Promise<SubscribeResult> {
    this.#isSubscribing = true;
    try {
      return await this.#subscribeAfter(asked, topics);
    } catch (cause) {
      return await this.#explainFailure(toPushError(cause));
    } finally {
      this.#isSubscribing = false;
    }
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
      const saved = await this.#session.saveTopics(topics);
      this.#otherTabs.announce();
      return { kind: 'saved', topics: saved };
    } catch (cause) {
      return { kind: 'failed', error: toPushError(cause) };
    }
  }

  /** Hands over the link of a click that no page could handle when it happened. */
  openPendingLink(): Promise<void> {
    return this.#deepLinks.openPending();
  }

  async recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    const lastDismissedAt = this.#context.now();
    await this.#context.storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => ({
      ...history,
      dismissedCount: history.dismissedCount + 1,
      lastDismissedAt,
      isRefused: history.isRefused || choice === 'never',
    }));
  }

  async canPrompt(): Promise<PromptDecision> {
    await this.whenReady;
    const history = await this.#context.storage.read('prompt-history');
    const context = { now: this.#context.now(), state: this.#host.keeper.state };
    return decidePrompt(history ?? NO_PROMPT_HISTORY, DEFAULT_PROMPT_POLICY, context);
  }

  async #subscribeAfter(
    asked: Promise<NotificationPermission> | undefined,
    topics: readonly string[] | undefined,
  ): Promise<SubscribeResult> {
    const { keeper } = this.#host;
    const permission = await this.#awaitPermission(asked);
    if (permission !== 'granted') {
      keeper.update({ activity: 'idle' });
      return { kind: permission === 'denied' ? 'denied' : 'dismissed' };
    }
    keeper.update({ activity: 'subscribing' });
    const hasChanged = await this.#session.subscribe(topics);
    await this.#session.look({ activity: 'idle' });
    if (hasChanged) this.#otherTabs.announce();
    return { kind: 'subscribed' };
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
    await whenActivated(this.#context, this.#host.signal);
    await this.#session.look();
    this.#lookSoon();
    return this.#host.keeper.state;
  }

  async #lookAndMaintain(): Promise<PushState> {
    const isUrgent = this.#isUrgent;
    this.#isUrgent = false;
    const reading = await this.#session.look();
    if (reading.permission !== 'default') this.#onAnswer?.(reading.permission);
    const hasChanged = !this.#isSubscribing && (await this.#session.maintain(reading, isUrgent));
    if (hasChanged) this.#otherTabs.announce();
    return this.#host.keeper.state;
  }

  #lookSoon(): void {
    if (this.#host.signal.aborted || this.#context.scope.document.prerendering === true) return;
    void this.#lookAfter();
    void this.#deepLinks.openPending();
  }

  #listen(): void {
    const { signal } = this.#host;
    const onReturn = (): void => this.#lookSoon();
    const onConnectionChange = (): void => {
      this.#isUrgent = true;
      this.#lookSoon();
    };
    listenToPage(this.#context, { onReturn, onConnectionChange }, signal);
    const container = this.#context.scope.navigator.serviceWorker;
    if (container === undefined) return;
    const listener: WorkerListener = {
      onMessage: (message) => this.#host.onMessage(message),
      onSubscriptionChange: onReturn,
      onNavigate: (url) => this.#deepLinks.open(url),
    };
    listenToWorker(container, listener, signal);
  }
}

function createContext({ storage, backend, registerWorker, ...setup }: ClientSetup): ClientContext {
  return {
    ...setup,
    backend: boundBackend(backend),
    storage: storage ?? createKitStorage({ scope: setup.worker.scope }),
    registerWorker: registerWorker ?? registerWithWorkbox,
  };
}
