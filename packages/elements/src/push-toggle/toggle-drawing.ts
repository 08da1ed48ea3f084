import { CHECK } from '../icon-paths.js';
import { Drawing, html, type IconMark, markIcon, setAttribute } from '../markup.js';
import type { TextFinder } from '../translations/translation.js';
import type { ToggleFace } from './toggle-at-rest.js';

/** What a toggle shows, with the words of the page. */
export interface ToggleShown extends ToggleFace {
  readonly text: TextFinder;
  readonly state: string;
  /** Empty where the page has put its own into the slot. */
  readonly label: string;
  readonly hint: string;
  readonly hasHint: boolean;
  /** Whether to keep the room of a button. */
  readonly hasRoom: boolean;
  /** The drawing beside the state in words. */
  readonly icon: IconMark | undefined;
}

/** A native checkbox, so that keyboard, screen readers and forms know it. */
const SWITCH = html`<span class="switch">
  <input id="control" class="track" part="control" type="checkbox" role="switch" aria-describedby="hint status" />
  <span class="thumb" part="thumb">
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${CHECK}"></path></svg>
  </span>
</span>`;

const CONTROLS: Readonly<Record<ToggleFace['control'], string>> = {
  switch: SWITCH,
  placeholder: '<span class="switch placeholder" aria-hidden="true"></span>',
  none: '',
};

/** What a drawn toggle tells. */
export interface ToggleListeners {
  /** Called with the checkbox when the user has moved it. */
  readonly onSwitch: (control: HTMLInputElement) => void;
  readonly onSlotChange: () => void;
}

const frame = (icon: string, control: string): string => html`<div class="base" part="base">
  <div class="row" part="row">
    <div class="words">
      <label class="label" part="label" for="control"><slot></slot><span></span></label>
      <div class="hint" part="hint" id="hint"><slot name="hint"></slot></div>
      <div class="status" part="status" id="status" tabindex="-1">
        <span class="drawing">${icon}</span>
        <span>
          <span class="status-text"></span>
          <span class="detail"></span>
          <span class="detail"></span>
        </span>
      </div>
    </div>
    <span class="control">${control}</span>
  </div>
</div>
<div class="announcer" role="status"></div>`;

/** The toggle as it is drawn: its words, and the switch. */
export class ToggleDrawing {
  /** Where more can be added, at the end. */
  readonly base: HTMLElement;
  readonly #drawing: Drawing;

  constructor(root: ShadowRoot, first: ToggleShown, { onSwitch, onSlotChange }: ToggleListeners) {
    const icon = drawIcon(first);
    const control = CONTROLS[first.control];
    this.#drawing = new Drawing(root, frame(icon, control), { '.drawing': icon, '.control': control });
    this.base = this.#drawing.find('.base');
    root.addEventListener('slotchange', onSlotChange);
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.id === 'control') onSwitch(target);
    });
    // It would leave the shadow root before anything has been turned on.
    root.addEventListener('input', (event) => event.stopPropagation());
  }

  show(shown: ToggleShown): void {
    const { text, status, detail, offlineNote, isBusy } = shown;
    const drawing = this.#drawing;
    drawing.text('.label > span', shown.label);
    drawing.attribute('.hint', 'hidden', shown.hasHint ? undefined : '');
    drawing.text('.hint > slot', shown.hint);
    drawing.attribute('.status', 'data-status', shown.state);
    drawing.markup('.drawing', drawIcon(shown));
    drawing.text('.status-text', text(status));
    drawing.text('.detail', detail ? text(detail) : '');
    drawing.text('.detail + .detail', offlineNote ? text(offlineNote) : '');
    drawing.attribute('.base', 'data-room', shown.hasRoom ? '' : undefined);
    drawing.markup('.control', CONTROLS[shown.control]);
    if (shown.control === 'switch') this.#showSwitch(shown.isOn, isBusy ? 'true' : undefined);
  }

  focusStatus(): void {
    this.#drawing.find('.status').focus();
  }

  #showSwitch(isOn: boolean, busy: 'true' | undefined): void {
    const input = this.#drawing.find<HTMLInputElement>('.track');
    input.checked = isOn;
    setAttribute(input, 'aria-disabled', busy);
    setAttribute(input, 'aria-busy', busy);
  }
}

function drawIcon({ icon }: ToggleShown): string {
  return icon ? markIcon(icon) : '';
}
