import { resolveDeepLink } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';

/**
 * The address that a notification may open: `url` where the site allows it, else the site's start, the scope.
 *
 * @returns An absolute http(s) URL. Never throws.
 */
export function resolveTarget(url: string | undefined, context: HandlerContext): string {
  const { scope } = context.scope.registration;
  return resolveDeepLink(url, { scope, allowedOrigins: context.settings.allowedOrigins }) ?? scope;
}
