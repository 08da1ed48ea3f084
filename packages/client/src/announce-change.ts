import { WIRE_VERSION } from '@web-push-kit/protocol';
import type { ClientAccess } from './client-access.js';

/** Tells the worker, and every page of the site, that a record that they show or go by has changed. Never rejects. */
export async function announceChange({ scope, tellWorker }: ClientAccess): Promise<void> {
  if (scope.BroadcastChannel !== undefined) {
    // As a tab's client tells the others: this page's own client hears it too.
    const channel = new scope.BroadcastChannel('web-push-kit');
    channel.postMessage('web-push-kit:changed');
    channel.close();
  }
  await tellWorker({ webPushKit: WIRE_VERSION, kind: 'records-changed' });
}
