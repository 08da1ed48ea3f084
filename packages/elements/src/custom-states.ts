/**
 * What an element tells style sheets of itself as `:state(name)`.
 *
 * @see https://developer.mozilla.org/docs/Web/CSS/:state
 */
export class CustomStates {
  readonly #internals: ElementInternals | undefined;
  #shown: readonly string[] = [];

  /** @param internals - `undefined` on a server. */
  constructor(internals: ElementInternals | undefined) {
    this.#internals = internals;
  }

  /** Shows these names, and takes away those that it has shown before. Names of others stay. */
  show(wanted: readonly (string | false)[]): void {
    const states = this.#internals?.states;
    const names = wanted.filter((name) => name !== false);
    if (!states || names.join() === this.#shown.join()) return;
    try {
      for (const name of this.#shown) states.delete(name);
      for (const name of names) states.add(name);
      this.#shown = names;
    } catch {
      // Chrome before 125 takes only names that begin with two dashes: there, the `state` attribute has to do.
    }
  }
}
