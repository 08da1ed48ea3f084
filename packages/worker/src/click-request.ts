import { type ClickTarget, resolveDeepLink } from '@web-push-kit/protocol';
import type { Click, ClickOutcome } from './click-details.js';
import type { HandlerContext } from './handler-context.js';
import { withDeadline } from './with-deadline.js';
import type { ShownNotification } from './worker-scope.js';

/** Longest time that a request may need, in milliseconds: the user waits for what became of it. */
const REQUEST_TIMEOUT_MS = 10_000;

/** The user's own text for a failure is not waited for any longer, in milliseconds. */
const TEXT_TIMEOUT_MS = 250;

/**
 * The user asked for an act on the server, not for a window. A request that fails, or that the site does not allow,
 * shows the notification once more with the reason as its text, so that nobody believes that it was done; its link and
 * its buttons are still there.
 */
export async function sendClickRequest(
  { url: target, request }: ClickTarget,
  { notification }: Click,
  context: HandlerContext,
): Promise<ClickOutcome> {
  const { scope, settings } = context;
  const url = resolveDeepLink(target, { scope: scope.registration.scope, allowedOrigins: settings.allowedOrigins });
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    if (url && (await scope.fetch(url, { credentials: 'same-origin', ...request, signal })).ok) return 'requested';
  } catch (error) {
    context.report(error);
  }
  await showFailure(notification, context);
  return 'failed';
}

/** Shows a notification again, with a text that says that its button did not work. */
export async function showFailure(notification: ShownNotification, { scope, storage }: HandlerContext): Promise<void> {
  const preferences = await withDeadline(storage.read('preferences'), TEXT_TIMEOUT_MS);
  const { title, tag, icon, badge, lang, dir, actions, data } = notification;
  const kept = Object.entries({ tag, icon, badge, lang, dir, actions, data }).filter(([, value]) => value);
  await scope.registration.showNotification(title, {
    ...Object.fromEntries(kept),
    body: preferences?.texts?.actionFailed ?? 'That did not work. Please try again.',
  });
}
