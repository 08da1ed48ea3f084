/** Runs named steps one after the other and prints each with its milliseconds. */
export class Steps {
  #current = 'starting';

  /** The step that runs now, or that failed. */
  get current(): string {
    return this.#current;
  }

  async run<T>(name: string, step: () => Promise<T>): Promise<T> {
    this.#current = name;
    const startedAt = performance.now();
    const result = await step();
    console.log(`  ✓ ${name} (${Math.round(performance.now() - startedAt)} ms)`);
    return result;
  }
}
