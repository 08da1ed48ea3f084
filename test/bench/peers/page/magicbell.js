import { isSupported, WebPushClient } from '@magicbell/webpush';
import { followPermission } from './follow-permission.js';

const client = new WebPushClient({ apiKey: 'k', userExternalId: 'u', serviceWorkerPath: '/sw.js' });
globalThis.app = { on: async () => isSupported() && client.subscribe(), off: () => client.unsubscribe() };
followPermission();
