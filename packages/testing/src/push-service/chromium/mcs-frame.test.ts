import { describe, expect, test } from 'vitest';
import { encodeMcsFrame, McsFrameReader } from './mcs-frame.js';

const VERSION = Buffer.from([41]);

test('puts frames together however the bytes are cut', () => {
  const stream = Buffer.concat([
    VERSION,
    encodeMcsFrame(2, Buffer.from('login')),
    encodeMcsFrame(0, Buffer.alloc(0)),
    encodeMcsFrame(8, Buffer.alloc(300, 7)),
  ]);
  for (const chunkSize of [1, 2, 3, 7, stream.length]) {
    const reader = new McsFrameReader();
    const frames: [number, number][] = [];
    for (let at = 0; at < stream.length; at += chunkSize) {
      const reading = reader.read(stream.subarray(at, at + chunkSize));
      if (reading.kind === 'invalid') throw new Error(reading.reason);
      frames.push(...reading.frames.map(({ tag, payload }): [number, number] => [tag, payload.length]));
    }
    expect(frames).toEqual([
      [2, 5],
      [0, 0],
      [8, 300],
    ]);
  }
});

describe('cuts off', () => {
  test.each<[string, Buffer]>([
    ['a version of before these frames', Buffer.from([37])],
    ['a client that speaks HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a frame of more than a megabyte', Buffer.from([41, 8, 0x81, 0x80, 0x40])],
    ['a length that never ends', Buffer.from([41, 8, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ])('%s', (_name, bytes) => {
    expect(new McsFrameReader().read(bytes).kind).toBe('invalid');
  });
});

test('waits for a frame that is not all there yet', () => {
  expect(new McsFrameReader().read(Buffer.from([41, 8, 0x80, 0x01, 1, 2]))).toEqual({ kind: 'frames', frames: [] });
});
