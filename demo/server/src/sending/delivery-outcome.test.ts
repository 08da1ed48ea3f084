import { describe, expect, test } from 'vitest';
import {
  type AttemptFacts,
  type DeliveryOutcome,
  decideBeforeSending,
  decideOutcome,
  MAX_ATTEMPTS,
} from './delivery-outcome.js';

const NOW = 1_800_000_000_000;
const facts: AttemptFacts = { attempt: 1, now: NOW, expiresAt: NOW + 3_600_000, random: 0.5 };

function answered(
  httpStatus: number,
  more: { readonly retryAfter?: string } & Partial<AttemptFacts> = {},
): DeliveryOutcome {
  const { retryAfter, ...changed } = more;
  const answer = { kind: 'answered', httpStatus, ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
  return decideOutcome(answer, { ...facts, ...changed });
}

describe('decideOutcome', () => {
  test.each([200, 201, 202, 204, 299])('takes %i as accepted', (httpStatus) => {
    expect(answered(httpStatus)).toEqual({ kind: 'accepted', httpStatus });
  });

  test.each([404, 410])('takes %i as the end of the subscription', (httpStatus) => {
    expect(answered(httpStatus)).toEqual({ kind: 'gone', httpStatus });
  });

  test.each([301, 302, 307, 308, 400, 401, 403, 405, 411, 413, 415, 499])('gives up at %i', (httpStatus) => {
    expect(answered(httpStatus)).toEqual({ kind: 'failed', httpStatus, reason: 'rejected' });
  });

  test.each([406, 408, 425, 429, 500, 502, 503, 504, 599])('tries again after %i', (httpStatus) => {
    expect(answered(httpStatus)).toEqual({ kind: 'retried', httpStatus, retryAt: NOW + 500 });
  });

  test('tries again when there was no answer', () => {
    expect(decideOutcome({ kind: 'unreachable', reason: 'ECONNREFUSED' }, facts)).toEqual({
      kind: 'retried',
      reason: 'ECONNREFUSED',
      retryAt: NOW + 500,
    });
  });

  test('gives up what cannot be sent', () => {
    const outcome = decideOutcome({ kind: 'unsendable', reason: 'encryption-failed' }, facts);
    expect(outcome).toEqual({ kind: 'failed', reason: 'encryption-failed' });
  });

  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [9, 256_000],
  ])('backs off at attempt %i by at most %i ms, and by anything down to nothing', (attempt, ceilingMs) => {
    expect(answered(500, { attempt, random: 0 })).toMatchObject({ retryAt: NOW });
    expect(answered(500, { attempt, random: 0.5 })).toMatchObject({ retryAt: NOW + ceilingMs / 2 });
    expect(answered(500, { attempt, random: 0.999_999_999 })).toMatchObject({ retryAt: NOW + ceilingMs });
  });

  test('waits as long as the push service asks when that is longer than its own pause', () => {
    expect(answered(429, { retryAfter: '120' })).toMatchObject({ kind: 'retried', retryAt: NOW + 120_000 });
    expect(answered(503, { retryAfter: '0', random: 1 - Number.EPSILON })).toMatchObject({ retryAt: NOW + 1000 });
  });

  test('gives up when the next attempt would come too late, to the millisecond', () => {
    expect(answered(429, { retryAfter: '120', expiresAt: NOW + 120_001 })).toMatchObject({ kind: 'retried' });
    expect(answered(429, { retryAfter: '120', expiresAt: NOW + 120_000 })).toEqual({
      kind: 'failed',
      httpStatus: 429,
      reason: 'expired',
    });
  });

  test('gives up after the last attempt', () => {
    expect(answered(500, { attempt: MAX_ATTEMPTS - 1 })).toMatchObject({ kind: 'retried' });
    expect(answered(500, { attempt: MAX_ATTEMPTS })).toMatchObject({ kind: 'failed', reason: 'attempts-exhausted' });
  });

  test('still accepts and prunes at the last attempt', () => {
    expect(answered(201, { attempt: MAX_ATTEMPTS })).toMatchObject({ kind: 'accepted' });
    expect(answered(410, { attempt: MAX_ATTEMPTS })).toMatchObject({ kind: 'gone' });
  });
});

describe('decideBeforeSending', () => {
  const delivery = { endpoint: 'https://push.example/1', attempt: 1, expiresAt: NOW + 1, isReplaced: false };

  test('lets a delivery through until its time to live runs out', () => {
    expect(decideBeforeSending(delivery, NOW)).toBeUndefined();
    expect(decideBeforeSending(delivery, NOW + 1)).toEqual({ kind: 'failed', reason: 'expired' });
  });

  test('does not send what a newer message has replaced', () => {
    const outcome = decideBeforeSending({ ...delivery, isReplaced: true }, NOW);
    expect(outcome).toEqual({ kind: 'failed', reason: 'replaced' });
  });

  test('does not send to a subscription that was removed', () => {
    expect(decideBeforeSending({ ...delivery, endpoint: null }, NOW)).toEqual({ kind: 'gone' });
  });

  test('gives up a delivery whose last attempt left no outcome', () => {
    expect(decideBeforeSending({ ...delivery, attempt: MAX_ATTEMPTS }, NOW)).toBeUndefined();
    expect(decideBeforeSending({ ...delivery, attempt: MAX_ATTEMPTS + 1 }, NOW)).toMatchObject({ kind: 'failed' });
  });
});
