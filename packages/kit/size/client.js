export { createPushClient, restBackend } from 'web-push-kit';
