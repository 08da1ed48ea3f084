import { Client } from '@pusher/push-notifications-web';
import { followPermission } from './follow-permission.js';

globalThis.app = {
  on: async () => {
    const client = new Client({ instanceId: 'i' });
    await client.start();
    await client.addDeviceInterest('hello');
    return await client.getRegistrationState();
  },
  off: () => new Client({ instanceId: 'i' }).stop(),
};
followPermission();
