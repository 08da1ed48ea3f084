import { planRetry } from '../src/retry-delay.js';

const MINUTE_MS = 60_000;
/** The longest step between two tries: in that time each client comes about once. */
const STEP_MS = 15 * MINUTE_MS;

export interface Outage {
  readonly clients: number;
  readonly outageMs: number;
  /** For the same run every time. */
  readonly seed: number;
  /** All clients fail first at the very start; else each at its own time during the outage. */
  readonly failTogether?: boolean;
  readonly retryAfterMs?: number;
}

export interface OutageOutcome {
  /** First requests that got through, by minute after the outage. */
  readonly arrivals: readonly number[];
  /** Clients that never got through. */
  readonly lost: number;
  /** The fullest minute over what a minute holds when all clients come evenly within one longest step. */
  readonly peakOverEven: number;
}

/** Clients that fail during an outage and try again as planned, until they get through. Pure. */
export function simulateOutage(outage: Outage): OutageOutcome {
  const random = createRandom(outage.seed);
  const arrivals: number[] = [];
  let lost = 0;
  for (let client = 0; client < outage.clients; client++) {
    const at = arrive(outage, random);
    const minute = Math.floor((at - outage.outageMs) / MINUTE_MS);
    // An hour is more than any planned wait: who is not back by then never comes.
    if (minute >= 60) lost++;
    else arrivals[minute] = (arrivals[minute] ?? 0) + 1;
  }
  const filled = Array.from(arrivals, (count) => count ?? 0);
  const even = outage.clients / (STEP_MS / MINUTE_MS);
  return { arrivals: filled, lost, peakOverEven: Math.max(...filled) / even };
}

/** The curve for people. */
export function tabulate({ arrivals, lost, peakOverEven }: OutageOutcome): string {
  const rows = arrivals.map(
    (count, minute) => `${String(minute).padStart(6)}  ${String(count).padStart(6)}  ${'#'.repeat(count / 200)}`,
  );
  return ['minute  clients', ...rows, `peak ${peakOverEven.toFixed(2)} x even, ${lost} lost`].join('\n');
}

function arrive({ outageMs, failTogether, retryAfterMs }: Outage, random: () => number): number {
  let at = failTogether ? random() * 1_000 : random() * outageMs;
  for (let attempts = 1; at < outageMs; attempts++) {
    at = planRetry({ attempts, now: at, random, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
  }
  return at;
}

/** Mulberry32: small, seeded, even enough for a curve. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
