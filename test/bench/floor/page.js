// The floor of a page: what a site writes by hand to turn push on and off, and to follow the permission.
const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const decodeKey = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

async function tellBackend(method, body) {
  const response = await fetch('/api/subscriptions', {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The backend answered ${response.status}`);
}

async function subscribe(applicationServerKey) {
  if (!isSupported()) throw new Error('Push is not supported here');
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('Not allowed');
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: decodeKey(applicationServerKey) };
  const subscription = (await pushManager.getSubscription()) ?? (await pushManager.subscribe(options));
  await tellBackend('POST', subscription);
  return subscription;
}

async function unsubscribe() {
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.getSubscription();
  if (!subscription) return false;
  await tellBackend('DELETE', { endpoint: subscription.endpoint });
  return await subscription.unsubscribe();
}

async function followPermission(listener) {
  const status = await navigator.permissions.query({ name: 'notifications' });
  status.addEventListener('change', () => listener(status.state));
}

globalThis.app = { on: () => subscribe('BAAA'), off: unsubscribe };
followPermission((permission) => dispatchEvent(new CustomEvent('permission', { detail: permission })));
