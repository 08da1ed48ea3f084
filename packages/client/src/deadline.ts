/**
 * Waits for a promise, but not for longer than `timeoutMs`.
 *
 * @param createError - Makes the reason to reject with when the time is over.
 */
export function withDeadline<T>(promise: Promise<T>, timeoutMs: number, createError: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(createError()), timeoutMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Waits for an answer that the caller can do without.
 *
 * @returns `undefined` when it failed or did not come within `timeoutMs`. Never rejects.
 */
export function settle<T>(promise: Promise<T> | undefined, timeoutMs: number): Promise<T | undefined> {
  if (promise === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(undefined);
    const timer = setTimeout(giveUp, timeoutMs);
    promise.then(resolve, giveUp).finally(() => clearTimeout(timer));
  });
}
