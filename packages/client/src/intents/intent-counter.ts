/** Numbers the acts of the user in the order in which they happen, in all tabs, without waiting for anything. */
export class IntentCounter {
  /** The highest number that this page knows of, its own or that of another tab. */
  last = 0;
  readonly #now: () => number;

  /** @param now - Epoch milliseconds: the clock is what tabs share. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the number of an act that happens now: higher than all that this page knows of. */
  next(): number {
    this.last = Math.max(this.#now(), this.last + 1);
    return this.last;
  }
}
