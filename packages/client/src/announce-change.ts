import { type PageMessage, WIRE_VERSION } from '@web-push-kit/protocol';
import type { ClientAccess } from './client-access.js';

const CHANGED: PageMessage = { webPushKit: WIRE_VERSION, kind: 'records-changed' };

/** Tells the worker, and every page of the site, that a record that they show or go by has changed. Never rejects. */
export async function announceChange({ scope, tellWorker }: ClientAccess): Promise<void> {
  if (scope.BroadcastChannel !== undefined) {
    const channel = new scope.BroadcastChannel('web-push-kit');
    channel.postMessage(CHANGED);
    channel.close();
  }
  await tellWorker(CHANGED);
}
