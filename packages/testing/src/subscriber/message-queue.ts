import { PushError } from '@web-push-kit/protocol';
import { scaleTimeout } from '../program/scale-timeout.js';

/** Things that arrive, each handed out once to whoever waits. */
export class MessageQueue<T> {
  readonly #what: string;
  readonly #all: T[] = [];
  readonly #waiters: ((value: T) => void)[] = [];
  #handedOutCount = 0;

  /** @param what - What arrives, for the error. */
  constructor(what: string) {
    this.#what = what;
  }

  /** Everything that ever arrived. */
  get all(): readonly T[] {
    return [...this.#all];
  }

  put(value: T): void {
    this.#all.push(value);
    const waiter = this.#waiters.shift();
    if (waiter === undefined) return;
    this.#handedOutCount += 1;
    waiter(value);
  }

  /**
   * The oldest that was not handed out yet, or the next to arrive.
   *
   * @throws {@link PushError} `notification-missing` after `timeoutMs` (default 10000).
   */
  take(timeoutMs = scaleTimeout(10_000)): Promise<T> {
    const waiting = this.#all[this.#handedOutCount];
    if (waiting !== undefined) {
      this.#handedOutCount += 1;
      return Promise.resolve(waiting);
    }
    return new Promise((resolve, reject) => {
      const waiter = (value: T): void => {
        clearTimeout(timer);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(new PushError('notification-missing', `No ${this.#what} came within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiters.push(waiter);
    });
  }
}
