const button = document.querySelector('button');
const status = document.querySelector('[role=status]');
const whenPrepared = prepare();

button.addEventListener('click', async () => {
  if ((await Notification.requestPermission()) !== 'granted') {
    status.textContent = 'Notifications are blocked in your browser.';
    return;
  }
  const { registration, applicationServerKey } = await whenPrepared;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  await fetch('/subscriptions', { method: 'POST', body: JSON.stringify(subscription) });
  status.textContent = 'We will tell you.';
});

async function prepare() {
  await navigator.serviceWorker.register('/worker.js');
  const registration = await navigator.serviceWorker.ready;
  const applicationServerKey = await (await fetch('/application-server-key')).text();
  return { registration, applicationServerKey };
}
