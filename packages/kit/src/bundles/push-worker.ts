import { optionsFromUrl, registerPushHandlers, takeControl } from '@web-push-kit/worker';

declare const self: ServiceWorkerGlobalScope;

takeControl(self);
registerPushHandlers(self, optionsFromUrl(self.location.href));
