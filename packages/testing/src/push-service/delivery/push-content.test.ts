import { describe, expect, test } from 'vitest';
import { parsePushContent } from './push-content.js';

const body = Buffer.from('encrypted');
const headers = { ttl: '60', 'content-encoding': 'aes128gcm' };

test('reads what a sender asks for', () => {
  const reading = parsePushContent({ ...headers, topic: 'news_1-A', urgency: 'high' }, body);
  expect(reading).toEqual({
    kind: 'content',
    content: { body, ttlSeconds: 60, topic: 'news_1-A', urgency: 'high', encoding: 'aes128gcm' },
  });
});

test('takes a message without content and without an encoding', () => {
  const reading = parsePushContent({ ttl: '0' }, Buffer.alloc(0));
  expect(reading).toEqual({ kind: 'content', content: { body: Buffer.alloc(0), ttlSeconds: 0, urgency: 'normal' } });
});

test('shortens a time to live beyond four weeks', () => {
  const reading = parsePushContent({ ...headers, ttl: '99999999999' }, body);
  expect(reading).toMatchObject({ content: { ttlSeconds: 28 * 86_400 } });
});

test('takes a body of exactly 4096 bytes', () => {
  expect(parsePushContent(headers, Buffer.alloc(4096))).toMatchObject({ kind: 'content' });
});

test('keeps the headers of the older encoding', () => {
  const older = { ttl: '1', 'content-encoding': 'aesgcm', encryption: 'salt=AA', 'crypto-key': 'dh=BB' };
  expect(parsePushContent(older, body)).toMatchObject({
    content: { encoding: 'aesgcm', encryption: 'salt=AA', cryptoKey: 'dh=BB' },
  });
});

describe('refuses', () => {
  test.each<[string, Record<string, string>, string]>([
    ['no TTL', { 'content-encoding': 'aes128gcm' }, 'missing-ttl'],
    ['a negative TTL', { ...headers, ttl: '-1' }, 'invalid-ttl'],
    ['a TTL that is no number', { ...headers, ttl: 'soon' }, 'invalid-ttl'],
    ['an empty TTL', { ...headers, ttl: '' }, 'invalid-ttl'],
    ['a topic of 33 characters', { ...headers, topic: 'a'.repeat(33) }, 'invalid-topic'],
    ['an empty topic', { ...headers, topic: '' }, 'invalid-topic'],
    ['a topic with a blank', { ...headers, topic: 'two words' }, 'invalid-topic'],
    ['an unknown urgency', { ...headers, urgency: 'extreme' }, 'invalid-urgency'],
    ['content without an encoding', { ttl: '1' }, 'missing-encoding'],
    ['an unknown encoding', { ttl: '1', 'content-encoding': 'gzip' }, 'unknown-encoding'],
    ['the older encoding without its headers', { ttl: '1', 'content-encoding': 'aesgcm' }, 'unknown-encoding'],
  ])('%s', (_name, given, reason) => {
    expect(parsePushContent(given, body)).toEqual({ kind: 'refused', reason });
  });

  test('a body of 4097 bytes', () => {
    expect(parsePushContent(headers, Buffer.alloc(4097))).toEqual({ kind: 'refused', reason: 'too-large' });
  });
});
