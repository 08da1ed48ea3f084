/// <reference lib="webworker" />
import { registerPushHandlers, takeControl } from 'web-push-kit/worker';

declare const self: ServiceWorkerGlobalScope;

takeControl(self);
registerPushHandlers(self, {
  defaultTitle: 'Skerry Line',
  icon: '/icons/icon-192.png',
  badge: '/icons/badge-96.png',
});
