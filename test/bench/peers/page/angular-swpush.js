import { provideZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideServiceWorker, SwPush } from '@angular/service-worker';
import { followPermission, tellBackend } from './follow-permission.js';

const application = await createApplication({
  providers: [provideZonelessChangeDetection(), provideServiceWorker('sw.js')],
});
const push = application.injector.get(SwPush);
globalThis.app = {
  on: async () => push.isEnabled && tellBackend('POST', await push.requestSubscription({ serverPublicKey: 'BAAA' })),
  off: async () => {
    await tellBackend('DELETE', {});
    await push.unsubscribe();
  },
};
push.subscription.subscribe((subscription) => dispatchEvent(new CustomEvent('subscription', { detail: subscription })));
followPermission();
