export type { Click, ClickDetails, ClickHook, ClickOutcome } from './click-details.js';
export { clickExtras } from './click-extras.js';
export { composePushHandlers, type WorkerParts } from './compose-push-handlers.js';
export type { HandlerContext, HandlerSettings, PageNews } from './handler-context.js';
export { optionsFromUrl } from './options-from-url.js';
export type { PushHandlerOptions, PushHooks } from './push-handler-options.js';
export { registerPushHandlers } from './register-push-handlers.js';
export { takeControl } from './take-control.js';
export type { FeatureSteps, ShownPush, WorkerFeature } from './worker-feature.js';
