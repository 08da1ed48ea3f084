import { ELEMENT_TAGS, loadElement } from './load-element.js';
import { type TagWatch, watchTags } from './watch-tags.js';

/** What {@link autoload} watches. */
export type AutoloadOptions = Partial<TagWatch>;

/**
 * Loads the elements of the kit that are on the page, and those that come later.
 *
 * A shadow tree is not looked into: for elements inside of a component of your own, call it with `root`, the component's
 * shadow root. Elements of the kit load what they show by themselves.
 *
 * @param options - Default: all elements of the kit, in the whole document.
 * @returns Stops it.
 */
export function autoload(options: AutoloadOptions = {}): () => void {
  return watchTags({ tags: ELEMENT_TAGS, load: loadElement, ...options });
}
