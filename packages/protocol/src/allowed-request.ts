import { parseUrl, resolveWebUrl, trimSlashes } from './web-url.js';

/** A part of the site's own origin that buttons of notifications may send requests to. */
export interface AllowedRequest {
  /** An absolute path as it stands in an address, such as `/api/alerts`; it covers itself and everything below it. */
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE')[];
}

/** Parts of a path that one server takes as they are, and the next one decodes and resolves. */
const AMBIGUOUS = /%(2e|2f|5c|25|00)|\.\./i;

/**
 * Returns whether the site allows a request.
 *
 * Only on the scope's own origin, and never where two servers could read the path differently. Never throws.
 *
 * @param allowed - Entries that {@link isAllowedRequest} accepts.
 * @param scope - Absolute URL of the registration's scope.
 */
export function isRequestAllowed(
  { url, method }: { readonly url: string | undefined; readonly method: string },
  allowed: readonly AllowedRequest[],
  scope: string,
): boolean {
  const { origin, pathname = '' } = resolveWebUrl(url, scope) ?? {};
  const isBelow = (path: string) => `${pathname}/`.startsWith(`${trimSlashes(path)}/`);
  const isNamed = allowed.some(({ path, methods }) => isBelow(path) && methods.some((name) => name === method));
  return isNamed && origin === parseUrl(scope)?.origin && !AMBIGUOUS.test(pathname);
}

/** Returns whether an entry names methods and a part of the site, which the whole of it is not. Never throws. */
export function isAllowedRequest(entry: AllowedRequest, scope: string): boolean {
  const { path, methods } = Object(entry) as AllowedRequest;
  // What a URL makes of it is itself: no query, no other origin, no way up.
  const isPath = path !== '/' && parseUrl(path, scope)?.pathname === path && !AMBIGUOUS.test(path);
  return isPath && Array.isArray(methods) && methods.every((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name));
}
