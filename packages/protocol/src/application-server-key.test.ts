import { describe, expect, test } from 'vitest';
import { parseApplicationServerKey } from './application-server-key.js';
import { encodeBase64Url } from './base64url.js';
import { PushError } from './push-error.js';

/** Bytes of which the text has every character that the two alphabets of base64 differ in. */
const KEY = Uint8Array.from({ length: 65 }, (_byte, index) => (index === 0 ? 4 : (251 + index * 67) % 256));
const TEXT = encodeBase64Url(KEY);

describe('parseApplicationServerKey', () => {
  test.each<[string, string | ArrayBuffer | ArrayBufferView]>([
    ['base64url', TEXT],
    ['base64url with padding', `${TEXT}=`],
    ['standard base64', Buffer.from(KEY).toString('base64')],
    ['text with white space around it', `\n ${TEXT}\n`],
    ['a list of decimals', KEY.join('|')],
    ['bytes', KEY],
    ['a view into a larger buffer', new Uint8Array([9, 9, ...KEY, 9]).subarray(2, 67)],
    ['a view of another kind', new DataView(KEY.slice().buffer)],
    ['a buffer', KEY.slice().buffer],
  ])('reads %s', (_name, input) => {
    expect([...parseApplicationServerKey(input)]).toEqual([...KEY]);
  });

  test('gives a copy', () => {
    const own = KEY.slice();
    parseApplicationServerKey(own)[1] = 99;
    parseApplicationServerKey(own.buffer)[1] = 99;
    expect([...own]).toEqual([...KEY]);
  });

  test.each<[string, unknown, string]>([
    ['nothing', '', 'got 0 bytes'],
    ['a page', '<!doctype html>', 'neither base64 nor bytes'],
    ['a private key', KEY.subarray(1, 33), 'look like the private key'],
    ['a compressed point', KEY.subarray(0, 33), 'got 33 bytes'],
    ['one byte too many', [...KEY, 1].join('|'), 'got 66 bytes'],
    ['another kind of point', Uint8Array.from(KEY, (byte, index) => (index === 0 ? 6 : byte)), 'that begin otherwise'],
    ['a list of numbers that are no bytes', KEY.join('|').replace('|', '|256|'), 'neither base64 nor bytes'],
    ['an object', { publicKey: TEXT }, 'neither base64 nor bytes'],
    ['undefined', undefined, 'neither base64 nor bytes'],
  ])('refuses %s', (_name, input, reason) => {
    const error = catchError(() => parseApplicationServerKey(input as string));
    expect(error).toBeInstanceOf(PushError);
    expect(error).toMatchObject({ code: 'invalid-application-server-key', message: expect.stringContaining(reason) });
  });

  test('never repeats the key, which may be the private one', () => {
    const text = encodeBase64Url(KEY.subarray(1, 33));
    expect(catchError(() => parseApplicationServerKey(text))?.message).not.toContain(text.slice(0, 6));
  });
});

function catchError(act: () => unknown): Error | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
