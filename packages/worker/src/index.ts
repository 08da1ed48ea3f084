export { optionsFromUrl } from './options-from-url.js';
export type { PushHandlerOptions } from './push-handler-options.js';
export { registerPushHandlers } from './register-push-handlers.js';
export { takeControl } from './take-control.js';
