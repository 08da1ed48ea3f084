import protobuf from 'protobufjs';

/**
 * Types of the frames between Chromium and its push service.
 *
 * @see https://source.chromium.org/chromium/chromium/src/+/main:google_apis/gcm/protocol/mcs.proto
 */
export const MCS_TAG = {
  heartbeatPing: 0,
  heartbeatAck: 1,
  loginRequest: 2,
  loginResponse: 3,
  close: 4,
  iqStanza: 7,
  dataMessage: 8,
} as const;

/** The version each side says once, before its first frame. */
export const MCS_VERSION = 41;

/** Versions with the frames read here: the oldest, and room for newer browsers, below the letters of other protocols. */
const VERSIONS = { first: 38, last: 63 };

/** The longest frame a browser may send: a login that lists thousands of received messages is well below. */
const MAX_FRAME_BYTES = 1024 * 1024;

/** A 32-bit length takes at most five bytes. */
const MAX_LENGTH_BYTES = 5;

export interface McsFrame {
  readonly tag: number;
  readonly payload: Buffer;
}

/** What a chunk from the connection completed. */
export type McsReading =
  | { readonly kind: 'frames'; readonly frames: readonly McsFrame[] }
  /** Not this protocol: the connection must be cut. */
  | { readonly kind: 'invalid'; readonly reason: string };

/** Puts frames back together from the chunks of a connection. Keeps at most one frame's worth of bytes. */
export class McsFrameReader {
  #pending: Buffer = Buffer.alloc(0);
  #hasVersion = false;

  /** Takes the next chunk. Never throws. */
  read(chunk: Buffer): McsReading {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (!this.#takeVersion()) return { kind: 'invalid', reason: 'not an MCS version this service speaks' };
    const frames: McsFrame[] = [];
    for (;;) {
      const frame = takeFrame(this.#pending);
      if (frame === 'too-long') return { kind: 'invalid', reason: 'a frame is too long' };
      if (frame === undefined) return { kind: 'frames', frames };
      this.#pending = this.#pending.subarray(frame.end);
      frames.push({ tag: frame.tag, payload: frame.payload });
    }
  }

  #takeVersion(): boolean {
    if (this.#hasVersion || this.#pending.length === 0) return true;
    const version = this.#pending[0] ?? 0;
    if (version < VERSIONS.first || version > VERSIONS.last) return false;
    this.#hasVersion = true;
    this.#pending = this.#pending.subarray(1);
    return true;
  }
}

/** Encodes a frame: its type, the length as a varint, the message. */
export function encodeMcsFrame(tag: number, payload: Uint8Array): Buffer {
  const length = protobuf.Writer.create().uint32(payload.length).finish();
  return Buffer.concat([Buffer.from([tag]), length, payload]);
}

function takeFrame(bytes: Buffer): (McsFrame & { readonly end: number }) | 'too-long' | undefined {
  const length = readLength(bytes);
  if (length === undefined || length === 'too-long') return length;
  if (length.value > MAX_FRAME_BYTES) return 'too-long';
  const end = length.end + length.value;
  if (bytes.length < end) return undefined;
  return { tag: bytes[0] ?? 0, payload: bytes.subarray(length.end, end), end };
}

/** Reads the varint behind the type byte; `undefined` while it is not all there. */
function readLength(bytes: Buffer): { readonly value: number; readonly end: number } | 'too-long' | undefined {
  let value = 0;
  for (let index = 0; index < MAX_LENGTH_BYTES; index++) {
    const byte = bytes[1 + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, end: 2 + index };
  }
  return 'too-long';
}
