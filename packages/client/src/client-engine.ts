import type { SettingsChange } from '@web-push-kit/backend';
import { type PromptDecision, type PushError, type PushState, toPushError, WIRE_VERSION } from '@web-push-kit/protocol';
import { createKitStorage, type KitRecords, type KitStorage, type SubscriptionSettings } from '@web-push-kit/storage';
import { boundBackend } from './bound-backend.js';
import type { ClientAccess } from './client-access.js';
import type { ClientContext } from './client-context.js';
import { type CommonAccess, createAccess } from './create-access.js';
import { enterIntent, type Intent, isSuperseded, readHighest } from './intents/enter-intent.js';
import type { IntentCounter } from './intents/intent-counter.js';
import {
  concludeSettings,
  concludeSignOut,
  concludeSubscribe,
  concludeUnsubscribe,
  type Ending,
} from './intents/results.js';
import { changeSettings, changeUserHash, restoreSettings, signOut, turnOff, turnOn } from './intents/wishes.js';
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
import { Reconciler, type SyncOptions } from './reconciler.js';
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
  readonly intents: IntentCounter;
  setState(state: PushState): void;
  setSettings(settings: SubscriptionSettings): void;
}

/** The browser's question to the user. */
export interface Question {
  readonly answer: Promise<NotificationPermission>;
  /** When it was asked, in epoch milliseconds. */
  readonly askedAt: number;
}

interface Failure {
  readonly kind: 'failed';
  readonly error: PushError;
}

/** The newest act of this page that turns push on or off, as long as it is under way. */
interface Turning {
  readonly number: number;
  readonly isOn: boolean;
}

/** After this time, in milliseconds, an unanswered question may be one that the user does not see. */
const UNANSWERED_MS = 10_000;

/** Nobody reads and answers a question within this time, in milliseconds: the browser did. */
const INSTANT_MS = 150;

/** Everything that a client does after the page has loaded; a file of its own, so that it can arrive later. */
export class ClientEngine {
  readonly whenReady: Promise<PushState>;
  readonly #access: CommonAccess;
  readonly #context: ClientContext;
  readonly #host: EngineHost;
  readonly #watch: StateWatch;
  readonly #reconciler: Reconciler;
  readonly #ears: PageEars;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<unknown>;
  #next: Promise<PushState> | undefined;
  #isUrgent = false;
  #turning: Turning | undefined;
  /** Ends the waits for an answer that the browser itself never delivers. */
  readonly #onAnswer = new Set<(permission: NotificationPermission) => void>();

