import { decodeBase64Url } from './base64url.js';
import { PushError } from './push-error.js';

/** An uncompressed point of P-256: a leading 4 and two coordinates of 32 bytes each. */
const KEY_SIZE_BYTES = 65;
const UNCOMPRESSED_POINT = 4;

/**
 * Reads an application server key in any form that backends hand out.
 *
 * Browsers refuse a padded key and one in standard base64; this takes both, as well as bytes and the decimal list
 * `4|12|…`.
 *
 * @returns A copy of the 65 bytes.
 * @throws {@link PushError} `invalid-application-server-key` when it is not an uncompressed P-256 point.
 * @see https://w3c.github.io/push-api/#dom-pushsubscriptionoptions-applicationserverkey
 */
export function parseApplicationServerKey(input: string | ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  const key = typeof input === 'string' ? decodeKeyText(input.trim()) : copyBytes(input);
  if (key?.length === KEY_SIZE_BYTES && key[0] === UNCOMPRESSED_POINT) return key;
  throw new PushError('invalid-application-server-key', describeKeyProblem(key));
}

function decodeKeyText(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!text.includes('|')) return decodeBase64Url(text.replaceAll('+', '-').replaceAll('/', '_'));
  const numbers = text.split('|').map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : Number.NaN));
  return numbers.every((number) => number <= 255) ? Uint8Array.from(numbers) : undefined;
}

function copyBytes(input: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (input instanceof ArrayBuffer) return new Uint8Array(input.slice(0));
  if (!ArrayBuffer.isView(input)) return undefined;
  return new Uint8Array(new Uint8Array(input.buffer, input.byteOffset, input.byteLength));
}

/** Tells sizes only: never a byte of the key, which may be the private one by mistake. */
function describeKeyProblem(key: Uint8Array | undefined): string {
  const start = 'The application server key must be the public key, 65 bytes that begin with 0x04';
  if (key === undefined) return `${start}, in base64url; this is neither base64 nor bytes`;
  if (key.length === 32) return `${start}; these 32 bytes look like the private key, which must stay on the server`;
  return `${start}; got ${key.length} bytes${key.length === KEY_SIZE_BYTES ? ' that begin otherwise' : ''}`;
}
