/** How long anybody waits for a module, in milliseconds: what an element can show without it is better than nothing. */
const DEADLINE_MS = 3000;

/** What is waited for at the moment. */
const loads = new Set<Promise<void>>();

/**
 * Makes a function that loads a module when it is first called, and resolves when that has been put to use, or seconds
 * later. A module that comes after that is put to use all the same.
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
    loading ??= waitFor(load().then(use, forget));
    return loading;
  };
}

function waitFor(load: Promise<void>): Promise<void> {
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, DEADLINE_MS));
  const waiting = Promise.race([load, deadline]);
  loads.add(waiting);
  void waiting.finally(() => loads.delete(waiting));
  return waiting;
}

/**
 * Resolves when nothing is being loaded that elements on the page have more to show with: for tests, and for pictures of
 * a page. Elements that are not defined yet are not waited for; `customElements.whenDefined()` does that.
 */
export async function whenLoaded(): Promise<void> {
  while (loads.size > 0) await Promise.all(loads);
}
