import type { SettingsChange } from '@web-push-kit/backend';
import { type PromptDecision, PushError, type PushState, toPushError, WIRE_VERSION } from '@web-push-kit/protocol';
import { createKitStorage, type KitStorage, type SubscriptionSettings } from '@web-push-kit/storage';
import { boundBackend } from './bound-backend.js';
import type { ClientAccess } from './client-access.js';
import type { ClientContext } from './client-context.js';
import { createAccess } from './create-access.js';
import { type EarsHost, PageEars } from './page-ears.js';
import { decideNextPrompt, recordDismissal, recordNativeDismissal } from './prompt-memory.js';
import type {
  PushUser,
  ResetOptions,
  SettingsResult,
  SubscribeOptions,
  SubscribeResult,
  UnsubscribeResult,
} from './push-client.js';
import type { Reading } from './read-browser.js';
import { Reconciler } from './reconciler.js';
import { StateWatch } from './state-watch.js';
import { allowScriptUrl } from './trusted-script-url.js';
import { describeSettings, isRefused } from './write-subscription.js';

/** A {@link ClientContext} before what is missing has been filled in, and what a page has chosen. */
export interface ClientSetup extends Omit<ClientContext, 'storage'> {
  readonly storage: KitStorage | undefined;
  readonly deepLinks: 'navigate' | undefined;
}

/** What the engine shares with the client that a page holds in its hands. */
export interface EngineHost extends Pick<EarsHost, 'deepLinkHandlers' | 'signal' | 'onMessage' | 'onRecordsChange'> {
  setState(state: PushState): void;
  setSettings(settings: SubscriptionSettings): void;
}

/** The browser's question to the user. */
export interface Question {
  readonly answer: Promise<NotificationPermission>;
  /** When it was asked, in epoch milliseconds. */
  readonly askedAt: number;
}

/** After this time, in milliseconds, an unanswered question may be one that the user does not see. */
const UNANSWERED_MS = 10_000;

/** Nobody reads and answers a question within this time, in milliseconds: the browser did. */
const INSTANT_MS = 150;

/** Everything that a client does after the page has loaded; a file of its own, so that it can arrive later. */
export class ClientEngine {
  readonly whenReady: Promise<PushState>;
  readonly access: ClientAccess;
  readonly #context: ClientContext;
  readonly #host: EngineHost;
  readonly #watch: StateWatch;
  readonly #reconciler: Reconciler;
  readonly #ears: PageEars;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<unknown>;
  #next: Promise<PushState> | undefined;
  #isUrgent = false;
  #isSubscribing = false;
  /** Ends the wait for an answer that the browser itself never delivers. */
  #onAnswer: ((permission: NotificationPermission) => void) | undefined;

