/** What the page's own button shows. */
export interface ButtonFace {
  /** For the page's style sheet: `button[data-push-state='subscribed']`. */
  readonly state: string;
  /** `undefined` leaves the button its own words. */
  readonly label: string | undefined;
  readonly isBusy: boolean;
  /** A click does nothing now. It can be focused all the same: taking that away would drop the focus. */
  readonly isInert: boolean;
  readonly opensDialog: boolean;
}

const BUTTON = 'button, [role="button"], [data-push-button]';

/** What was in a place of the page's, and what is there now. */
interface Replaced {
  readonly own: string;
  readonly shown: string;
}

/** Finds the button that the page has put into an element; not one that is in a named slot. */
export function findSlottedButton(host: Element): HTMLElement | undefined {
  for (const child of host.children) {
    const isOurs = child.slot === '';
    const found = isOurs && (child.matches(BUTTON) ? child : child.querySelector(BUTTON));
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

/**
 * Has the page's own button show what is going on.
 *
 * No node of the page is added, moved or removed, so that frameworks find what they have rendered: texts are changed in
 * place, and given back. A page that changes a text itself in the meantime has changed the button's own words.
 */
export class SlottedButton {
  #button: HTMLElement | undefined;
  readonly #texts = new Map<Text | Attr, Replaced>();

  /** Shows `face` on `button`; the one before, if it was another, gets its own words back. */
  show(button: HTMLElement | undefined, face: ButtonFace): void {
    if (button !== this.#button) this.release();
    this.#button = button;
    if (!button) return;
    button.dataset.pushState = face.state;
    setAttribute(button, 'aria-busy', face.isBusy && 'true');
    setAttribute(button, 'aria-disabled', (face.isBusy || face.isInert) && 'true');
    setAttribute(button, 'aria-haspopup', face.opensDialog && 'dialog');
    this.#write(button, face.label);
  }

  /** Leaves the button as the page has made it. */
  release(): void {
    const button = this.#button;
    this.#button = undefined;
    if (!button) return;
    delete button.dataset.pushState;
    for (const name of ['aria-busy', 'aria-disabled', 'aria-haspopup']) button.removeAttribute(name);
    this.#write(button, undefined);
    this.#texts.clear();
  }

  #write(button: HTMLElement, label: string | undefined): void {
    let words = label;
    for (const place of findWords(button)) {
      const known = this.#texts.get(place);
      const now = place.nodeValue ?? '';
      const own = known?.shown === now ? known.own : now;
      if (own.trim() === '') continue;
      const shown = words ?? own;
      if (now !== shown) place.nodeValue = shown;
      this.#texts.set(place, { own, shown });
      // One place says it all; a second one would say it twice.
      words = words === undefined ? undefined : '';
    }
  }
}

/**
 * Where a button's words are: in the part marked with `data-push-label`, else in a button that holds nothing but text,
 * else in its `aria-label`. Any other button keeps its words; its page can tell the states apart by `data-push-state`.
 */
function findWords(button: HTMLElement): readonly (Text | Attr)[] {
  const marked = button.querySelector('[data-push-label]');
  const holder = marked ?? (button.childElementCount === 0 ? button : undefined);
  const texts = [...(holder?.childNodes ?? [])].filter((node) => node instanceof Text);
  if (texts.some(({ data }) => data.trim() !== '')) return texts;
  const label = button.getAttributeNode('aria-label');
  return label ? [label] : texts;
}

function setAttribute(button: HTMLElement, name: string, value: string | false): void {
  if (value === false) button.removeAttribute(name);
  else button.setAttribute(name, value);
}
