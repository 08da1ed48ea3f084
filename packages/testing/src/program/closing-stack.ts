/** Something that was started and must be closed. */
export type Closer = () => unknown;

/**
 * Closes what was started, last first, so that a failure halfway through a
 * start leaves nothing behind.
 */
export class ClosingStack {
  readonly #closers: Closer[] = [];
  #closing: Promise<void> | undefined;

  /** Remembers how to close something. */
  add(closer: Closer): void {
    this.#closers.push(closer);
  }

  /** Closes everything once; later calls wait for the first one. Every closer runs, the first error is thrown. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const closer of this.#closers.toReversed()) {
      try {
        await closer();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

/**
 * Runs a start that adds its closers to a stack; when it fails, what was
 * started until then is closed before the error is passed on.
 */
export async function startOrClose<T>(start: (stack: ClosingStack) => Promise<T>): Promise<T> {
  const stack = new ClosingStack();
  try {
    return await start(stack);
  } catch (error) {
    await stack.close().catch(() => undefined); // The first error says more than one from tidying up.
    throw error;
  }
}
