import type { WorkerWindow } from './worker-scope.js';

/**
 * The windows that a click may lead to `url`.
 *
 * An origin can hold several applications. A window outside the worker's scope belongs to another one and is left
 * alone, unless the link itself lies outside the scope: then the scope says nothing about where the site's pages are,
 * as with a worker that lives in a folder of its own. A link to another origin gets a window of its own: leaving the
 * site must not cost the user the page that is open.
 *
 * @param url - Absolute address.
 * @param scope - Absolute URL of the registration's scope.
 */
export function selectClickWindows(
  url: string,
  scope: string,
  windows: readonly WorkerWindow[],
): readonly WorkerWindow[] {
  if (new URL(url).origin !== new URL(scope).origin) return [];
  return url.startsWith(scope) ? windows.filter((window) => window.url.startsWith(scope)) : windows;
}
