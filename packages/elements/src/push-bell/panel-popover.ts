import { adoptStyles, type LitElement, type ReactiveController } from 'lit';
import type { BellPanel, BellPanelHost } from './bell-panel.js';

/** What the popover needs of its bell. */
export interface PanelPopoverHost extends LitElement {
  open: boolean;
  readonly placement: string;
  hide(): void;
}

/**
 * Opens and closes the panel: in the browser's top layer where it has one, and beside the bell.
 *
 * @see https://html.spec.whatwg.org/multipage/popover.html
 */
export class PanelPopover implements ReactiveController {
  readonly #host: PanelPopoverHost;
  readonly #describe: () => BellPanelHost;
  #content: BellPanel | undefined;
  #hasFailed = false;
  #stopPlacing: (() => void) | undefined;

  constructor(host: PanelPopoverHost, describe: () => BellPanelHost) {
    this.#host = host;
    this.#describe = describe;
    host.addController(this);
  }

  /** What is in the panel, once that is loaded. */
  get content(): BellPanel | undefined {
    return this.#content;
  }

  /** Whether what is in the panel could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  hostDisconnected(): void {
    this.dismiss();
  }

  /** Shows the panel. @param takesFocus - Someone has asked for it, and reads on there. */
  async present(takesFocus: boolean): Promise<void> {
    const host = this.#host;
    const keepPlaced = await this.#load();
    this.#content?.opened();
    host.requestUpdate();
    await host.updateComplete;
    const panel = this.#panel;
    if (!host.open || !panel) return;
    // Browsers without popovers show it where the style sheet puts it.
    if ('showPopover' in panel && !panel.matches(':popover-open')) panel.showPopover();
    document.addEventListener('pointerdown', this.#onPointerDown);
    const bell = host.renderRoot.querySelector<HTMLElement>('.bell');
    this.#stopPlacing?.();
    if (bell && host.placement === 'inline') this.#stopPlacing = keepPlaced?.(bell, panel);
    if (takesFocus) this.focus();
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
    this.#host.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  get #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  async #load(): Promise<((bell: HTMLElement, panel: HTMLElement) => () => void) | undefined> {
    // Without a connection the panel says so; the next click tries again.
    const module = await import('./open-panel.js').catch(() => undefined);
    this.#hasFailed = module === undefined;
    if (module && !this.#content) {
      this.#content = new module.BellPanel(this.#describe);
      const { elementStyles } = this.#host.constructor as typeof LitElement;
      adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, module.bellPanelStyles]);
    }
    return module?.keepPlaced;
  }

  /** The browser closes what is in the top layer by itself; elsewhere a press beside the panel does it here. */
  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.#host.hide();
  };
}
