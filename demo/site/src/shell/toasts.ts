/** A short message that stays until it is closed or its link is followed. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly text: string | undefined;
  /** Address on this site. */
  readonly href: string | undefined;
}

const MAX_TOASTS = 3;

/** The messages on screen, newest last. Sends `change`. */
export class ToastQueue extends EventTarget {
  #toasts: readonly Toast[] = [];
  #lastId = 0;

  get toasts(): readonly Toast[] {
    return this.#toasts;
  }

  /** Adds a message; the oldest goes when there are more than three. */
  add(toast: Omit<Toast, 'id'>): void {
    this.#lastId += 1;
    this.#set([...this.#toasts, { ...toast, id: this.#lastId }].slice(-MAX_TOASTS));
  }

  remove(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  /** Removes what has been read: the messages that lead to the page that is now shown. */
  removeFor(href: string): void {
    if (this.#toasts.some((toast) => toast.href === href)) {
      this.#set(this.#toasts.filter((toast) => toast.href !== href));
    }
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    this.dispatchEvent(new Event('change'));
  }
}
