import type { ReactiveController, ReactiveElement } from 'lit';

/** What brings up a keyboard on a touch screen. */
const TEXT_FIELD = 'textarea, input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=submit])';

/** Knows whether someone is typing on a touch screen: then the keyboard leaves no room for what floats over the page. */
export class TypingWatch implements ReactiveController {
  readonly #host: ReactiveElement;
  #isTyping = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get isTyping(): boolean {
    return this.#isTyping;
  }

  hostConnected(): void {
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onFocus);
  }

  hostDisconnected(): void {
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('focusout', this.#onFocus);
    this.#isTyping = false;
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const [field] = event.composedPath();
    // Fields of its own, in an open panel, are nothing to make room for.
    const isOther = event.type === 'focusin' && field instanceof HTMLElement && event.target !== this.#host;
    const isText = isOther && (field.matches(TEXT_FIELD) || field.isContentEditable);
    const isTyping = isText && matchMedia('(pointer: coarse)').matches;
    if (isTyping === this.#isTyping) return;
    this.#isTyping = isTyping;
    this.#host.requestUpdate();
  };
}
