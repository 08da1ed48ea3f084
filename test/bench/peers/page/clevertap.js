import clevertap from 'clevertap-web-sdk';
import { followPermission } from './follow-permission.js';

clevertap.init('ACCOUNT', 'eu1');
globalThis.app = {
  on: () =>
    clevertap.notifications.push({
      titleText: 'a',
      bodyText: 'b',
      okButtonText: 'ok',
      rejectButtonText: 'no',
      serviceWorkerPath: '/sw.js',
    }),
};
followPermission();
