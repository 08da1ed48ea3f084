import { resolveDeepLink } from '@web-push-kit/protocol';
import type { HandlerContext } from './handler-context.js';

/** The address that a notification may lead or send to: an absolute http(s) URL, if the site allows `url`. Never throws. */
export function resolveAllowed(url: string | undefined, { scope, settings }: HandlerContext): string | undefined {
  return resolveDeepLink(url, { scope: scope.registration.scope, allowedOrigins: settings.allowedOrigins });
}

/**
 * The address that a notification may open: `url` where the site allows it, else the site's start, the scope.
 *
 * @returns An absolute http(s) URL. Never throws.
 */
export function resolveTarget(url: string | undefined, context: HandlerContext): string {
  return resolveAllowed(url, context) ?? context.scope.registration.scope;
}
