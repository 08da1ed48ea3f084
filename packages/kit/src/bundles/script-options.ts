import type { WorkerOptions } from '@web-push-kit/client';

/** What a `<script>` tag can say about the client it wants. */
export interface ScriptOptions {
  /** Base URL of the backend. */
  readonly backend: string;
  readonly worker?: string | WorkerOptions;
  readonly topics?: readonly string[];
}

const DEFAULT_WORKER = '/push-worker.js';

/**
 * Reads the `data-` attributes of the kit's own `<script>` tag.
 *
 * @param data - `backend`, `worker`, `scope`, and `topics` with commas or spaces between them.
 * @returns `undefined` without `backend`: then the page makes its client itself.
 */
export function readScriptOptions(data: Readonly<Record<string, string | undefined>>): ScriptOptions | undefined {
  const { backend, worker, scope } = data;
  if (!backend) return undefined;
  const topics = (data.topics ?? '').split(/[\s,]+/).filter((topic) => topic !== '');
  const url = worker || DEFAULT_WORKER;
  return {
    backend,
    worker: scope ? { url, scope } : url,
    ...(topics.length === 0 ? {} : { topics }),
  };
}
