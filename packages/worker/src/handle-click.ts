import { readClickTarget, readNotificationData } from '@web-push-kit/protocol';
import type { Click, ClickOutcome } from './click-details.js';
import { leadToLink } from './click-ladder.js';
import type { HandlerContext } from './handler-context.js';
import type { ReceivedClick } from './received-events.js';
import { resolveTarget } from './resolve-target.js';
import { withDeadline } from './with-deadline.js';

/** How long the promise of a hook is waited for, in milliseconds. */
const HOOK_TIMEOUT_MS = 10_000;

/**
 * Leads the user where a clicked notification points.
 *
 * All that is needed travels in the notification's data: windows may be focused and opened for a short while after the
 * click only, so neither storage nor the network is asked first. Notifications of somebody else are left alone, and
 * the kit's are nobody else's: listeners that were added later do not hear of them. Never rejects.
 *
 * @see https://notifications.spec.whatwg.org/#activating-a-notification
 */
export async function handleClick(event: ReceivedClick, context: HandlerContext): Promise<void> {
  const { action, notification } = event;
  const data = readNotificationData(notification.data);
  if (data === undefined) return;
  event.stopImmediatePropagation();
  notification.close();
  await actOnClick({ action, notification, data }, context);
}

async function actOnClick(click: Click, context: HandlerContext): Promise<void> {
  const { action, data } = click;
  const { id } = data.message;
  const url = resolveTarget(findLink(click), context);
  const { report, settings } = context;
  let said: unknown;
  // One microtask later than the hook, which is given the promise of it.
  const outcome = Promise.resolve()
    .then(() => (said === true ? 'handled' : follow(click, url, context)))
    .catch((error): ClickOutcome => {
      report(error);
      return 'failed';
    });
  try {
    said = settings.onClick?.({ action, url, message: data.message, data: data.data, outcome });
  } catch (error) {
    report(error);
  }
  await outcome;
  await context.record({ kind: action ? 'action' : 'clicked', ...(id && { id }), ...(action && { action }) });
  await withDeadline(Promise.resolve(said), HOOK_TIMEOUT_MS).catch(report);
}

async function follow(click: Click, url: string, context: HandlerContext): Promise<ClickOutcome> {
  const { clickBehaviour: behaviour } = readClickTarget(click.data, click.action);
  const facts = { url, scope: context.scope.registration.scope, behaviour };
  const match = click.data.clickMatch ?? context.settings.clickMatch;
  for (const { onClick } of context.features) {
    const outcome = onClick?.(click);
    if (outcome) return outcome;
  }
  return leadToLink({ ...facts, match }, context);
}

/** The address of a request is no page: where the request can not be made, the notification's own link is followed. */
function findLink({ data, action }: Click): string | undefined {
  return [readClickTarget(data, action), data].find(({ clickBehaviour }) => clickBehaviour !== 'sendRequest')?.url;
}
