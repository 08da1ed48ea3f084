import type { PushBackend } from '@web-push-kit/backend';
import type { KitStorage } from '@web-push-kit/storage';
import type { BrowserScope, PushRegistration } from './browser-scope.js';

/** The worker to register, its addresses absolute. */
export interface WorkerAddress {
  readonly url: string;
  readonly scope: string;
  readonly type: WorkerType;
}

/** Registers a service worker; resolves as soon as there is a registration, active or not. */
export type WorkerRegistrar = (worker: WorkerAddress) => Promise<PushRegistration>;

/** Everything outside the client that it works with. */
export interface ClientContext {
  readonly scope: BrowserScope;
  readonly backend: PushBackend;
  readonly storage: KitStorage;
  readonly worker: WorkerAddress;
  readonly registerWorker: WorkerRegistrar;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A {@link ClientContext} before what is missing has been filled in. */
export interface ClientSetup extends Omit<ClientContext, 'storage' | 'registerWorker'> {
  readonly storage: KitStorage | undefined;
  readonly registerWorker: WorkerRegistrar | undefined;
}
