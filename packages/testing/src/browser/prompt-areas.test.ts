import { expect, test } from 'vitest';
import { parseGeometry } from './prompt-areas.js';

test('reads where a window is', () => {
  const text = 'WINDOW=4194356\nX=281\nY=-97\nWIDTH=415\nHEIGHT=111\nSCREEN=0\n';
  expect(parseGeometry(text)).toEqual({ x: 281, y: -97, width: 415, height: 111 });
});

test.each(['', 'X=1\nY=2\nWIDTH=3\n', 'X=a\nY=2\nWIDTH=3\nHEIGHT=4'])('reads nothing from %j', (text) => {
  expect(parseGeometry(text)).toBeUndefined();
});
