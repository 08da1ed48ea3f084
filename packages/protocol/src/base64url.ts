const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Encodes bytes as base64url without padding.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-5
 */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const characters = Math.min(bytes.length - at, 3) + 1;
    for (let index = 0; index < characters; index++) text += ALPHABET[(group >> (18 - 6 * index)) & 63];
  }
  return text;
}

/**
 * Decodes base64url, with or without padding.
 *
 * @returns `undefined` when `text` is anything else, such as standard base64. Never throws.
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const digits = text.replace(/={1,2}$/, '');
  if (digits.length % 4 === 1 || (digits !== text && text.length % 4 !== 0)) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let at = 0, written = 0; at < digits.length; at++) {
    const value = ALPHABET.indexOf(digits.charAt(at));
    if (value < 0) return undefined;
    bits = (bits << 6) | value;
    if (at % 4 !== 0) bytes[written++] = (bits >> (6 - 2 * (at % 4))) & 255;
  }
  return bytes;
}

/** Whether two byte sequences are equal. */
export function areBytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
