export { registerPushHandlers } from 'web-push-kit/worker';
