/** What is being loaded at the moment. */
const loads = new Set<Promise<void>>();

/**
 * Makes a function that loads a module when it is first called, and resolves when that has been put to use.
 *
 * @param load - Loads the module. Without a connection, or on an old page after a new release, it may reject: the
 * function then resolves all the same, and the next call tries again.
 */
export function loadOnce<Module>(load: () => Promise<Module>, use: (module: Module) => void): () => Promise<void> {
  let loading: Promise<void> | undefined;
  const forget = (): void => {
    loading = undefined;
  };
  return () => {
    loading ??= start(load().then(use, forget));
    return loading;
  };
}

function start(load: Promise<void>): Promise<void> {
  loads.add(load);
  void load.finally(() => loads.delete(load));
  return load;
}

/**
 * Resolves when nothing is being loaded that elements on the page have more to show with: for tests, and for pictures of
 * a page. Elements that are not defined yet are not waited for; `customElements.whenDefined()` does that.
 */
export async function whenLoaded(): Promise<void> {
  while (loads.size > 0) await Promise.all(loads);
}
