/** What a display shows at one instant. Colors are 24-bit numbers, `0xRRGGBB`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left corner, one number per pixel. */
  readonly pixels: Uint32Array;
}

/** A part of a display, in pixels from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Numbers at the front of an X window dump, each 32 bits wide. */
const HEADER = { size: 0, width: 4, height: 5, byteOrder: 7, bitsPerPixel: 11, bytesPerLine: 12, colorCount: 19 };
const COLOR_SIZE_BYTES = 12;

/**
 * Reads an X window dump, the format in which Xvfb keeps its screen.
 *
 * @returns The picture, or `undefined` when the bytes are not a whole 32-bit dump.
 * @see https://www.x.org/releases/current/doc/man/man1/xwd.1.xhtml
 */
export function parseWindowDump(dump: Buffer): Picture | undefined {
  if (dump.length < 100) return undefined;
  const field = (index: number): number => dump.readUInt32BE(index * 4);
  const { width, height, stride, start } = {
    width: field(HEADER.width),
    height: field(HEADER.height),
    stride: field(HEADER.bytesPerLine),
    start: field(HEADER.size) + field(HEADER.colorCount) * COLOR_SIZE_BYTES,
  };
  if (field(HEADER.bitsPerPixel) !== 32 || stride < width * 4 || dump.length < start + stride * height) {
    return undefined;
  }
  const isLittleEndian = field(HEADER.byteOrder) === 0;
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = start + y * stride + x * 4;
      pixels[y * width + x] = (isLittleEndian ? dump.readUInt32LE(at) : dump.readUInt32BE(at)) & 0xffffff;
    }
  }
  return { width, height, pixels };
}
