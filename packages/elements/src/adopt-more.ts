import type { CSSResult, ReactiveElement } from 'lit';

/** Adds style sheets to those that an element has, once: the looks of what has been loaded for it. */
export function adoptMore(element: ReactiveElement, ...sheets: readonly CSSResult[]): void {
  const root = element.renderRoot as ShadowRoot;
  const own = root.adoptedStyleSheets;
  const more = sheets.flatMap(({ styleSheet }) => styleSheet ?? []).filter((sheet) => !own.includes(sheet));
  root.adoptedStyleSheets = [...own, ...more];
}
