import { PushError } from '@web-push-kit/protocol';
import type { WorkerSettings } from '@web-push-kit/storage';
import { announceChange } from './announce-change.js';
import { accessClient } from './client-access.js';
import type { PushClient } from './push-client.js';

/**
 * Settles from the page how a worker without code of the site's own behaves, such as the ready-made `push-worker.js`.
 *
 * The settings take the place of earlier ones as a whole. Addresses may be relative to the page. Calling it on every
 * page costs one look into storage while nothing changes.
 *
 * @throws PushError `invalid-option`.
 */
export async function configureWorker(push: PushClient, settings: WorkerSettings): Promise<void> {
  const access = await accessClient(push);
  if (access === undefined) return;
  const wished = resolveSettings(settings, access.scope.document.baseURI);
  const present = await access.storage.read('worker-settings');
  if (JSON.stringify(present) === JSON.stringify(wished)) return;
  await access.storage.write('worker-settings', wished);
  await announceChange(access);
}

function resolveSettings(settings: WorkerSettings, baseUrl: string): WorkerSettings {
  const resolved: Record<string, unknown> = { ...settings };
  for (const name of ['icon', 'badge', 'receiptsUrl'] as const) {
    if (settings[name] !== undefined) resolved[name] = parseUrl(name, settings[name], baseUrl).href;
  }
  const { allowedOrigins } = settings;
  if (allowedOrigins !== undefined) {
    resolved.allowedOrigins = allowedOrigins.map((origin) => parseUrl('allowedOrigins', origin, undefined).origin);
  }
  return resolved;
}

function parseUrl(name: string, text: string, baseUrl: string | undefined): URL {
  const url = URL.canParse(text, baseUrl) ? new URL(text, baseUrl) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return url;
  throw new PushError('invalid-option', `The worker setting "${name}" needs an http(s) address`);
}
