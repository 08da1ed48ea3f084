import { ELEMENT_TAGS, loadElement } from './load-element.js';

/** What {@link autoload} watches and calls. */
export interface AutoloadOptions {
  /** Where to look for elements. Default: the document. Elements of the kit load what they show by themselves. */
  readonly root?: Document | ShadowRoot | Element;
  /** The tags to look for. Default: all elements of the kit. */
  readonly tags?: readonly string[];
  /** Loads and defines an element. Default: {@link loadElement}. */
  readonly load?: (tag: string) => Promise<void>;
}

/**
 * Loads the elements of the kit that are on the page, and those that come later.
 *
 * A shadow tree is not looked into: for elements inside of a component of your own, call it with its shadow root.
 *
 * @returns Stops it.
 */
export function autoload({
  root = document,
  tags = ELEMENT_TAGS,
  load = loadElement,
}: AutoloadOptions = {}): () => void {
  const selector = tags.map((tag) => `${tag}:not(:defined)`).join();
  const discover = (node: ParentNode): void => {
    const found = [
      ...(node instanceof Element && node.matches(selector) ? [node] : []),
      ...node.querySelectorAll(selector),
    ];
    for (const tag of new Set(found.map(({ localName }) => localName))) void load(tag);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) discover(node);
    }
  });
  // What could not be loaded without a connection is tried again with one.
  const again = (): void => discover(root);
  observer.observe(root, { childList: true, subtree: true });
  addEventListener('online', again);
  discover(root);
  return () => {
    observer.disconnect();
    removeEventListener('online', again);
  };
}
