import { readClickTarget, readNotificationData } from '@web-push-kit/protocol';
import type { Click, ClickOutcome } from './click-details.js';
import { leadToLink } from './click-ladder.js';
import type { HandlerContext } from './handler-context.js';
import type { ReceivedClick } from './received-events.js';
import { readTarget } from './resolve-target.js';
import { withDeadline } from './with-deadline.js';

/** How long the site's hook may take, and everything that a click leads to, in milliseconds. */
const CLICK_TIMEOUT_MS = 30_000;

/** How long the browser takes to look for a notification once a push is over, in milliseconds. */
const SETTLE_MS = 250;

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
  context.clicked.add(notification.tag);
  // A push that ends with no notification in sight makes Chromium put up a notice of its own: one that is clicked while
  // its push is still being handled closes afterwards.
  const { handling, leading } = context;
  if (!handling) notification.close();
  const target = readClickTarget(data, action);
  const { message } = data;
  const url = readTarget(target, data, context);
  let said: unknown;
  const follow = async () => {
    // Begins after the hook, which is given the promise of this.
    await undefined;
    return said === true ? 'handled' : act({ action, notification, data, target }, url, context);
  };
  const outcome = context.attempt<ClickOutcome>(follow, CLICK_TIMEOUT_MS).then((known) => known ?? 'failed');
  context.leading = outcome.then(() => leading);
  const listen = () => {
    said = context.settings.onClick?.({ action, url, message, data: data.data, outcome });
    return said;
  };
  const listening = context.attempt(listen, CLICK_TIMEOUT_MS);
  const [led] = await Promise.all([outcome, handling]);
  const { id } = message;
  await context.record({ kind: action ? 'action' : 'clicked', ...(id && { id }), ...(action && { action }) });
  await listening;
  // One that failed stands there again, under the same tag.
  if (handling && led !== 'failed') {
    await withDeadline(new Promise(() => undefined), SETTLE_MS);
    notification.close();
  }
  await waitUntilAllAreLed(context);
}

/**
 * Waits until no click is being led: with the end of a click's event, browsers take back a right to focus or open a
 * window, and they take that of another click where its own has been used.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/modules/service_worker/wait_until_observer.cc
 */
async function waitUntilAllAreLed(context: HandlerContext): Promise<void> {
  for (let led: unknown; led !== context.leading; await led) led = context.leading;
}

async function act(click: Click, url: string, context: HandlerContext): Promise<ClickOutcome> {
  const { features, settings, scope } = context;
  for (const feature of features) {
    const taken = feature.onClick?.(click);
    if (taken) return taken;
  }
  const { target, data } = click;
  const match = data.clickMatch ?? settings.clickMatch;
  // A request that nobody sends opens the site, and leaves an open page where it is.
  const asked = target.clickBehaviour;
  const behaviour = asked === 'sendRequest' ? 'focusLastFocusedOrOpen' : asked;
  return leadToLink({ url, scope: scope.registration.scope, behaviour, match }, context);
}
