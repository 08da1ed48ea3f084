// A worker of one's own with everything in it.
import { registerPushHandlers } from 'web-push-kit/worker';

registerPushHandlers(self);
