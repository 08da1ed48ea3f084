import { changePreferences, type DeliveryPreferences, type PushClient, readPreferences } from 'web-push-kit';

type SettingsResult = Awaited<ReturnType<PushClient['setSettings']>>;

/** What became of the last change of one thing. */
export type ChoiceNote = 'saving' | 'saved' | 'queued' | 'failed';

/** What became of a change, in words. */
export const CHOICE_NOTES: Readonly<Record<ChoiceNote, string>> = {
  saving: 'Saving…',
  saved: 'Saved',
  queued: 'Kept. We’re told when you’re online.',
  failed: 'Couldn’t save. Try again.',
};

/** A choice changed; `note` says what became of it. */
export class ChoiceChangeEvent extends Event {
  readonly note: ChoiceNote | undefined;

  constructor(note?: ChoiceNote) {
    super('change');
    this.note = note;
  }
}

/**
 * What the user of this browser wants of messages that none of the kit's elements asks for: their language. Sends
 * {@link ChoiceChangeEvent}.
 */
export class Choices extends EventTarget {
  readonly #push: PushClient;
  readonly #notes = new Map<string, ChoiceNote>();
  #preferences: DeliveryPreferences = {};
  /** One change at a time: what becomes of each is told for itself. */
  #last: Promise<void> = Promise.resolve();

  constructor(push: PushClient) {
    super();
    this.#push = push;
  }

  /** What became of the last change of this; `undefined` when there was none. */
  noteOf(what: string): ChoiceNote | undefined {
    return this.#notes.get(what);
  }

  /** The language that was chosen for messages; empty for the browser's own. */
  get language(): string {
    return this.#preferences.locale ?? '';
  }

  /** Reads the preferences now, and again when the worker's buttons or another tab change them. */
  start(signal: AbortSignal): void {
    this.#push.addEventListener('recordschange', this.#load, { signal });
    void this.#load();
  }

  /** Tells both: the server sends to languages, the worker picks the text. */
  async setLanguage(language: string): Promise<void> {
    await this.#save('language', async () => {
      await this.#change({ locale: language === '' ? undefined : language });
      return this.#push.setSettings({ locale: language === '' ? navigator.language : language });
    });
  }

  /** Forgets what became of earlier changes: on another page it is no news any more. */
  forgetNotes(): void {
    this.#notes.clear();
  }

  async #change(change: Parameters<typeof changePreferences>[1]): Promise<void> {
    await changePreferences(this.#push, change);
    await this.#load();
  }

  #save(what: string, act: () => Promise<unknown>): Promise<void> {
    this.#note(what, 'saving');
    this.#last = this.#last.then(() => this.#run(what, act));
    return this.#last;
  }

  async #run(what: string, act: () => Promise<unknown>): Promise<void> {
    try {
      const kind = ((await act()) as SettingsResult | undefined)?.kind ?? 'saved';
      // One that a newer choice has overtaken is no news: the page shows the newer one.
      this.#note(what, kind === 'superseded' ? 'saved' : kind);
    } catch {
      this.#note(what, 'failed'); // storage that is blocked: nothing can be kept here
    }
  }

  readonly #load = async (): Promise<void> => {
    this.#preferences = await readPreferences(this.#push);
    this.dispatchEvent(new ChoiceChangeEvent());
  };

  #note(what: string, note: ChoiceNote): void {
    this.#notes.set(what, note);
    this.dispatchEvent(new ChoiceChangeEvent(note));
  }
}
