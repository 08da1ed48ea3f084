/** What browsers with Trusted Types make of text that they may parse. */
interface MarkupPolicy {
  createHTML(markup: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy;
}

/** Marks markup for editors and for the build, which makes it smaller. Nothing but other markup is filled in. */
export const html = String.raw;

/** An icon of the kit. */
export interface IconMark {
  /** What style sheets know it by. */
  readonly icon: string;
  /** Its lines, in a square of 24. */
  readonly path: string;
}

let policy: MarkupPolicy | undefined;

/** The markup of an icon, as tall as the text around it: what `drawIcon` makes with Lit. */
export function markIcon({ icon, path }: IconMark): string {
  return `<svg class="icon" data-icon="${icon}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"></path></svg>`;
}

/**
 * Fills an element with markup: the kit's own, written here. What a page, a user or a translation says never comes this
 * way, but as text.
 *
 * Pages that list their Trusted Types policies name this one, `web-push-kit-elements`.
 *
 * @throws TypeError where they do not.
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
function parseInto(place: Element | ShadowRoot, markup: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('web-push-kit-elements', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  place.innerHTML = policy.createHTML(markup);
}

/** Markup in an element's shadow root, and what has been written into it: only what has changed is written again. */
export class Drawing {
  readonly #root: ShadowRoot;
  readonly #written: Map<string, string | undefined>;

  /** @param parts - What the markup has inside of what a selector finds, where that is to change. */
  constructor(root: ShadowRoot, markup: string, parts: Readonly<Record<string, string>>) {
    this.#root = root;
    this.#written = new Map(Object.entries(parts));
    parseInto(root, markup);
  }

  /** What the markup has there. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    return this.#root.querySelector(selector) as Found;
  }

  /** Writes a text where there was none, or another one. */
  text(selector: string, text: string): void {
    if (this.#isNew(selector, text, '')) this.find(selector).textContent = text;
  }

  /** Sets an attribute; `undefined` takes it away. */
  attribute(selector: string, name: string, value: string | undefined): void {
    if (this.#isNew(`${selector} ${name}`, value)) setAttribute(this.find(selector), name, value);
  }

  /** Writes markup of the kit's own where there was another one. */
  markup(selector: string, markup: string): void {
    if (this.#isNew(selector, markup)) parseInto(this.find(selector), markup);
  }

  #isNew(key: string, value: string | undefined, was?: string): boolean {
    if (value === (this.#written.has(key) ? this.#written.get(key) : was)) return false;
    this.#written.set(key, value);
    return true;
  }
}

/** Gives an element an attribute; `undefined` takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
