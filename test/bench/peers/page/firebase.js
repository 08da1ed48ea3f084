import { initializeApp } from 'firebase/app';
import { deleteToken, getMessaging, getToken, isSupported, onMessage } from 'firebase/messaging';
import { followPermission, tellBackend } from './follow-permission.js';

const app = initializeApp({ apiKey: 'AIzaSyA-none', projectId: 'p', messagingSenderId: '1', appId: '1:1:web:1' });
const messaging = getMessaging(app);

async function subscribe() {
  if (!(await isSupported()) || (await Notification.requestPermission()) !== 'granted') return;
  const serviceWorkerRegistration = await navigator.serviceWorker.register('/sw.js');
  await tellBackend('POST', { token: await getToken(messaging, { vapidKey: 'BAAA', serviceWorkerRegistration }) });
}

async function unsubscribe() {
  await tellBackend('DELETE', {});
  await deleteToken(messaging);
}

globalThis.app = { on: subscribe, off: unsubscribe };
onMessage(messaging, (payload) => dispatchEvent(new CustomEvent('message-shown', { detail: payload })));
followPermission();
