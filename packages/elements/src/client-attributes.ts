import type { WorkerOptions } from '@web-push-kit/client';
import { DEFAULT_WORKER } from './allow-markup.js';

/** What markup says of the client it wants: `<push-provider>`, and the `data-` attributes of the kit's own script. */
export type ClientAttributes = Readonly<Partial<Record<'backend' | 'worker' | 'scope' | 'topics', string>>>;

/** The client that markup asks for. */
export interface MarkupOptions {
  /** Base URL of the backend. */
  readonly backend: string;
  readonly worker: string | WorkerOptions;
  readonly topics?: readonly string[];
}

/**
 * Reads what markup says of the client it wants.
 *
 * @param attributes - `backend`, `worker`, `scope`, and `topics` with commas or spaces between them.
 * @returns `undefined` without `backend`: then there is a client from elsewhere.
 */
export function readClientAttributes({ backend, worker, scope, topics }: ClientAttributes): MarkupOptions | undefined {
  if (!backend) return undefined;
  const names = (topics ?? '').split(/[\s,]+/).filter((topic) => topic !== '');
  const url = worker || DEFAULT_WORKER;
  return {
    backend,
    worker: scope ? { url, scope } : url,
    ...(names.length === 0 ? {} : { topics: names }),
  };
}
