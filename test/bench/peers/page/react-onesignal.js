// The package is a wrapper: it loads OneSignal's SDK from its CDN when the app calls `init`.
import OneSignal from 'react-onesignal';

globalThis.app = {
  on: async () => {
    await OneSignal.init({ appId: 'x', serviceWorkerPath: '/sw.js' });
    return OneSignal.Notifications.isPushSupported() && OneSignal.Notifications.requestPermission();
  },
  off: () => OneSignal.User.PushSubscription.optOut(),
};
