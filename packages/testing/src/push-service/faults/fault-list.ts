import type { Fault, FaultScope } from './fault.js';

/** What a fault does to a sender's request. */
export type SenderFault =
  | { readonly kind: 'refuse'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'corrupt' };

interface ActiveFault {
  readonly effect: SenderFault;
  /** Token of the endpoint it is for. */
  readonly token: string | undefined;
  remainingTimes: number;
  hitCount: number;
}

/** The faults in force. */
export class FaultList {
  readonly #active = new Set<ActiveFault>();

  /** Puts a fault into force. */
  add(effect: SenderFault, { endpoint, times = Number.POSITIVE_INFINITY }: FaultScope): Fault {
    const token = endpoint === undefined ? undefined : readToken(endpoint);
    const fault: ActiveFault = { effect, token, remainingTimes: times, hitCount: 0 };
    this.#active.add(fault);
    return {
      get hitCount() {
        return fault.hitCount;
      },
      lift: () => void this.#active.delete(fault),
    };
  }

  /** Lifts every fault. */
  clear(): void {
    this.#active.clear();
  }

  /** The first fault of this kind that strikes a request for `token`; it counts as a hit. */
  strike<Kind extends SenderFault['kind']>(
    kind: Kind,
    token: string,
  ): Extract<SenderFault, { kind: Kind }> | undefined {
    for (const fault of this.#active) {
      if (fault.effect.kind !== kind || (fault.token !== undefined && fault.token !== token)) continue;
      fault.hitCount += 1;
      fault.remainingTimes -= 1;
      if (fault.remainingTimes <= 0) this.#active.delete(fault);
      return fault.effect as Extract<SenderFault, { kind: Kind }>;
    }
    return undefined;
  }
}

/** The part of an endpoint that names the subscription. */
export function readToken(endpoint: string): string {
  return endpoint.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
}
