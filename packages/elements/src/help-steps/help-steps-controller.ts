import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type HelpEntries, loadHelpSteps, watchHelpSteps } from './load-help-steps.js';

/** Which steps an element wants. */
export interface WantedSteps {
  readonly lang: string;
  readonly src: string;
}

/** Keeps the steps in its element's language at hand, and renders the element again when they are there. */
export class HelpStepsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => WantedSteps;
  #entries: HelpEntries | undefined;
  #request = '';
  #stopWatching: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, wanted: () => WantedSteps) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** `undefined` while they are being loaded for the first time; empty when they could not be. */
  get entries(): HelpEntries | undefined {
    return this.#entries;
  }

  hostConnected(): void {
    this.#stopWatching = watchHelpSteps(() => {
      this.#request = '';
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    // Whoever shows the help again may be online by then.
    if (this.#entries?.size === 0) this.#request = '';
  }

  hostUpdate(): void {
    if (isServer) return;
    const { lang, src } = this.#wanted();
    const request = `${lang} ${src}`;
    if (request === this.#request) return;
    this.#request = request;
    void loadHelpSteps(lang, src).then((entries) => {
      if (request !== this.#request) return;
      this.#entries = entries;
      this.#host.requestUpdate();
    });
  }
}
