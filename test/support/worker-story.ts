import { test as base } from '@web-push-kit/testing/playwright';
import { subscribeWorker, type WorkerSubscriber } from './worker-subscriber.js';

/** Real push to the ready-made worker. */
export const test = base.extend<{ readonly subscriber: WorkerSubscriber }>({
  subscriber: async ({ desktop, pushHost, pushPage, pushService }, use) => {
    const subscriber = await subscribeWorker({ desktop, host: pushHost, page: pushPage, pushService });
    await use(subscriber);
    await subscriber.close();
  },
});

export { expect } from '@web-push-kit/testing/playwright';
