/** What the floor does too and these SDKs leave to the site. */
export async function followPermission() {
  const status = await navigator.permissions.query({ name: 'notifications' });
  status.addEventListener('change', () => dispatchEvent(new CustomEvent('permission', { detail: status.state })));
}

export function tellBackend(method, body) {
  return fetch('/api/subscriptions', {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
