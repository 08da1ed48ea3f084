import {
  changeUser,
  initialize,
  isPushBlocked,
  isPushPermissionGranted,
  isPushSupported,
  openSession,
  requestPushPermission,
  unregisterPush,
} from '@braze/web-sdk';
import { followPermission } from './follow-permission.js';

initialize('00000000-0000-0000-0000-000000000000', { baseUrl: 'localhost', serviceWorkerLocation: '/sw.js' });
globalThis.app = {
  on: () => isPushSupported() && !isPushBlocked() && !isPushPermissionGranted() && requestPushPermission(),
  off: () => unregisterPush(),
  identify: (user) => {
    changeUser(user);
    openSession();
  },
};
followPermission();
