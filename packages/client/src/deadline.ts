import { PushError, type PushErrorCode } from '@web-push-kit/protocol';

/**
 * Waits for an act, but not for longer than `timeoutMs`.
 *
 * @throws PushError with `code` when the time is over; else what the act threw or rejected with.
 */
export function withDeadline<T>(act: () => T | PromiseLike<T>, timeoutMs: number, code: PushErrorCode): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new PushError(code, `No answer within ${timeoutMs} ms`)), timeoutMs);
    const end = (): void => clearTimeout(timer);
    // Within a promise, what throws at once rejects as well.
    new Promise<T>((start) => start(act())).then(resolve, reject).then(end);
  });
}

/**
 * Waits for an answer that the caller can do without; browsers answer from local data within this time.
 *
 * @returns `undefined` when it failed or did not come within `timeoutMs`. Never rejects.
 */
export function settle<T>(act: () => T | PromiseLike<T>, timeoutMs = 3000): Promise<Awaited<T> | undefined> {
  return withDeadline(act, timeoutMs, 'subscribe-timeout').then(
    (answer) => answer as Awaited<T>,
    () => undefined,
  );
}
