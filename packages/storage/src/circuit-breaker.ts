import { PushError } from '@web-push-kit/protocol';

/** When to give up, and when to try again. */
export interface CircuitBreakerOptions {
  /** Milliseconds that an act may take. */
  readonly timeoutMs: number;
  /** Milliseconds after a failure during which nothing is tried. */
  readonly retryAfterMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Bounds acts in time, and stops trying for a while after one failed.
 *
 * A wedged IndexedDB answers nobody. The first act that runs into its deadline ends all others that are under way, so
 * the whole costs one deadline, however many callers there are.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  readonly #underWay = new Set<AbortController>();
  #retryAt = Number.NEGATIVE_INFINITY;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /** Whether nothing should be tried now. */
  get isOpen(): boolean {
    return this.#options.now() < this.#retryAt;
  }

  /**
   * Runs `act` with a deadline.
   *
   * @param act - Is told by the signal that nobody waits for it any more.
   * @throws {@link PushError} `storage-timeout` when it, or another act under way, took too long.
   */
  async run<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options;
    const controller = new AbortController();
    this.#underWay.add(controller);
    const timer = setTimeout(() => {
      this.#expireAll(new PushError('storage-timeout', `IndexedDB did not answer within ${timeoutMs} ms`));
    }, timeoutMs);
    try {
      return await Promise.race([act(controller.signal), rejectOnAbort(controller.signal)]);
    } catch (error) {
      this.#retryAt = this.#options.now() + this.#options.retryAfterMs;
      throw error;
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(controller);
    }
  }

  #expireAll(error: PushError): void {
    for (const controller of [...this.#underWay]) controller.abort(error);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
