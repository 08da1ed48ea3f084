import type { PushBackend } from '@web-push-kit/backend';
import type { KitStorage, SubscriptionSettings } from '@web-push-kit/storage';
import type { BrowserScope } from './browser-scope.js';
import type { LookOptions, Reading } from './read-browser.js';

/** The worker to register, its addresses absolute. */
export interface WorkerAddress {
  /** Empty where push goes without a worker. */
  readonly url: string;
  readonly scope: string;
  readonly type: WorkerType;
}

/** Everything outside the client that it works with. */
export interface ClientContext {
  readonly scope: BrowserScope;
  readonly backend: PushBackend;
  readonly storage: KitStorage;
  readonly worker: WorkerAddress;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** What a new subscription is about, until the user chooses. */
  readonly settings: SubscriptionSettings;
}

/** What the reconciler shares with the rest of the client. */
export interface SyncHost {
  /** Looks at browser and storage, and takes note of what it sees. Never rejects. */
  look(options?: LookOptions): Promise<Reading>;
}
