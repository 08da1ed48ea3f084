import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodePng } from './encode-png.js';
import { parseWindowDump } from './picture.js';

/** A dump of 3 by 2 pixels, with one color map entry and two bytes of padding that no picture has. */
function makeDump(isLittleEndian: boolean): Buffer {
  const header = Buffer.alloc(104);
  const set = (index: number, value: number): void => void header.writeUInt32BE(value, index * 4);
  set(0, 104);
  set(4, 3);
  set(5, 2);
  set(7, isLittleEndian ? 0 : 1);
  set(11, 32);
  set(12, 16);
  set(19, 1);
  const rows = Buffer.alloc(32);
  for (let pixel = 0; pixel < 6; pixel++) {
    const at = Math.floor(pixel / 3) * 16 + (pixel % 3) * 4;
    if (isLittleEndian) rows.writeUInt32LE(0xff000000 + pixel, at);
    else rows.writeUInt32BE(0xff000000 + pixel, at);
  }
  return Buffer.concat([header, Buffer.alloc(12), rows]);
}

describe('a window dump', () => {
  test.each([true, false])('is read in either byte order (little endian: %s)', (isLittleEndian) => {
    const picture = parseWindowDump(makeDump(isLittleEndian));
    expect(picture).toEqual({ width: 3, height: 2, pixels: Uint32Array.of(0, 1, 2, 3, 4, 5) });
  });

  test('that is cut short is none', () => {
    expect(parseWindowDump(makeDump(true).subarray(0, -1))).toBeUndefined();
    expect(parseWindowDump(Buffer.alloc(10))).toBeUndefined();
  });
});

test('a PNG holds the pixels of the picture', () => {
  const png = encodePng({ width: 2, height: 1, pixels: Uint32Array.of(0x010203, 0xfffefd) });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 1]);
  const start = png.indexOf('IDAT') + 4;
  const length = png.readUInt32BE(start - 8);
  expect([...inflateSync(png.subarray(start, start + length))]).toEqual([0, 1, 2, 3, 0xff, 0xfe, 0xfd]);
  // The checksum of every PNG's last chunk.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
});
