import { parseUrl, resolveWebUrl } from './web-url.js';

/** Where a link of a push message may lead. */
export interface DeepLinkContext {
  /** Absolute URL of the registration's scope; relative links resolve against it. */
  readonly scope: string;
  /** Origins beside the scope's own that may be opened, such as `https://help.example`. Default: none. */
  readonly allowedOrigins?: readonly string[];
}

/**
 * Resolves the address that a click on a notification may open.
 *
 * A push message must not be able to send the user to a site of its choice: only http(s) URLs on the scope's
 * origin, or on an origin that the site allows, are let through; `javascript:`, `data:`, `blob:` and `file:` never.
 * A user name or password in the URL is removed.
 *
 * @param target - The link as received, absolute or relative; anything but a string is refused.
 * @returns An absolute URL, or `undefined` when the link must not be opened. Never throws.
 * @see https://notifications.spec.whatwg.org/#notification-navigation-url
 */
export function resolveDeepLink(target: unknown, context: DeepLinkContext): string | undefined {
  const url = resolveWebUrl(target, context.scope);
  if (url === undefined) return undefined;
  const allowed = [context.scope, ...(context.allowedOrigins ?? [])];
  return allowed.some((origin) => parseUrl(origin)?.origin === url.origin) ? url.href : undefined;
}