  constructor(setup: ClientSetup, host: EngineHost) {
    const { backend, storage, worker, deepLinks } = setup;
    const records = storage ?? createKitStorage({ scope: worker.scope, now: setup.now });
    const context = { ...setup, backend: boundBackend(backend), storage: records };
    this.#context = context;
    this.#host = host;
    allowScriptUrl(worker.url, setup.scope);
    this.#access = createAccess(context, {
      openLink: (link) => this.#ears.openLink(link),
      exclusively: (task) => this.#reconciler.lock(task),
    });
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

  subscribe(number: number, options: SubscribeOptions, question: Question | undefined): Promise<SubscribeResult> {
    return this.#turn<SubscribeResult>({ number, isOn: true }, async () => {
      await this.whenReady;
      const permission = await this.#awaitAnswer(number, question);
      if (permission === 'denied') return { kind: 'denied' };
      if (!this.#watch.isOpen) return { kind: 'unavailable', state: this.#watch.state };
      if (permission !== 'granted') {
        await recordNativeDismissal(this.#context);
        return { kind: 'dismissed' };
      }
      this.#note(number, { activity: 'subscribing' });
      const isEntered = await this.#consent(number, options);
      const error = isEntered ? await this.#sync({ isClick: true }) : undefined;
      return concludeSubscribe(await this.#look({ number, names: ['push'] }, error));
    });
  }

  unsubscribe(number: number): Promise<UnsubscribeResult> {
    return this.#turn<UnsubscribeResult>({ number, isOn: false }, async () => {
      const intent = { number, names: ['push'] };
      // First of all: if this page goes away half way, the next one finishes the job.
      const isEntered = await enterIntent(this.#context, intent, turnOff(this.#context.now()));
      return concludeUnsubscribe(await this.#look(intent, isEntered ? await this.#sync() : undefined));
    });
  }

  async setSettings(number: number, change: SettingsChange): Promise<SettingsResult> {
    const intent = { number, names: Object.keys(change) };
    let before: KitRecords['settings'] | undefined;
    const remember = (settings: KitRecords['settings'] | undefined): void => {
      before = settings;
    };
    const isEntered = await enterIntent(
      this.#context,
      intent,
      changeSettings(change, this.#context.settings, remember),
    );
    const error = isEntered ? await this.#sync() : undefined;
    const refusal = error && isRefused(error) ? error : undefined;
    if (refusal) await enterIntent(this.#context, intent, restoreSettings(intent, before));
    return concludeSettings(await this.#look(intent, refusal));
  }

  async identify(number: number, { hash, ...user }: PushUser): Promise<SettingsResult> {
    await this.#setUserHash(number, hash);
    return this.setSettings(number, { user });
  }

  async reset(number: number, { push = 'unsubscribe' }: ResetOptions): Promise<SettingsResult> {
    await this.#setUserHash(number, undefined);
    if (push === 'keep') return concludeSettings(await this.#look({ number, names: ['user'] }, undefined));
    if (push === 'unsubscribe') return this.#signOut(number);
    await this.#forgetMessages();
    return this.setSettings(number, { user: null, attributes: {} });
  }

  /** Returns what functions beside the client may use of it, for an act of this number. */
  accessFor(number: number): ClientAccess {
    return { ...this.#access, number, unsubscribe: () => this.unsubscribe(number) };
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
    if (registration) void this.#access.tellWorker({ webPushKit: WIRE_VERSION, kind: 'flush' });
    void this.openPendingLink();
    return this.#watch.state;
  }

  /** Never rejects: nobody asked for it, so nobody is told. The state says what is missing, and acts say why. */
  async #maintain(): Promise<PushState> {
    const isUrgent = this.#isUrgent;
    this.#isUrgent = false;
    if (this.#turning?.isOn || this.#host.signal.aborted) await this.#watch.look();
    else if (await this.#reconciler.sync({ isUrgent }).catch(() => false)) this.#ears.announceRepair();
    return this.#watch.state;
  }

  #onReading({ permission, settings, outbox, intents }: Reading): void {
    const { now, scope } = this.#context;
    if (permission !== 'default') for (const answer of this.#onAnswer) answer(permission);
    const { intents: counter } = this.#host;
    counter.last = Math.max(counter.last, readHighest(intents, now()));
    this.#host.setSettings(settings);
    clearTimeout(this.#retryTimer);
    const waitMs = (outbox?.notBefore ?? 0) - now();
    if (waitMs <= 0 || this.#host.signal.aborted || scope.navigator.onLine === false) return;
    this.#retryTimer = setTimeout(() => this.refresh(false), waitMs);
  }

  #signOut(number: number): Promise<SettingsResult> {
    return this.#turn<SettingsResult>({ number, isOn: false }, async () => {
      await enterIntent(this.#context, { number, names: ['all'] }, signOut(this.#context.settings));
      await this.#forgetMessages();
      const error = await this.#sync();
      return concludeSignOut(await this.#look({ number, names: ['push'] }, error));
    });
  }

  async #forgetMessages(): Promise<void> {
    await this.#context.storage.updateMany(['inbox', 'badge'], () => ({ inbox: undefined, badge: undefined }));
    this.#host.onRecordsChange();
  }

  async #awaitAnswer(number: number, question: Question | undefined): Promise<NotificationPermission> {
    const { now } = this.#context;
    if (!question) return countSubscription(await this.#watch.look());
    this.#note(number, { activity: 'prompting', isUnanswered: false });
    const timer = setTimeout(() => this.#note(number, { isUnanswered: true }), UNANSWERED_MS);
    // A question shown as a mere icon may be answered in the settings: then the promise never settles.
    let notice = (_permission: NotificationPermission): void => undefined;
    const noticed = new Promise<NotificationPermission>((resolve) => {
      notice = resolve;
    });
    this.#onAnswer.add(notice);
    const answer = await Promise.race([question.answer, noticed]);
    this.#onAnswer.delete(notice);
    clearTimeout(timer);
    const isInstant = answer === 'denied' && now() - question.askedAt < INSTANT_MS;
    const noted = { answer, isUnanswered: false, ...(isInstant && { hasPrivateHint: true }) };
    return countSubscription(await this.#watch.look(noted));
  }

  /** The user has changed their mind; once it is written down, any page may finish what this one can not. */
  #consent(number: number, { topics, consent }: SubscribeOptions): Promise<boolean> {
    const { now, scope, settings } = this.#context;
    const change: SettingsChange = {
      ...(topics && { topics }),
      ...(consent && { consent: { at: now(), text: consent.text, locale: scope.navigator.language ?? '' } }),
    };
    const intent = { number, names: ['push', ...Object.keys(change)] };
    return enterIntent(this.#context, intent, turnOn(change, settings));
  }

  /** Returns what failed; the outbox tries again. */
  async #sync(options: SyncOptions = {}): Promise<PushError | undefined> {
    try {
      await this.#reconciler.sync({ isUrgent: true, ...options });
      return undefined;
    } catch (cause) {
      return toPushError(cause);
    } finally {
      this.#ears.announce();
    }
  }

  /** Takes the last look of an act, by which its result is told. */
  async #look(intent: Intent, error: PushError | undefined): Promise<Ending> {
    const reading = await this.#watch.look();
    const { record, intents } = reading;
    const isSaved = !record || record.settings === JSON.stringify(describeSettings(this.#context, reading));
    return { reading, error, isSaved, isSuperseded: isSuperseded(intents, intent, this.#context.now()) };
  }

  /** Carries out an act that turns push on or off, and shows how far it is, unless a newer one is under way. */
  async #turn<Result extends { readonly kind: string }>(turning: Turning, act: () => Promise<Result | Failure>) {
    const { number, isOn } = turning;
    let result: Result | Failure;
    if (number > (this.#turning?.number ?? 0)) {
      this.#turning = turning;
      this.#watch.isLeaving = !isOn;
      this.#watch.note({ activity: 'idle' });
    }
    try {
      result = await act();
    } catch (cause) {
      result = { kind: 'failed', error: toPushError(cause) };
    }
    this.#note(number, { activity: 'idle', failure: 'error' in result ? result.error.code : undefined });
    if (this.#turning?.number === number) this.#end();
    return result;
  }

  #end(): void {
    this.#turning = undefined;
    this.#watch.isLeaving = false;
    this.#ears.announce();
  }

  #note(number: number, change: Parameters<StateWatch['note']>[0]): void {
    if (this.#turning?.number === number) this.#watch.note(change);
  }

  async #setUserHash(number: number, userHash: string | undefined): Promise<void> {
    await enterIntent(this.#context, { number, names: ['user'] }, changeUserHash(userHash));
    await this.#access.tellWorker({ webPushKit: WIRE_VERSION, kind: 'records-changed' });
  }
}

/** Safari forgets permissions, but not subscriptions. */
function countSubscription({ permission, subscription }: Reading): NotificationPermission {
  return permission === 'default' && subscription ? 'granted' : permission;
}
