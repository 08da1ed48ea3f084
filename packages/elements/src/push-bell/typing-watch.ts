import type { ReactiveController } from 'lit';
import { adoptMore } from '../adopt-more.js';
import { css } from '../plain-css.js';
import type { PushBellElement } from './push-bell.js';

/** What brings up a keyboard on a touch screen. */
const TEXT_FIELD = 'textarea, input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=submit])';

const typingStyles = css`
  :host(:state(typing)) {
    visibility: hidden;
  }
`;

/** Takes a floating bell away while someone is typing on a touch screen: the keyboard leaves no room for it. */
export class TypingWatch implements ReactiveController {
  readonly #bell: PushBellElement;
  readonly #internals: ElementInternals | undefined;

  constructor(bell: PushBellElement, internals: ElementInternals | undefined) {
    this.#bell = bell;
    this.#internals = internals;
    adoptMore(bell, typingStyles);
    bell.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('focusin', this.#onFocus);
    document.addEventListener('focusout', this.#onFocus);
  }

  hostDisconnected(): void {
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('focusout', this.#onFocus);
    this.#show(false);
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const [field] = event.composedPath();
    const { placement, open } = this.#bell;
    // Fields of its own, in an open panel, are nothing to make room for.
    const isInTheWay = event.type === 'focusin' && event.target !== this.#bell && placement !== 'inline' && !open;
    const isText = field instanceof HTMLElement && (field.matches(TEXT_FIELD) || field.isContentEditable);
    this.#show(isInTheWay && isText && matchMedia('(pointer: coarse)').matches);
  };

  #show(isTyping: boolean): void {
    try {
      if (isTyping) this.#internals?.states.add('typing');
      else this.#internals?.states.delete('typing');
    } catch {
      // Chrome before 125 takes only names that begin with two dashes: there the bell stays.
    }
  }
}
