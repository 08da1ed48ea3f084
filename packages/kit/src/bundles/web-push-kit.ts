import { type ElementsModule, loadElements } from './element-modules.js';
import { keepInstallPrompt } from './install-prompt.js';
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
export { allowMarkup } from '@web-push-kit/elements/allow-markup';
export { isPushError, PushError } from '@web-push-kit/protocol';

/** The tags of all elements; the build puts them in. */
declare const ELEMENT_TAGS: readonly string[];

/** Read by the prototype's getter: an element such as `<img name="currentScript">` would answer in its place. */
const current: unknown = Reflect.get(Document.prototype, 'currentScript', document);
const script = current instanceof HTMLScriptElement ? current : null;

/** The client that the `<script>` tag asked for; `undefined` without `data-backend`. */
export const client = startFromScript(script);

/** Loads what elements have in common: to register translations, or a client that the page has made itself. */
export const elements: () => Promise<ElementsModule> = loadElements({
  folder: new URL('elements/', script?.src || document.baseURI).href,
  client,
  tags: ELEMENT_TAGS,
  load: (url) => import(/* @vite-ignore */ url),
});

keepInstallPrompt();
