import type { PushBackend } from '@web-push-kit/backend';
import { PushError } from '@web-push-kit/protocol';
import type { KitStorage } from '@web-push-kit/storage';
import type { WorkerAddress } from './client-context.js';

/** How a page finds its worker. */
export interface WorkerOptions {
  /** Address of the worker's script, on the page's own origin. */
  readonly url: string;
  /** Default: the folder of the script. */
  readonly scope?: string;
  /** Default `'classic'`. */
  readonly type?: WorkerType;
}

/** Options of `createPushClient`. */
export interface PushClientOptions {
  /**
   * The worker to register, or its address. Default `'/push-worker.js'`. `false`: push without a worker, where the
   * browser has `window.pushManager`; all messages must then be declarative.
   */
  readonly worker?: string | WorkerOptions | false;
  readonly backend: PushBackend;
  /** Default: the kit's own database, which the worker reads too. */
  readonly storage?: KitStorage;
  /** What a new subscription is about, until the user chooses. Default: nothing in particular. */
  readonly topics?: readonly string[];
  /**
   * What becomes of a clicked notification's link as long as no handler is there: `'navigate'` loads it in this page.
   * Default: the worker leads the browser there. A click on iOS, where workers can not, then waits for a handler.
   */
  readonly deepLinks?: 'navigate';
}

/** @throws PushError `invalid-option`. */
export function readBackend({ backend }: PushClientOptions): PushBackend {
  // JavaScript callers may pass the address itself.
  if (typeof backend?.subscribe === 'function') return backend;
  throw new PushError('invalid-option', 'The option "backend" is not a backend; make one with restBackend("/push")');
}

/** The topics, each once. @throws PushError `invalid-option`. */
export function readTopics(topics: readonly string[] = []): readonly string[] {
  const isList = Array.isArray(topics) && topics.every((topic) => typeof topic === 'string' && topic !== '');
  if (isList) return [...new Set(topics)];
  throw new PushError('invalid-option', 'Topics must be an array of texts that are not empty');
}

/**
 * Makes the worker's addresses absolute, as `register()` does.
 *
 * @param baseUrl - The page's; without a page there is nothing to resolve.
 * @throws PushError `invalid-option`.
 */
export function resolveWorker(
  { worker = '/push-worker.js' }: PushClientOptions,
  baseUrl: string | undefined,
): WorkerAddress | undefined {
  const {
    url,
    scope,
    type = 'classic',
  }: Partial<WorkerOptions> = typeof worker === 'string' ? { url: worker } : worker || { url: '', scope: '/' };
  if (!url && worker) throw new PushError('invalid-option', 'The option "worker" needs the address of a script');
  if (!baseUrl) return undefined;
  try {
    const script = new URL(url, baseUrl).href;
    return {
      url: url && script,
      // The scope resolves against the page, the default scope against the script.
      scope: new URL(scope ?? './', scope === undefined ? script : baseUrl).href,
      type,
    };
  } catch (cause) {
    throw new PushError('invalid-option', 'The option "worker" has an address that is no URL', { cause });
  }
}
