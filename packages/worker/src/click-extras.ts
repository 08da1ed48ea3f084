import { isAllowedRequest, PushError } from '@web-push-kit/protocol';
import { runBuiltInAction } from './built-in-actions.js';
import { sendClickRequest } from './click-request.js';
import type { WorkerFeature } from './worker-feature.js';

const EXAMPLE = "allowedRequests takes parts of the site, like { path: '/api/alerts', methods: ['POST'] }";

/** Lets buttons snooze and mute, and send the requests that the worker's code allows. They work without a page. */
export const clickExtras: WorkerFeature = (context) => {
  const { allowedRequests, report, scope } = context;
  const allowed = allowedRequests.filter((entry) => {
    const isUsable = isAllowedRequest(entry, scope.registration.scope);
    if (!isUsable) report(new PushError('invalid-option', EXAMPLE));
    return isUsable;
  });
  return {
    onClick: (click) =>
      click.target.clickBehaviour === 'sendRequest'
        ? sendClickRequest(click, allowed, context)
        : runBuiltInAction(click, context),
  };
};
