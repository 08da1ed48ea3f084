import { deflateSync } from 'node:zlib';
import type { Picture } from './picture.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOR_TYPE_RGB = 2;

/**
 * Encodes a picture as PNG, without loss.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(picture: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.writeUInt8(8, 8); // bits per sample
  header.writeUInt8(COLOR_TYPE_RGB, 9);
  return Buffer.concat([
    SIGNATURE,
    encodeChunk('IHDR', header),
    encodeChunk('IDAT', deflateSync(toScanlines(picture))),
    encodeChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toScanlines({ width, height, pixels }: Picture): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3)); // each line starts with filter type 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines.writeUIntBE(pixels[y * width + x] ?? 0, y * (1 + width * 3) + 1 + x * 3, 3);
    }
  }
  return lines;
}

function encodeChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(computeCrc32(body));
  return Buffer.concat([length, body, checksum]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_value, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function computeCrc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