  constructor(setup: ClientSetup, host: EngineHost) {
    const { backend, storage, worker, deepLinks } = setup;
    const records = storage ?? createKitStorage({ scope: worker.scope, now: setup.now });
    const context = { ...setup, backend: boundBackend(backend), storage: records };
    this.#context = context;
    this.#host = host;
    allowScriptUrl(worker.url, setup.scope);
    this.access = createAccess(context, (link) => this.#ears.openLink(link));
    this.#watch = new StateWatch(context, {
      key: () => this.#reconciler.key,
      onState: (state) => host.setState(state),
      onReading: (reading) => this.#onReading(reading),
    });
    this.#reconciler = new Reconciler(context, this.#watch);
    this.#ears = new PageEars(context, { ...host, deepLinks, onNews: (isUrgent) => void this.refresh(isUrgent) });
    host.signal.addEventListener('abort', () => clearTimeout(this.#retryTimer));
    this.whenReady = this.#start();
    this.#running = this.whenReady;
    void this.refresh(false);
  }

  /** Looks again, and puts right what is wrong; callers during a run share the next one. */
  refresh(isUrgent = true): Promise<PushState> {
    this.#isUrgent ||= isUrgent;
    // Not the run under way: it may have looked before the change that its caller heard of.
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      const run = this.#maintain();
      this.#running = run;
      return run;
    });
    return this.#next;
  }

  async subscribe(options: SubscribeOptions, question: Question | undefined): Promise<SubscribeResult> {
    this.#isSubscribing = true;
    try {
      await this.whenReady;
      const permission = await this.#awaitAnswer(question);
      if (permission === 'denied') return { kind: 'denied' };
      if (!this.#watch.isOpen) return { kind: 'unavailable', state: this.#watch.state };
      if (permission !== 'granted') {
        await recordNativeDismissal(this.#context);
        return { kind: 'dismissed' };
      }
      this.#watch.note({ activity: 'subscribing' });
      await this.#consent(options);
      await this.#reconciler.sync({ isUrgent: true, isClick: true });
      const { subscription } = await this.#watch.look({ activity: 'idle' });
      if (!subscription) throw new PushError('subscribe-failed', 'The browser shows no subscription');
      return { kind: 'subscribed' };
    } catch (cause) {
      const error = toPushError(cause);
      // The browser's errors do not tell a refused permission from other trouble; the permission itself does.
      const { permission } = await this.#watch.look({ activity: 'idle', failure: error.code });
      return permission === 'denied' ? { kind: 'denied' } : { kind: 'failed', error };
    } finally {
      this.#watch.note({ activity: 'idle' });
      this.#isSubscribing = false;
      this.#ears.announce();
    }
  }

  async unsubscribe(): Promise<UnsubscribeResult> {
    const at = this.#context.now();
    // First of all: if this page goes away half way, the next one finishes the job.
    await this.#context.storage.update('opt-out', (earlier) => earlier ?? { at });
    this.#watch.isLeaving = true;
    const error = await this.#tryToSync();
    this.#watch.isLeaving = false;
    const isEnded = error?.code !== 'unsubscribe-failed';
    await this.#watch.look(isEnded ? {} : { failure: error.code });
    return isEnded ? { kind: 'unsubscribed' } : { kind: 'failed', error };
  }

  async setSettings(change: SettingsChange): Promise<SettingsResult> {
    const { storage } = this.#context;
    const before = await storage.read('settings');
    await this.#changeSettings(change);
    const error = await this.#tryToSync();
    if (error && isRefused(error)) {
      await storage.update('settings', () => before);
      await this.#watch.look();
      return { kind: 'failed', error };
    }
    const reading = await this.#watch.look();
    const { record, settings } = reading;
    const isSaved = !record || record.settings === JSON.stringify(describeSettings(this.#context, reading));
    return { kind: isSaved ? 'saved' : 'queued', topics: settings.topics };
  }

  async identify({ hash, ...user }: PushUser): Promise<SettingsResult> {
    await this.#setUserHash(hash);
    return this.setSettings({ user });
  }

  async reset({ push = 'unsubscribe' }: ResetOptions): Promise<SettingsResult> {
    const { storage } = this.#context;
    await this.#setUserHash(undefined);
    if (push !== 'keep') {
      await Promise.all([storage.remove('inbox'), storage.remove('badge')]);
      this.#host.onRecordsChange();
    }
    if (push === 'detach') return this.setSettings({ user: null, attributes: {} });
    try {
      if (push === 'unsubscribe') {
        await storage.remove('settings');
        await this.#reconciler.leave();
      }
      return { kind: 'saved', topics: (await this.#watch.look()).settings.topics };
    } catch (cause) {
      return { kind: 'failed', error: toPushError(cause) };
    } finally {
      this.#ears.announce();
    }
  }

  /** Hands over the link of a click that no page could handle when it happened. */
  openPendingLink(): Promise<void> {
    return this.#ears.openPendingLink();
  }

  recordPromptDismissal(choice: 'later' | 'never'): Promise<void> {
    return recordDismissal(this.#context, choice);
  }

  async canPrompt(): Promise<PromptDecision> {
    await this.whenReady;
    return decideNextPrompt(this.#context, this.#watch.state);
  }

  async #start(): Promise<PushState> {
    const { scope } = this.#context;
    const { signal } = this.#host;
    if (scope.document.prerendering) {
      await new Promise<void>((resolve) => {
        scope.document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
      });
    }
    this.#ears.listen();
    const { registration } = await this.#watch.look();
    if (registration) void this.access.tellWorker({ webPushKit: WIRE_VERSION, kind: 'flush' });
    void this.openPendingLink();
    return this.#watch.state;
  }

  /** Never rejects: nobody asked for it, so nobody is told. The state says what is missing, and acts say why. */
  async #maintain(): Promise<PushState> {
    const isUrgent = this.#isUrgent;
    this.#isUrgent = false;
    if (this.#isSubscribing || this.#host.signal.aborted) await this.#watch.look();
    else if (await this.#reconciler.sync({ isUrgent }).catch(() => false)) this.#ears.announceRepair();
    return this.#watch.state;
  }

  #onReading({ permission, settings, outbox }: Reading): void {
    const { now, scope } = this.#context;
    if (permission !== 'default') this.#onAnswer?.(permission);
    this.#host.setSettings(settings);
    clearTimeout(this.#retryTimer);
    const waitMs = (outbox?.notBefore ?? 0) - now();
    if (waitMs <= 0 || this.#host.signal.aborted || scope.navigator.onLine === false) return;
    this.#retryTimer = setTimeout(() => this.refresh(false), waitMs);
  }

  async #awaitAnswer(question: Question | undefined): Promise<NotificationPermission> {
    const { now } = this.#context;
    if (!question) return countSubscription(await this.#watch.look());
    this.#watch.note({ activity: 'prompting', isUnanswered: false });
    const timer = setTimeout(() => this.#watch.note({ isUnanswered: true }), UNANSWERED_MS);
    // A question shown as a mere icon may be answered in the settings: then the promise never settles.
    const noticed = new Promise<NotificationPermission>((resolve) => {
      this.#onAnswer = resolve;
    });
    const answer = await Promise.race([question.answer, noticed]);
    clearTimeout(timer);
    const isInstant = answer === 'denied' && now() - question.askedAt < INSTANT_MS;
    const noted = { answer, isUnanswered: false, ...(isInstant && { hasPrivateHint: true }) };
    return countSubscription(await this.#watch.look(noted));
  }

  async #consent({ topics, consent }: SubscribeOptions): Promise<void> {
    const { now, scope, storage } = this.#context;
    // The user has changed their mind; from here on any page may finish what this one can not.
    await storage.remove('opt-out');
    await this.#changeSettings({
      ...(topics && { topics }),
      ...(consent && { consent: { at: now(), text: consent.text, locale: scope.navigator.language ?? '' } }),
    });
    await storage.update('outbox', (outbox) => ({ forget: [], ...outbox, attempts: 0, notBefore: 0, isWanted: true }));
  }

  /** What failed; the outbox tries again. */
  async #tryToSync(): Promise<PushError | undefined> {
    try {
      await this.#reconciler.sync({ isUrgent: true });
      return undefined;
    } catch (cause) {
      return toPushError(cause);
    } finally {
      this.#ears.announce();
    }
  }

  async #changeSettings(change: SettingsChange): Promise<void> {
    const { settings } = await this.#watch.look();
    await this.#context.storage.update('settings', (current = settings) =>
      // What is null is taken out.
      JSON.parse(
        JSON.stringify({ topics: settings.topics, ...current, ...change }, (_name, value) => value ?? undefined),
      ),
    );
  }

  async #setUserHash(userHash: string | undefined): Promise<void> {
    await this.#context.storage.update('preferences', (preferences) => {
      const { userHash: _, ...others } = preferences ?? {};
      return { ...others, ...(userHash && { userHash }) };
    });
    await this.access.tellWorker({ webPushKit: WIRE_VERSION, kind: 'records-changed' });
  }
}

/** Safari forgets permissions, but not subscriptions. */
function countSubscription({ permission, subscription }: Reading): NotificationPermission {
  return permission === 'default' && subscription ? 'granted' : permission;
}
