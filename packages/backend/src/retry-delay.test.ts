import { describe, expect, test } from 'vitest';
import { simulateOutage, tabulate } from '../test/simulate-outage.js';
import { planRetry, spreadDelay } from './retry-delay.js';

const MINUTE_MS = 60_000;
const earliest = (): number => 0;
const latest = (): number => 1 - Number.EPSILON;

describe('one client', () => {
  test.each([
    [1, 0.5, 1.5],
    [2, 2, 6],
    [3, 7.5, 22.5],
    [50, 7.5, 22.5],
  ])('after failure %i waits from %d to %d minutes', (attempts, least, most) => {
    expect(planRetry({ attempts, now: 1_000, random: earliest })).toBe(1_000 + least * MINUTE_MS);
    expect(planRetry({ attempts, now: 1_000, random: latest })).toBeCloseTo(1_000 + most * MINUTE_MS, 3);
  });

  test('never comes before the time that the server asked for, nor do all come at that very moment', () => {
    const plan = (random: () => number): number => planRetry({ attempts: 1, retryAfterMs: 3_600_000, now: 0, random });
    expect(plan(earliest)).toBe(3_600_000);
    expect(plan(latest)).toBeCloseTo(3_600_000 + MINUTE_MS, 3);
  });

  test('a server that asks for years, or for nonsense, does not silence it', () => {
    expect(planRetry({ attempts: 1, retryAfterMs: 1e15, now: 0, random: earliest })).toBe(24 * 60 * MINUTE_MS);
    expect(planRetry({ attempts: 1, retryAfterMs: Number.NaN, now: 0, random: earliest })).toBe(MINUTE_MS / 2);
    expect(planRetry({ attempts: 0, retryAfterMs: -5, now: 0, random: earliest })).toBe(MINUTE_MS / 2);
  });

  test('a spread covers its window evenly', () => {
    expect([0, 0.25, 0.75].map((value) => spreadDelay(() => value, 8_000))).toEqual([0, 2_000, 6_000]);
  });
});

describe('100,000 clients and an outage of an hour', () => {
  const clients = 100_000;

  test('all get through after it, and at no time twice as many as if they came evenly', () => {
    const outcome = simulateOutage({ clients, outageMs: 60 * MINUTE_MS, seed: 1 });
    console.log(tabulate(outcome));

    expect(outcome.lost).toBe(0);
    expect(outcome.arrivals.reduce((sum, count) => sum + count, 0)).toBe(clients);
    expect(outcome.peakOverEven).toBeLessThanOrEqual(2);
  });

  test('also when all failed in the same second', () => {
    const outcome = simulateOutage({ clients, outageMs: 60 * MINUTE_MS, seed: 2, failTogether: true });
    expect(outcome.lost).toBe(0);
    expect(outcome.peakOverEven).toBeLessThanOrEqual(2);
  });

  test('also when the server answers all of them with the same Retry-After', () => {
    const outcome = simulateOutage({ clients, outageMs: 60 * MINUTE_MS, seed: 3, retryAfterMs: 5 * MINUTE_MS });
    expect(outcome.lost).toBe(0);
    expect(outcome.peakOverEven).toBeLessThanOrEqual(2);
  });
});
