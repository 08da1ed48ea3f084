import type { PushClient, SettingsResult } from '@web-push-kit/client';
import type { PushErrorCode } from '@web-push-kit/protocol';
import type { DevicePreferences } from '../device-preferences/device-preferences.js';
import type { SaveStatus, TopicChoice } from '../push-topic/topic-choice.js';
import { type ChoiceFacts, planSave, readChoice, type TopicOffer } from './topic-plan.js';

/** The outcome of saving. */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'queued' }
  /** A newer choice has been made elsewhere, and is shown. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly code: PushErrorCode; readonly message: string };

/** Where the saver finds what it needs. */
export interface SaverSources {
  readonly device: DevicePreferences;
  client(): PushClient | undefined;
  offers(): readonly TopicOffer[];
  /** Something to show has changed. */
  changed(): void;
}

const SAVED: SaveOutcome = { kind: 'saved' };

/** Keeps the choices that are not saved yet, and saves them: one after the other, each on top of what holds then. */
export class TopicSaver {
  readonly #sources: SaverSources;
  readonly #unsaved = new Map<string, TopicChoice>();
  readonly #status = new Map<string, SaveStatus>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(sources: SaverSources) {
    this.#sources = sources;
  }

  /** Whether something was chosen that is not saved. */
  get isDirty(): boolean {
    return this.#unsaved.size > 0;
  }

  /** What to show of a topic: what the user has just chosen, else what holds. `undefined` while that is not known. */
  show(offer: TopicOffer): TopicChoice | undefined {
    const facts = this.#readFacts();
    return this.#unsaved.get(offer.name) ?? (facts && readChoice(offer, facts));
  }

  status(name: string): SaveStatus | undefined {
    return this.#status.get(name);
  }

  /** Remembers a choice, to be saved later. */
  hold(name: string, choice: TopicChoice): void {
    this.#unsaved.set(name, choice);
    this.#status.delete(name);
    this.#sources.changed();
  }

  /** Forgets all choices that are not saved. */
  forget(): void {
    this.#unsaved.clear();
    this.#status.clear();
    this.#sources.changed();
  }

  /** Saves what was chosen. What can not be saved goes back to what it was. */
  async save(): Promise<{ readonly names: readonly string[]; readonly outcome: SaveOutcome }> {
    const batch = new Map(this.#unsaved);
    const names = [...batch.keys()];
    this.#mark(names, 'saving');
    const saving = this.#queue.then(() => this.#write(batch));
    this.#queue = saving;
    const outcome = await saving;
    for (const [name, choice] of batch) {
      // Chosen again in the meantime: that has a save of its own.
      if (this.#unsaved.get(name) === choice) this.#unsaved.delete(name);
    }
    this.#mark(
      names.filter((name) => !this.#unsaved.has(name)),
      outcome.kind === 'superseded' ? undefined : outcome.kind,
    );
    return { names, outcome };
  }

  #mark(names: readonly string[], status: SaveStatus | undefined): void {
    for (const name of this.#status.keys()) if (!this.#unsaved.has(name)) this.#status.delete(name);
    for (const name of status ? names : []) this.#status.set(name, status as SaveStatus);
    this.#sources.changed();
  }

  async #write(batch: ReadonlyMap<string, TopicChoice>): Promise<SaveOutcome> {
    const client = this.#sources.client();
    const facts = this.#readFacts();
    if (!client || !facts) return { kind: 'failed', code: 'push-unsupported', message: 'The client keeps no settings' };
    const offers = this.#sources.offers();
    const wanted = new Map(offers.map((offer) => [offer.name, batch.get(offer.name) ?? readChoice(offer, facts)]));
    const change = planSave(offers, wanted, client.settings);
    const outcome = change ? read(await tell(client, change)) : SAVED;
    if (outcome.kind === 'failed' || outcome.kind === 'superseded') return outcome;
    return (await this.#writeMutes(batch, facts.mutedTopics)) ? outcome : NOT_KEPT;
  }

  async #writeMutes(batch: ReadonlyMap<string, TopicChoice>, before: readonly string[]): Promise<boolean> {
    const changed = [...batch].filter(([name, { isMuted }]) => isMuted !== before.includes(name));
    if (changed.length === 0) return true;
    return this.#sources.device.change(({ mutedTopics = [] }) => {
      const others = mutedTopics.filter((topic) => !changed.some(([name]) => name === topic));
      return { mutedTopics: [...others, ...changed.filter(([, { isMuted }]) => isMuted).map(([name]) => name)] };
    });
  }

  #readFacts(): ChoiceFacts | undefined {
    const client = this.#sources.client();
    const preferences = this.#sources.device.current;
    if (!client || !preferences) return undefined;
    const { settings, state } = client;
    const isUndecided = state.kind === 'default' && settings.topics.length === 0;
    return { settings, isUndecided, mutedTopics: preferences.mutedTopics ?? [] };
  }
}

const NOT_KEPT: SaveOutcome = {
  kind: 'failed',
  code: 'storage-unavailable',
  message: 'The browser did not keep the preferences',
};

function tell(client: PushClient, change: Parameters<PushClient['setSettings']>[0]): Promise<SettingsResult> {
  return change.topicLevels === undefined && change.topics
    ? client.setTopics(change.topics)
    : client.setSettings(change);
}

function read(result: SettingsResult): SaveOutcome {
  return result.kind === 'failed'
    ? { kind: 'failed', code: result.error.code, message: result.error.message }
    : { kind: result.kind };
}
