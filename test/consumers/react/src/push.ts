import { createPushClient, restBackend, toStore } from 'web-push-kit';

export const push = createPushClient({ worker: '/push-worker.js', backend: restBackend('/push') });

/** The client as React likes to read it. */
export const pushStore = toStore(push);
