import { Drawing, html, type IconMark, markIcon } from '../markup.js';

/** What a bell shows. */
export interface BellShown {
  readonly name: string;
  readonly look: IconMark;
  readonly isHidden: boolean;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What to say where the panel cannot be loaded. */
  readonly loss: string | undefined;
}

const frame = (icon: string): string => html`<button
  type="button"
  class="bell"
  part="base"
  popovertarget="panel"
  aria-haspopup="dialog"
>
  <span class="drawing" part="icon"><slot name="icon">${icon}</slot></span>
</button>
<div class="announcer" role="status"></div>`;

/** The bell as it is drawn: a button. */
export class BellDrawing {
  readonly button: HTMLElement;
  readonly #drawing: Drawing;
  #loss: HTMLElement | undefined;

  constructor(root: ShadowRoot, look: IconMark, onClick: () => void) {
    const slot = markIcon(look);
    this.#drawing = new Drawing(root, frame(slot), { slot });
    this.button = this.#drawing.find('button');
    this.button.addEventListener('click', (event) => {
      // The browser's own opening would come before what is to be shown.
      event.preventDefault();
      onClick();
    });
  }

  /** What the panel is drawn in front of. */
  get panelPlace(): Element {
    return this.#drawing.find('.announcer');
  }

  show({ name, look, isHidden, isOpen, isBusy, loss }: BellShown): void {
    const drawing = this.#drawing;
    drawing.attribute('.bell', 'hidden', isHidden ? '' : undefined);
    drawing.attribute('.bell', 'aria-label', name);
    drawing.attribute('.bell', 'aria-expanded', String(isOpen));
    drawing.attribute('.bell', 'aria-busy', isBusy ? 'true' : undefined);
    drawing.markup('slot', markIcon(look));
    this.#showLoss(loss);
  }

  /** Opens what says that the panel cannot be loaded. */
  presentLoss(): void {
    this.#loss?.showPopover?.();
  }

  #showLoss(text: string | undefined): void {
    if (text === undefined) {
      this.#loss?.remove();
      this.#loss = undefined;
    } else {
      this.#loss ??= this.#makeLoss();
      this.#loss.textContent = text;
    }
  }

  #makeLoss(): HTMLElement {
    const loss = document.createElement('div');
    loss.className = 'loss';
    loss.id = 'panel';
    loss.setAttribute('popover', '');
    this.panelPlace.before(loss);
    return loss;
  }
}
