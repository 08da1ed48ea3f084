import { type NotificationData, resolveDeepLink, resolveWebUrl, type ShowMessage } from '@web-push-kit/protocol';
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

/**
 * Returns a message whose links are those that a click may open, and that says which windows count as showing them.
 *
 * Settled when it is shown: the click mostly starts a worker anew, which has not read yet what the page has settled.
 */
export function settleClick(message: ShowMessage, context: HandlerContext): ShowMessage {
  const { clickMatch } = context.settings;
  const settle = <Target extends Pick<ShowMessage, 'url' | 'clickBehaviour'>>(target: Target): Target =>
    target.url && target.clickBehaviour !== 'sendRequest'
      ? { ...target, url: resolveTarget(target.url, context) }
      : target;
  return {
    // A pattern or a function is in the code of the worker that is started, too.
    ...(typeof clickMatch === 'string' && { clickMatch }),
    ...settle(message),
    ...(message.actions && { actions: message.actions.map(settle) }),
  };
}

/** Returns the address that a click on a notification opens: an absolute http(s) URL. Never throws. */
export function readTarget(
  { url, clickBehaviour }: Pick<ShowMessage, 'url' | 'clickBehaviour'>,
  { areLinksAllowed }: NotificationData,
  context: HandlerContext,
): string {
  const { scope } = context.scope.registration;
  // The address of a request is no page.
  if (clickBehaviour === 'sendRequest') return scope;
  return areLinksAllowed ? (resolveWebUrl(url, scope)?.href ?? scope) : resolveTarget(url, context);
}
