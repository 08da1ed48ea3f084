// The package has the source of the file that Pusher serves.
import '@pusher/push-notifications-web/src/service-worker.js';
