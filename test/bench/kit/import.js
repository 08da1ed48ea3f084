// What the import alone weighs.
export { createPushClient, restBackend } from 'web-push-kit';
