import { findSheet } from './find-sheet.js';

/** Adds style sheets to those that an element has, once: the looks of what has been loaded for it. */
export function adoptMore({ renderRoot }: { readonly renderRoot: ShadowRoot }, ...styles: readonly string[]): void {
  const own = renderRoot.adoptedStyleSheets;
  const more = styles.map(findSheet).filter((sheet) => !own.includes(sheet));
  renderRoot.adoptedStyleSheets = [...own, ...more];
}
