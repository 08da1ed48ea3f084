import { runBuiltInAction } from './built-in-actions.js';
import { sendClickRequest } from './click-request.js';
import type { WorkerFeature } from './worker-feature.js';

/** What clicks can do beside opening a page: buttons that send a request, snooze or mute. They work without a page. */
export const clickExtras: WorkerFeature = (context) => ({
  onClick: (click) =>
    click.target.clickBehaviour === 'sendRequest' ? sendClickRequest(click, context) : runBuiltInAction(click, context),
});
