import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areBytesEqual, decodeBase64Url, encodeBase64Url } from './base64url.js';

describe('base64url', () => {
  test('encodes as Node.js does, and decodes what it encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = encodeBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        const decoded = decodeBase64Url(text);
        expect(decoded !== undefined && areBytesEqual(decoded, bytes)).toBe(true);
      }),
    );
  });

  test.each<[string, number[]]>([
    ['', []],
    ['AQ', [1]],
    ['AQ==', [1]],
    ['AQI', [1, 2]],
    ['AQI=', [1, 2]],
    ['-_8', [251, 255]],
  ])('decodes %j', (text, bytes) => {
    expect([...(decodeBase64Url(text) ?? ['not decoded'])]).toEqual(bytes);
  });

  test.each([
    ['A'],
    ['AQ='],
    ['AQI=='],
    ['AQID='],
    ['='],
    ['A=Q'],
    ['+/8'],
    ['AQ\n'],
    ['A Q'],
    ['é'],
    ['AQ==='],
    ['AQIDB'],
  ])('does not decode %j', (text) => {
    expect(decodeBase64Url(text)).toBeUndefined();
  });
});

describe('areBytesEqual', () => {
  test.each<[number[], number[], boolean]>([
    [[], [], true],
    [[1, 2], [1, 2], true],
    [[1, 2], [1, 3], false],
    [[1], [1, 2], false],
    [[1, 2], [1], false],
  ])('%j and %j: %j', (a, b, expected) => {
    expect(areBytesEqual(Uint8Array.from(a), Uint8Array.from(b))).toBe(expected);
  });
});
