import { derivePushState, type PushFacts, type PushState } from '@web-push-kit/protocol';

/** Holds the facts and the state that follows from them, and tells when that changes. */
export class StateKeeper {
  #facts: PushFacts;
  #state: PushState;
  readonly #onChange: (state: PushState, previous: PushState) => void;

  constructor(facts: PushFacts, onChange: (state: PushState, previous: PushState) => void) {
    this.#facts = facts;
    this.#state = derivePushState(facts);
    this.#onChange = onChange;
  }

  get state(): PushState {
    return this.#state;
  }

  get facts(): PushFacts {
    return this.#facts;
  }

  /** Takes note of what is different. A failure is forgotten as soon as anything else has changed. */
  update(change: Partial<PushFacts>): void {
    const isNews = Object.entries(change).some(([name, value]) => this.#facts[name as keyof PushFacts] !== value);
    if (!isNews) return;
    this.#facts = { ...this.#facts, failure: undefined, ...change };
    const previous = this.#state;
    const state = derivePushState(this.#facts);
    if (JSON.stringify(state) === JSON.stringify(previous)) return;
    this.#state = state;
    this.#onChange(state, previous);
  }
}
