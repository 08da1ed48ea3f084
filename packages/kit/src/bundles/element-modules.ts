import type { PushClient } from '@web-push-kit/client';
import { watchTags } from '@web-push-kit/elements/watch-tags';

/** What all elements have in common. */
export type ElementsModule = typeof import('./elements.js');

/** What the elements of a page are loaded with. */
export interface ElementModulesOptions {
  /** The folder of the modules: an absolute URL that ends with a slash. */
  readonly folder: string;
  /** The client for elements that are given no other one. */
  readonly client: PushClient | undefined;
  readonly tags: readonly string[];
  /** Loads a module. */
  readonly load: (url: string) => Promise<unknown>;
}

/**
 * Loads the elements that the page has, and those that come later, each as a module of its own.
 *
 * @returns Loads what all elements have in common, once.
 */
export function loadElements({ folder, client, tags, load }: ElementModulesOptions): () => Promise<ElementsModule> {
  let request: Promise<ElementsModule> | undefined;

  const loadCommon = async (): Promise<ElementsModule> => {
    const common = (await load(`${folder}elements.js`)) as ElementsModule;
    if (client) common.setDefaultClient(client);
    return common;
  };
  const getCommon = (): Promise<ElementsModule> => {
    request ??= loadCommon().catch((error: unknown) => {
      // The next call tries again.
      request = undefined;
      throw error;
    });
    return request;
  };

  watchTags({
    tags,
    // Side by side; an element without a client is `checking`. What could not be loaded stays what it holds.
    load: (tag) => Promise.allSettled([load(`${folder}${tag}.js`), getCommon()]),
  });
  return getCommon;
}
