import { startFromScript } from './start-from-script.js';

export { restBackend } from '@web-push-kit/backend';
// A list, not all there is: whoever loads this script downloads everything in it. What is missing here, presets of other
// backends and the diagnosis among it, is in the npm package for those who bundle.
export {
  changePreferences,
  clearBadge,
  configureWorker,
  createPushClient,
  electedMessages,
  eraseData,
  exportData,
  mayPrompt,
  openInbox,
  readBadge,
  readPreferences,
  sendTest,
  setBadge,
  snooze,
  toStore,
  trackEngagement,
} from '@web-push-kit/client';
export { isPushError, PushError } from '@web-push-kit/protocol';
export * from '../elements.js';

/** The client that the `<script>` tag asked for; `undefined` without `data-backend`. */
export const client = startFromScript(document.currentScript);
