import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the controller needs of its element. */
export interface ModalDialogHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  /** Whether the dialog is to be open. The controller sets it back when the user closes the dialog. */
  open: boolean;
}

/** Keeps the `<dialog>` in its element's shadow tree as its `open` property says. The browser returns the focus. */
export class ModalDialog implements ReactiveController {
  readonly #host: ModalDialogHost;

  constructor(host: ModalDialogHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open === this.#host.open) return;
    if (!this.#host.open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    // Steps are to be read from the top; the first control would be somewhere in between.
    dialog.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  readonly onClose = (): void => {
    this.#host.open = false;
  };

  /** A press beside the dialog closes it. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#host.open = false;
  };
}
