import type { DeliveryPreferences } from '@web-push-kit/protocol';
import type { Click, ClickOutcome } from './click-details.js';
import { showFailure } from './click-request.js';
import type { HandlerContext } from './handler-context.js';

const MINUTE_MS = 60_000;

/** A message must not be able to silence the site for good, whatever its button says. A week. */
const MAX_SNOOZE_MINUTES = 7 * 24 * 60;

/**
 * Does what the buttons do that every site has: `wpk:snooze` (an hour), `wpk:snooze:<minutes>` and `wpk:mute`, which
 * mutes the topic of the message. Pages are told, so that a settings page shows it.
 *
 * @returns `undefined` when the button is none of them.
 */
export function runBuiltInAction({ action, data, notification }: Click, context: HandlerContext) {
  const [prefix, name, argument] = action.split(':');
  if (prefix !== 'wpk') return undefined;
  const { topic } = data.message;
  const minutes = Math.min(Number(argument) > 0 ? Number(argument) : 60, MAX_SNOOZE_MINUTES);
  if (name === 'snooze') return change(context, () => ({ snoozedUntil: context.now() + minutes * MINUTE_MS }));
  if (name !== 'mute') return undefined;
  if (topic) return change(context, ({ mutedTopics = [] }) => ({ mutedTopics: [...new Set(mutedTopics).add(topic)] }));
  return showFailure(notification, context).then((): ClickOutcome => 'failed');
}

async function change(
  context: HandlerContext,
  decide: (preferences: DeliveryPreferences) => DeliveryPreferences,
): Promise<ClickOutcome> {
  await context.changePreferences((preferences) => ({ ...preferences, ...decide(preferences) }));
  return 'handled';
}
