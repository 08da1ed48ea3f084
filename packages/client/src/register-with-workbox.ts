import type { PushRegistration } from './browser-scope.js';
import type { WorkerAddress } from './client-context.js';

/** Registers a service worker with Workbox. The only place that knows Workbox; loaded when it is needed. */
export async function registerWithWorkbox({ url, scope, type }: WorkerAddress): Promise<PushRegistration> {
  const { Workbox } = await import('workbox-window');
  // `none`: a worker kept in the HTTP cache would handle pushes with yesterday's code.
  const workbox = new Workbox(url, { scope, type, updateViaCache: 'none' });
  const registration = await workbox.register({ immediate: true });
  if (registration === undefined) throw new Error('Workbox gave no registration');
  return registration;
}
