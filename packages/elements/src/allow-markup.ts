import type { PushUser, WorkerOptions } from '@web-push-kit/client';
import { getAllowList } from '@web-push-kit/client/allow-list';
import { isServer } from './is-server.js';

/** A worker as markup may name it: the address of its script, with its scope where that is not the script's folder. */
export type AllowedWorker = string | Pick<WorkerOptions, 'url' | 'scope'>;

/** The values that attributes of the kit's elements may have. */
export interface AllowedMarkup {
  /** Values of `<push-provider backend>`. */
  readonly backends?: readonly string[] | undefined;
  /** Values of `<push-provider worker scope>`. Default, where `backends` are given: `['/push-worker.js']`. */
  readonly workers?: readonly AllowedWorker[] | undefined;
  /** Addresses of JSON: values of `source`, `steps-src` and `manifest`. */
  readonly sources?: readonly string[] | undefined;
  /** Values of `<push-provider user user-token user-hash>`, all three of them together. */
  readonly users?: readonly PushUser[] | undefined;
}

/** The worker of those who name none. */
export const DEFAULT_WORKER = '/push-worker.js';

/**
 * Allows attributes of the kit's elements to have these values, on this page, from now on.
 *
 * Markup may come from anybody who can write a comment, so attributes that lead to a script, a request or a credential
 * choose among what code has named. Properties need no allowance: what sets them is code.
 */
export function allowMarkup({ backends, workers, sources = [], users = [] }: AllowedMarkup): void {
  if (isServer) return;
  const { values, listeners } = getAllowList();
  for (const url of backends ?? []) values.add(nameAddress('backend', url));
  for (const worker of workers ?? (backends ? [DEFAULT_WORKER] : [])) values.add(nameWorker(worker));
  for (const url of sources) values.add(nameAddress('source', url));
  for (const user of users) values.add(nameUser(user));
  for (const listener of [...listeners]) listener();
}

/** The entry of an address in the page's list. */
export function nameAddress(kind: 'backend' | 'source', url: string): string {
  return `${kind} ${resolve(url)}`;
}

/** The entry of a worker and its scope in the page's list. */
export function nameWorker(worker: AllowedWorker): string {
  const { url, scope }: Exclude<AllowedWorker, string> = typeof worker === 'string' ? { url: worker } : worker;
  const script = resolve(url);
  return `worker ${script} ${scope ? resolve(scope) : resolve('./', script)}`;
}

/** The entry of a user, with the proof that it is them, in the page's list. */
export function nameUser({ id, token = '', hash = '' }: PushUser): string {
  return `user ${JSON.stringify([id, token, hash])}`;
}

/** The absolute URL; what is no URL stays as it is, and whoever uses it says so. */
function resolve(url: string, base = document.baseURI): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
