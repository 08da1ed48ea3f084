import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';

/** Whom a message is for. */
export interface MessageRecipient {
  /** The subscription's public key, uncompressed. */
  readonly publicKey: Uint8Array;
  /** The subscription's shared secret, 16 bytes. */
  readonly auth: Uint8Array;
}

/** What is fresh for each message; only a test fixes it. */
export interface MessageSecrets {
  readonly ecdh: ECDH;
  /** 16 random bytes. */
  readonly salt: Uint8Array;
}

const RECORD_SIZE_BYTES = 4096;
const LAST_RECORD_DELIMITER = Buffer.from([2]);

/**
 * Encrypts the content of a push message (`aes128gcm`, one record, no padding).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8291#section-3
 */
export function encryptMessage(
  content: Uint8Array,
  { publicKey, auth }: MessageRecipient,
  { ecdh, salt }: MessageSecrets = createSecrets(),
): Buffer {
  const senderKey = ecdh.getPublicKey();
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey]);
  const secret = new Uint8Array(hkdfSync('sha256', ecdh.computeSecret(publicKey), auth, keyInfo, 32));
  const derive = (info: string, sizeBytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${info}\0`, sizeBytes));
  const cipher = createCipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  const record = [cipher.update(content), cipher.update(LAST_RECORD_DELIMITER), cipher.final(), cipher.getAuthTag()];
  const recordSize = Buffer.alloc(4);
  recordSize.writeUInt32BE(RECORD_SIZE_BYTES);
  return Buffer.concat([salt, recordSize, Buffer.from([senderKey.length]), senderKey, ...record]);
}

function createSecrets(): MessageSecrets {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return { ecdh, salt: randomBytes(16) };
}
