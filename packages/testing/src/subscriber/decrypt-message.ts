import { createDecipheriv, type ECDH, hkdfSync } from 'node:crypto';

/** What a subscriber needs to read its messages. */
export interface SubscriberKeys {
  /** Key pair on P-256. */
  readonly ecdh: ECDH;
  /** The shared secret of the subscription, 16 bytes. */
  readonly auth: Buffer;
}

const SALT_BYTES = 16;
/** Salt, record size, length of the key. */
const FIXED_HEADER_BYTES = SALT_BYTES + 4 + 1;
const PUBLIC_KEY_BYTES = 65;
const TAG_BYTES = 16;
/** Stands behind the content of the last record; zeros may follow. */
const LAST_RECORD_DELIMITER = 2;

/**
 * Decrypts the body of a push message (`aes128gcm`, one record).
 *
 * @returns The content, or `undefined` when the body was not encrypted for these keys. Never throws.
 * @see https://www.rfc-editor.org/rfc/rfc8291#section-3
 */
export function decryptMessage(body: Buffer, keys: SubscriberKeys): Buffer | undefined {
  const keyEnd = FIXED_HEADER_BYTES + PUBLIC_KEY_BYTES;
  if (body.length <= keyEnd + TAG_BYTES || body[FIXED_HEADER_BYTES - 1] !== PUBLIC_KEY_BYTES) return undefined;
  const record = body.subarray(keyEnd);
  const recordSizeBytes = body.readUInt32BE(SALT_BYTES);
  // Push messages have one record only.
  if (record.length > recordSizeBytes) return undefined;
  try {
    const salt = body.subarray(0, SALT_BYTES);
    const { key, nonce } = deriveKey(salt, body.subarray(FIXED_HEADER_BYTES, keyEnd), keys);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(record.subarray(-TAG_BYTES));
    return removePadding(Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    // Not a point of the curve, or not authentic.
    return undefined;
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc8291#section-3.4 */
function deriveKey(
  salt: Buffer,
  senderKey: Buffer,
  { ecdh, auth }: SubscriberKeys,
): { readonly key: Buffer; readonly nonce: Buffer } {
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey]);
  const secret = hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, keyInfo, 32);
  const derive = (info: string, sizeBytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', new Uint8Array(secret), salt, `Content-Encoding: ${info}\0`, sizeBytes));
  return { key: derive('aes128gcm', 16), nonce: derive('nonce', 12) };
}

function removePadding(record: Buffer): Buffer | undefined {
  let end = record.length - 1;
  while (end >= 0 && record[end] === 0) end -= 1;
  return record[end] === LAST_RECORD_DELIMITER ? record.subarray(0, end) : undefined;
}
