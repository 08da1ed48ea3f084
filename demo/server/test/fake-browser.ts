import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What `PushSubscription.toJSON()` gives. */
export interface SubscriptionJson {
  readonly endpoint: string;
  readonly expirationTime: number | null;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A browser as far as the server can tell: it subscribes, and it alone can read what is sent to it. */
export interface FakeBrowser {
  readonly subscription: SubscriptionJson;
  /** Decrypts a push message with the browser's private key. Throws when it is not for this browser. */
  decrypt(body: Buffer): string;
}

const TAG_BYTES = 16;

/** Makes a browser with keys of its own. */
export function createFakeBrowser(endpoint: string): FakeBrowser {
  const keys = createECDH('prime256v1');
  const publicKey = keys.generateKeys();
  const auth = randomBytes(16);
  return {
    subscription: {
      endpoint,
      expirationTime: null,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    },
    decrypt(body) {
      const { salt, senderKey, record } = readHeader(body);
      const shared = keys.computeSecret(senderKey);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey]);
      const secret = deriveKey(shared, auth, { info, length: 32 });
      const key = deriveKey(secret, salt, { info: Buffer.from('Content-Encoding: aes128gcm\0'), length: 16 });
      const nonce = deriveKey(secret, salt, { info: Buffer.from('Content-Encoding: nonce\0'), length: 12 });
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(record.subarray(-TAG_BYTES));
      const padded = Buffer.concat([decipher.update(record.subarray(0, -TAG_BYTES)), decipher.final()]);
      return removePadding(padded).toString('utf8');
    },
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc8188#section-2.1 */
function readHeader(body: Buffer): { readonly salt: Buffer; readonly senderKey: Buffer; readonly record: Buffer } {
  const keyLength = body.readUInt8(20);
  const recordSize = body.readUInt32BE(16);
  const record = body.subarray(21 + keyLength);
  if (record.length > recordSize) throw new Error('A push message must be a single record');
  return { salt: body.subarray(0, 16), senderKey: body.subarray(21, 21 + keyLength), record };
}

function deriveKey(secret: Buffer, salt: Buffer, expand: { readonly info: Buffer; readonly length: number }): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, expand.info, expand.length));
}

/** The last record ends with the byte 2 and any number of zeros. */
function removePadding(padded: Buffer): Buffer {
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== 2) throw new Error('The record is not marked as the last one');
  return padded.subarray(0, end);
}
