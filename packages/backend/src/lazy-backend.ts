import { PushError } from '@web-push-kit/protocol';
import type { PushBackend } from './push-backend.js';

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/**
 * A backend whose code is loaded with its first use: a page that nobody subscribes on does not pay for it.
 *
 * Its methods reject with `module-load-failed` when the code can not be had; the next use tries again.
 *
 * @param facts - What is known without the code.
 * @param names - The methods, separated by blanks.
 */
export function lazyBackend<Backend extends PushBackend>(
  facts: Partial<Backend>,
  names: string,
  load: () => Promise<PushBackend>,
): Backend {
  let loading: Promise<PushBackend> | undefined;
  const method =
    (name: string) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      loading ??= load().catch((cause) => {
        loading = undefined;
        throw new PushError('module-load-failed', 'A file of web-push-kit could not be loaded', { cause });
      });
      return ((await loading) as unknown as Methods)[name]?.(...args);
    };
  const methods = Object.fromEntries(names.split(' ').map((name) => [name, method(name)]));
  return { ...facts, ...methods } as unknown as Backend;
}
