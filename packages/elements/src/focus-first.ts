/** Whatever can hold the focus in the elements' own markup, in the order of the tab key. */
const FOCUSABLE = 'input, select, summary, button, a[href]';

/** Moves the focus to the first control of an element, if it shows one. */
export function focusFirst(root: ParentNode | undefined, options?: FocusOptions): void {
  root?.querySelector<HTMLElement>(FOCUSABLE)?.focus(options);
}
