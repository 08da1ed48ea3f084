import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What to do when the form around an element is used. */
export interface FormActs {
  readonly submit: () => void;
  /** Its controls have been reset already. */
  readonly reset: () => void;
}

/** Follows the form around an element that is no form control itself. */
export class FormWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #acts: FormActs;
  #form: HTMLFormElement | null = null;

  constructor(host: ReactiveControllerHost & Element, acts: FormActs) {
    this.#host = host;
    this.#acts = acts;
    host.addController(this);
  }

  get current(): HTMLFormElement | null {
    return this.#form;
  }

  hostConnected(): void {
    this.#form = this.#host.closest('form');
    this.#form?.addEventListener('submit', this.#acts.submit);
    this.#form?.addEventListener('reset', this.#onReset);
  }

  hostDisconnected(): void {
    this.#form?.removeEventListener('submit', this.#acts.submit);
    this.#form?.removeEventListener('reset', this.#onReset);
    this.#form = null;
  }

  /** The event comes first, then the browser resets the controls. */
  readonly #onReset = (): void => {
    setTimeout(this.#acts.reset);
  };
}
