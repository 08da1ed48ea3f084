import { toPageMessage } from '@web-push-kit/protocol';
import { askPage } from './ask-page.js';
import { findWindows } from './find-windows.js';
import type { HandlerContext } from './handler-context.js';
import type { HandledPush, WorkerFeature } from './worker-feature.js';

/** How long a page in front of the user may take to show a message itself, in milliseconds. */
const ANSWER_TIMEOUT_MS = 300;

/**
 * Leaves a message to the page that the user looks at, if the site has chosen so and the page says that it has shown
 * it. Chromium and Firefox allow a push without a notification while a tab of the site is visible.
 *
 * Only where the browser is certainly one of the two: Safari ends the subscription of a site that stays silent, also
 * while a page is open, and reports suspended pages as focused.
 */
export const foreground: WorkerFeature = (context) => ({
  showInstead: (push) => (context.settings.foreground === 'suppress-when-focused' ? offer(push, context) : undefined),
});

async function offer({ received, message }: Omit<HandledPush, 'tag'>, { scope }: HandlerContext): Promise<boolean> {
  const { userAgentData, userAgent = '' } = scope.navigator;
  if (received.kind !== 'show' || !(userAgentData || userAgent.includes('Firefox/'))) return false;
  const pages = await findWindows(scope);
  const page = pages.find(({ focused, visibilityState }) => focused && visibilityState === 'visible');
  return !!page && askPage(page, { kind: 'offer', message: toPageMessage(message) }, ANSWER_TIMEOUT_MS);
}
