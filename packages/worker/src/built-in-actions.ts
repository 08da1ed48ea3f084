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
export function runBuiltInAction(click: Click, context: HandlerContext): Promise<ClickOutcome> | undefined {
  const [prefix, name, argument] = click.action.split(':');
  if (prefix !== 'wpk') return undefined;
  const { topic } = click.data.message;
  const change = async (decide: (before: DeliveryPreferences) => DeliveryPreferences): Promise<ClickOutcome> => {
    await context.changePreferences((before) => ({ ...before, ...decide(before) }));
    return 'handled';
  };
  if (name === 'snooze') {
    const minutes = Math.min(Number(argument) > 0 ? Number(argument) : 60, MAX_SNOOZE_MINUTES);
    return change(() => ({ snoozedUntil: context.now() + minutes * MINUTE_MS }));
  }
  if (name !== 'mute') return undefined;
  if (!topic) return showFailure(click, context);
  return change(({ mutedTopics = [] }) => ({ mutedTopics: [...new Set(mutedTopics).add(topic)] }));
}
