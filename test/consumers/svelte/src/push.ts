import { createPushClient, restBackend } from 'web-push-kit';

export const push = createPushClient({ worker: '/push-worker.js', backend: restBackend('/push') });
