import { Pushwoosh } from 'web-push-notifications';
import { followPermission } from './follow-permission.js';

const client = new Pushwoosh();
client.push(['init', { applicationCode: 'XXXXX-XXXXX', serviceWorkerUrl: '/sw.js', autoSubscribe: false }]);
globalThis.app = { on: () => client.isAvailableNotifications() && client.subscribe(), off: () => client.unsubscribe() };
followPermission();
