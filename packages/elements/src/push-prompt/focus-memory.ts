/** Remembers where the focus was before it came to an element, so that it can go back. */
export class FocusMemory {
  #cameFrom: HTMLElement | undefined;

  /** Notes where the focus comes from. @param host - The element it comes to; moves inside it do not count. */
  note(event: FocusEvent, host: HTMLElement): void {
    const from = event.relatedTarget;
    if (!(from instanceof HTMLElement)) return;
    const isInside = host.contains(from) || host.shadowRoot?.contains(from);
    if (!isInside) this.#cameFrom = from;
  }

  /** Notes what was clicked: Safari gives the focus to no button that is clicked. */
  noteOpener(opener: HTMLElement): void {
    this.#cameFrom = opener;
  }

  /** Gives the focus back, if its last place is still there. @param selector - The page's own wish; may be empty. */
  restore(selector: string): void {
    const wanted = selector === '' ? null : document.querySelector<HTMLElement>(selector);
    const target = wanted ?? this.#cameFrom;
    if (target?.isConnected) target.focus();
  }
}
