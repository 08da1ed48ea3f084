import { type AllowedRequest, isRequestAllowed, PushError, resolveWebUrl } from '@web-push-kit/protocol';
import type { Click, ClickOutcome } from './click-details.js';
import type { HandlerContext } from './handler-context.js';

/** Longest time that a request may need, in milliseconds: the user waits for its result. */
const REQUEST_TIMEOUT_MS = 10_000;

/** The user's own text for a failure is not waited for any longer, in milliseconds. */
const TEXT_TIMEOUT_MS = 250;

/**
 * Sends the request of a button, if the worker's code allows it.
 *
 * A payload chooses the address, the method and a JSON body, and no header. The header `Push-Action` marks the request,
 * so that a backend can tell it from those of its pages. A request that fails shows the notification once more with the
 * reason as its text, so that nobody believes that it was done; its link and its buttons are still there.
 *
 * @returns `undefined` when the request is not allowed, which is reported.
 */
export function sendClickRequest(
  click: Click,
  allowed: readonly AllowedRequest[],
  context: HandlerContext,
): Promise<ClickOutcome> | undefined {
  const { url, request } = click.target;
  const base = context.scope.registration.scope;
  const method = (request?.method ?? 'GET').toUpperCase();
  const dialect = context.settings.dialects?.find(({ name }) => name === click.data.message.dialect);
  if (dialect && !dialect.isThirdParty && isRequestAllowed({ url, method }, allowed, base)) {
    return send(click, method, context);
  }
  // Without the query, in which tokens may stand.
  const { origin, pathname } = resolveWebUrl(url, base) ?? {};
  const asked = `A button of a message of "${click.data.message.dialect}" asked for ${method} ${origin}${pathname}`;
  context.report(new PushError('request-not-allowed', `${asked}: see allowedRequests`));
  return undefined;
}

async function send(click: Click, method: string, context: HandlerContext): Promise<ClickOutcome> {
  const { scope, attempt } = context;
  const { url, request } = click.target;
  const work = () =>
    scope.fetch(new URL(`${url}`, scope.registration.scope).href, {
      method,
      headers: { 'push-action': '1', 'content-type': 'application/json' },
      ...(request?.body && { body: request.body }),
      credentials: 'same-origin',
      // An address that is allowed must not lead to one that is not.
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  return (await attempt(work, REQUEST_TIMEOUT_MS))?.ok ? 'requested' : showFailure(click, context);
}

/**
 * Shows the notification of a click again, with a text that says that its button did not work. Its language and
 * direction were those of the message's own text.
 */
export async function showFailure(
  { notification }: Click,
  { scope, storage, attempt, clicked }: HandlerContext,
): Promise<ClickOutcome> {
  const preferences = await attempt(() => storage.read('preferences'), TEXT_TIMEOUT_MS);
  const { title, tag, icon, badge, actions, data } = notification;
  const kept = Object.entries({ tag, icon, badge, actions, data }).filter(([, value]) => value);
  clicked.delete(tag);
  await scope.registration.showNotification(title, {
    ...Object.fromEntries(kept),
    body: preferences?.texts?.actionFailed ?? 'That did not work. Please try again.',
  });
  return 'failed';
}
