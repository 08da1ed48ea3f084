import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Script } from './bundle.js';

/** Bytes of something: minified, and as a server sends it with its best effort. */
export interface Weight {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Weighs scripts; each is compressed by itself, as each is sent by itself. */
export function weigh(scripts: readonly Pick<Script, 'code'>[]): Weight {
  const total = { minified: 0, gzip: 0, brotli: 0 };
  for (const { code } of scripts) {
    const bytes = Buffer.from(code);
    total.minified += bytes.length;
    total.gzip += gzipSync(bytes, { level: 9 }).length;
    total.brotli += brotliCompressSync(bytes).length; // Quality 11 unless told otherwise.
  }
  return total;
}
