import type { ReactiveController } from 'lit';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { adoptMore } from '../adopt-more.js';
import { controlStyles } from '../control.styles.js';
import { isPushClient } from '../element-client.js';
import type { ElementInside } from '../element-inside.js';
import { reportOutcome } from '../report-outcome.js';
import { BellPanel, type BellPanelHost } from './bell-panel.js';
import { bellPanelStyles } from './bell-panel.styles.js';
import { keepPlaced } from './keep-placed.js';
import type { PushBellElement } from './push-bell.js';

/**
 * Opens and closes the bell's panel: in the browser's top layer where it has one, and beside the bell.
 *
 * @see https://html.spec.whatwg.org/multipage/popover.html
 */
export class PanelPopover implements ReactiveController {
  readonly #bell: PushBellElement;
  readonly #inside: ElementInside;
  readonly #content = new BellPanel(() => this.#describe());
  #stopPlacing: (() => void) | undefined;

  constructor(bell: PushBellElement, inside: ElementInside) {
    this.#bell = bell;
    this.#inside = inside;
    bell.addController(this);
    // From the bell itself, too.
    bell.addEventListener('keydown', this.#onKeyDown);
    adoptMore(bell, controlStyles, bellPanelStyles);
  }

  hostDisconnected(): void {
    this.dismiss();
  }

  /** The push state is of another kind. */
  stateChanged(): void {
    if (this.#bell.open) this.#content.stateChanged();
  }

  /** Draws the panel in front of an element. */
  draw(place: Element): void {
    render(this.#render(), place.parentNode as ShadowRoot, { renderBefore: place });
  }

  /** Shows the panel. @param movesFocus - Someone has asked for it, and reads on there. */
  async present(movesFocus: boolean): Promise<void> {
    const bell = this.#bell;
    this.#content.opened();
    bell.requestUpdate();
    await bell.updateComplete;
    const panel = this.#panel;
    if (!bell.open || !panel) return;
    // Browsers without popovers show it where the style sheet puts it.
    if ('showPopover' in panel && !panel.matches(':popover-open')) panel.showPopover();
    document.addEventListener('pointerdown', this.#onPointerDown);
    const button = bell.renderRoot.querySelector<HTMLElement>('.bell');
    this.#stopPlacing?.();
    if (button && bell.placement === 'inline') this.#stopPlacing = keepPlaced(button, panel);
    if (movesFocus) this.focus();
  }

  /** Takes the panel away. */
  dismiss(): void {
    document.removeEventListener('pointerdown', this.#onPointerDown);
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    const panel = this.#panel;
    if (panel && 'hidePopover' in panel && panel.matches(':popover-open')) panel.hidePopover();
  }

  /** Moves the focus to the panel's beginning. */
  focus(): void {
    this.#bell.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #render(): TemplateResult {
    return html`<div
      class="panel"
      part="panel"
      id="panel"
      popover
      role="dialog"
      aria-labelledby="heading"
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >
      ${this.#bell.open ? this.#content.render() : nothing}
    </div>`;
  }

  get #panel(): HTMLElement | null {
    return this.#bell.renderRoot.querySelector('.panel');
  }

  #describe(): BellPanelHost {
    const { siteName, lang, topics, label, panel } = this.#bell;
    const { push, text, announcer, hasSlotted, request } = this.#inside;
    const { state, client } = push;
    return {
      ...{ state, client, siteName, lang, topics, panel, hasSlotted, text },
      fullClient: isPushClient(client) ? client : undefined,
      heading: label || text('pushBellLabel'),
      announce: (message) => announcer.say(message),
      requestUpdate: () => this.#bell.requestUpdate(),
      request: () => request(),
      report: (result) => reportOutcome(this.#bell, result),
      close: () => this.#bell.hide(),
    };
  }

  /** A click beside the panel, the back button of a phone: the browser has closed it. */
  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') this.#bell.open = false;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#bell.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.#bell.hide();
  };

  /** The keyboard has gone on to the page: the panel would cover what it reaches. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node)) return;
    const bell = this.#bell;
    if (!bell.contains(relatedTarget) && !bell.shadowRoot?.contains(relatedTarget)) bell.hide();
  };

  /** The browser closes what is in the top layer by itself; elsewhere a press beside the panel does it here. */
  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this.#bell)) this.#bell.hide();
  };
}
