/** Things that were started, closed again in reverse order. */
export class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];

  /** Remembers what to close, and hands it back. */
  add<T extends { close(): Promise<unknown> }>(started: T): T {
    this.#closers.push(() => started.close());
    return started;
  }

  /** Remembers an act that undoes something. */
  defer(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  /** Closes everything; one that fails is reported and does not keep the rest open. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) {
      await close().catch((error: unknown) => console.error('Could not clean up:', error));
    }
  }
}
