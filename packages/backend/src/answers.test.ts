import type { PushError } from '@web-push-kit/protocol';
import { describe, expect, test } from 'vitest';
import { httpBackend } from './http-backend.js';
import { restBackend } from './rest-backend.js';

const ENDPOINT = 'https://push.example/send/secret-capability';
const SAVED = { endpoint: ENDPOINT, topics: ['a'] };
const SUBSCRIPTION = { endpoint: ENDPOINT, expirationTime: null, keys: { p256dh: 'p', auth: 'a' } };

/** Returns a backend that answers every request with the same. */
function answering(answer: () => Response) {
  return restBackend('https://site.example/push', { fetch: async () => answer() });
}

function failure(act: Promise<unknown>): Promise<PushError> {
  return act.then(
    () => expect.unreachable('should have failed'),
    (error) => error,
  );
}

describe('an answer of status 200 that is no yes', () => {
  test.each([
    ['an error', '{"error":{"code":"quota"}}'],
    ['an error in words', '{"error":"no"}'],
    ['null', 'null'],
    ['false', 'false'],
  ])('is a refusal: %s', async (_name, text) => {
    const backend = answering(() => new Response(text));
    expect((await failure(backend.subscribe({ subscription: SUBSCRIPTION, topics: [] }))).code).toBe(
      'backend-rejected',
    );
    expect((await failure(backend.update(SAVED, { topics: [] }))).code).toBe('backend-rejected');
  });

  test('is a refusal when the request was led to another address', async () => {
    const redirected = (): Response => Object.defineProperty(new Response('{}'), 'redirected', { value: true });
    const error = await failure(answering(redirected).subscribe({ subscription: SUBSCRIPTION, topics: [] }));
    expect(error.message).toContain('led to another address');
  });
});

test.each([
  ['numbers', [1]],
  ['one text among others', ['a', null]],
])('topics that are no topics leave those that were asked for: %s', async (_name, topics) => {
  const backend = answering(() => Response.json({ topics }));
  expect(await backend.subscribe({ subscription: SUBSCRIPTION, topics: ['a', 'b'] })).toEqual({ topics: ['a', 'b'] });
  expect(await backend.update(SAVED, { topics: ['b'] })).toEqual({ topics: ['b'] });
});

test('an answer that does not end is not read to its end', async () => {
  let pulled = 0;
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1_000_000).fill(32));
        },
      }),
    );
  const error = await failure(answering(endless).exportData(SAVED));
  expect(error.code).toBe('backend-rejected');
  expect(error.message).toContain('too long');
  expect(pulled).toBeLessThan(20);
});

test('a browser that quotes the address in its error is not repeated in the cause', async () => {
  const backend = httpBackend({
    baseUrl: 'https://site.example',
    key: { meta: 'key' },
    subscribe: { url: '/subscribe' },
    unsubscribe: { url: '/subscriptions/{endpoint}', method: 'DELETE' },
    fetch: async (url) => {
      throw new TypeError(`Failed to fetch ${url}`, { cause: new Error(String(url)) });
    },
  });
  const error = await failure(backend.unsubscribe(SAVED));
  expect(error).toMatchObject({ code: 'backend-unreachable', cause: { name: 'TypeError' } });
  const cause = error.cause as Error;
  expect([error.message, cause.message, cause.stack, String(cause.cause)].join()).not.toContain('secret-capability');
});
