/** What {@link watchTags} watches and calls. */
export interface TagWatch {
  /** Where to look for elements. Default: the document. */
  readonly root?: Document | ShadowRoot | Element;
  readonly tags: readonly string[];
  /** Loads and defines an element. It never rejects; while the element is not defined, it may be called again. */
  readonly load: (tag: string) => Promise<unknown>;
}

/**
 * Calls for the elements that are not defined yet: for those that are there, and those that come later.
 *
 * @returns Stops it.
 */
export function watchTags({ root = document, tags, load }: TagWatch): () => void {
  const selector = tags.map((tag) => `${tag}:not(:defined)`).join();
  const discover = (node: ParentNode): void => {
    const own = node instanceof Element && node.matches(selector) ? [node] : [];
    const found = [...own, ...node.querySelectorAll(selector)];
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
