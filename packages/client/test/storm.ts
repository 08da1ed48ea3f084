import { PushError } from '@web-push-kit/protocol';

/** Returns numbers in [0, 1) that the same seed gives again; mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes calls late, and some of them fail: before they had an effect, or after it. */
export class Storm {
  readonly random: () => number;
  /** Which part of the calls fails. */
  failing: number;

  constructor(seed: number, failing: number) {
    this.random = createRandom(seed);
    this.failing = failing;
  }

  /** Returns a whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  choose<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  /** Lets a random amount of other work run. */
  async pause(): Promise<void> {
    for (let turns = this.below(8); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Whether the next call fails. */
  strikes(): boolean {
    return this.random() < this.failing;
  }

  /** Puts a storm around a method of an object. */
  blowAt<T extends object>(target: T, name: keyof T & string, createError: () => Error): void {
    const method = (target[name] as (...args: unknown[]) => unknown).bind(target);
    Object.assign(target, {
      [name]: async (...args: unknown[]) => {
        await this.pause();
        const [failsBefore, failsAfter] = [this.random() < this.failing / 2, this.random() < this.failing / 2];
        if (failsBefore) throw createError();
        const result = await method(...args);
        await this.pause();
        if (failsAfter) throw createError();
        return result;
      },
    });
  }
}

/** A backend that is not there at the moment. */
export function unreachable(): Error {
  return new PushError('backend-unreachable', 'no answer');
}

/** Returns the error of a browser without a push service; the client does not wait after it before it asks again. */
export function noService(): Error {
  return new DOMException('no push service', 'NetworkError');
}
