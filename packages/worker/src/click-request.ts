import type { Click, ClickOutcome } from './click-details.js';
import type { HandlerContext } from './handler-context.js';
import { resolveAllowed } from './resolve-target.js';

/** Longest time that a request may need, in milliseconds: the user waits for what became of it. */
const REQUEST_TIMEOUT_MS = 10_000;

/** The user's own text for a failure is not waited for any longer, in milliseconds. */
const TEXT_TIMEOUT_MS = 250;

/**
 * The user asked for an act on the server, not for a window. A request that fails, or that the site does not allow,
 * shows the notification once more with the reason as its text, so that nobody believes that it was done; its link and
 * its buttons are still there.
 */
export async function sendClickRequest(click: Click, context: HandlerContext): Promise<ClickOutcome> {
  const { scope, attempt } = context;
  const { request } = click.target;
  const url = resolveAllowed(click.target.url, context);
  const send = () => {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    return url ? scope.fetch(url, { credentials: 'same-origin', ...request, signal }) : undefined;
  };
  return (await attempt(send, REQUEST_TIMEOUT_MS))?.ok ? 'requested' : showFailure(click, context);
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
