import type { TabLocks } from '../src/browser-scope.js';

/** Web Locks of one site: exclusive, first come first served. */
export class FakeLocks implements TabLocks {
  /** Set by a test to act as a frozen tab that never lets go. */
  isHeldForEver = false;
  #tail: Promise<unknown> = Promise.resolve();

  request<T>(_name: string, { signal }: { readonly signal: AbortSignal }, task: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (this.isHeldForEver) return;
      const run = this.#tail.then(task);
      this.#tail = run.catch(() => undefined);
      run.then(resolve, reject);
    });
  }
}
