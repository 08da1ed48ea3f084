import { optionsFromUrl, registerPushHandlers, takeControl } from '@web-push-kit/worker';

declare const self: ServiceWorkerGlobalScope;

// Another worker may import this script, and serve files that must not meet old pages: when that takes over is its own
// matter.
if (self.location.pathname.includes('/push-worker')) takeControl(self);
registerPushHandlers(self, optionsFromUrl(self.location.href));
