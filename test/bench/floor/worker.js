// The floor of a worker: what a site writes by hand that shows each push and opens its link, and no more.
self.addEventListener('push', (event) => {
  let payload;
  try {
    payload = event.data?.json();
  } catch {
    payload = { title: event.data?.text() };
  }
  payload = payload?.notification ?? payload ?? {};
  const { title, url, ...options } = payload;
  options.data = { url, ...options.data };
  event.waitUntil(self.registration.showNotification(title || 'New message', options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openLink(new URL(event.notification.data?.url ?? '/', self.registration.scope)));
});

async function openLink(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const same = windows.find((client) => client.url === url.href);
  if (same) return await same.focus();
  if (url.origin === self.location.origin && windows[0]) {
    try {
      const client = await windows[0].focus();
      return await client.navigate(url.href);
    } catch {
      // A window that this worker does not control cannot be navigated: open another.
    }
  }
  return await self.clients.openWindow(url.href);
}

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

async function renew({ oldSubscription, newSubscription }) {
  const subscription =
    newSubscription ?? (oldSubscription && (await self.registration.pushManager.subscribe(oldSubscription.options)));
  await fetch('/api/subscriptions', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ old: oldSubscription?.endpoint, new: subscription }),
  });
}
