import type { PushBackend } from '@web-push-kit/backend';
import type { PageMessage } from '@web-push-kit/protocol';
import type { KitStorage } from '@web-push-kit/storage';
import type { BrowserScope, PushRegistration } from './browser-scope.js';
import type { WorkerAddress } from './client-context.js';
import type { PushClient, UnsubscribeResult } from './push-client.js';

/** What functions that take a client may use of it. Not part of the public interface. */
export interface ClientAccess {
  readonly scope: BrowserScope;
  readonly storage: KitStorage;
  readonly backend: PushBackend;
  readonly worker: WorkerAddress;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The number of the act that this access was asked for. */
  readonly number: number;
  /** Turns notifications off in the name of that act. */
  unsubscribe(): Promise<UnsubscribeResult>;
  /** Runs a task while nobody, in no tab, brings browser and backend together. */
  exclusively<T>(task: () => Promise<T>): Promise<T>;
  /** The registration at the client's scope, if there is one. */
  findRegistration(): Promise<PushRegistration | undefined>;
  /** Shows a link as a clicked notification would. @returns Whether a handler of the page has shown it. */
  openLink(link: string): Promise<boolean>;
  /** Tells the worker something, if there is one. Never rejects. */
  tellWorker(message: PageMessage): Promise<void>;
  /** The worker's answer, or `undefined` when none came within `timeoutMs` milliseconds. Never rejects. */
  askWorker(message: PageMessage, timeoutMs?: number): Promise<unknown>;
}

/** The method that gives access; a registered symbol, so that two copies of the package understand each other. */
export const CLIENT_ACCESS: unique symbol = Symbol.for('web-push-kit.client-access') as never;

/** A client whose insides can be reached. */
export interface AccessibleClient {
  [CLIENT_ACCESS](): Promise<ClientAccess | undefined>;
}

/** The insides of a client; `undefined` on a server, and for a client that is none of the kit's. */
export async function accessClient(push: PushClient): Promise<ClientAccess | undefined> {
  return (push as Partial<AccessibleClient>)[CLIENT_ACCESS]?.();
}
