import { readClickTarget } from '@web-push-kit/protocol';
import { runBuiltInAction } from './built-in-actions.js';
import type { Click, ClickOutcome } from './click-details.js';
import { sendClickRequest } from './click-request.js';
import type { HandlerContext } from './push-handler-options.js';

/** What clicks can do beside opening a page: buttons that send a request, snooze or mute. They work without a page. */
export function clickExtras(click: Click, context: HandlerContext): Promise<ClickOutcome> | undefined {
  const target = readClickTarget(click.data, click.action);
  return target.clickBehaviour === 'sendRequest'
    ? sendClickRequest(target, click, context)
    : runBuiltInAction(click, context);
}
