import type { Diagnosis } from '@web-push-kit/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PushLocalizeController } from '../localize.js';
import type { TextFinder } from '../translations/translation.js';
import type { TrialId } from './push-doctor-view.js';

/** What the trials need of their element. */
export interface DoctorTrialsHost extends ReactiveControllerHost {
  readonly diagnosis: Diagnosis | undefined;
  readonly parts: { readonly text: TextFinder; readonly siteName: string; readonly localize: PushLocalizeController };
  learn(diagnosis: Diagnosis, id: TrialId): void;
  showSystemHelp(): void;
}

/** What only the user can try: whether a notification shows, arrives, and leads back here. */
export class DoctorTrials implements ReactiveController {
  readonly #host: DoctorTrialsHost;
  readonly #tried = new Set<TrialId>();
  /** What is under way. */
  busy: TrialId | undefined;

  constructor(host: DoctorTrialsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to listen to: each trial begins with a click.
  }

  /** Whether it was tried, whatever came of it. */
  wasTried(id: TrialId): boolean {
    return this.#tried.has(id);
  }

  /** Forgets what was tried. */
  reset(): void {
    this.#tried.clear();
    this.busy = undefined;
  }

  /** Tries one, unless another is under way. */
  async start(id: TrialId): Promise<void> {
    const { diagnosis } = this.#host;
    if (!diagnosis || this.busy) return;
    this.busy = id;
    this.#host.requestUpdate();
    // What fails without an answer has not told anything: the diagnosis stays as it was.
    const learned = await this.#attempt(diagnosis, id).catch(() => diagnosis);
    // The checks have begun anew meanwhile: what was tried then is old.
    if (this.#host.diagnosis !== diagnosis) return;
    this.busy = undefined;
    this.#tried.add(id);
    this.#host.learn(learned, id);
    this.#host.requestUpdate();
  }

  /** The user says whether the notification was seen. */
  confirm(wasSeen: boolean): void {
    const { diagnosis } = this.#host;
    if (!diagnosis) return;
    this.#host.learn(diagnosis.confirmDisplay(wasSeen), 'display');
    if (!wasSeen) this.#host.showSystemHelp();
  }

  #attempt(diagnosis: Diagnosis, id: TrialId): Promise<Diagnosis> {
    const { text, siteName, localize } = this.#host.parts;
    const title = text('pushDoctorTestTitle');
    switch (id) {
      case 'display':
        return diagnosis.tryDisplay({ title, body: localize.term('pushDoctorTestBody', siteName) });
      case 'round-trip':
        return diagnosis.tryRoundTrip();
      case 'click':
        return diagnosis.tryClick({ title, body: text('pushDoctorClickBody') });
    }
  }
}
