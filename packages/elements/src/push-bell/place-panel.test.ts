import { expect, test } from 'vitest';
import { placePanel } from './place-panel.js';

const panel = { width: 300, height: 400 };
const window = { width: 1000, height: 800 };
const header = { left: 900, right: 944, top: 10, bottom: 54 };

test('it hangs below the bell, with their ends in line', () => {
  expect(placePanel({ bell: header, panel, window, isRightToLeft: false })).toEqual({
    left: 644,
    top: 62,
    height: 726,
  });
});

test('in a page that reads from right to left, ends are on the left', () => {
  const bell = { ...header, left: 56, right: 100 };
  expect(placePanel({ bell, panel, window, isRightToLeft: true }).left).toBe(56);
});

test('it stands above a bell at the bottom', () => {
  const bell = { ...header, top: 740, bottom: 784 };
  expect(placePanel({ bell, panel, window, isRightToLeft: false })).toMatchObject({ top: 332, height: 720 });
});

test('it stays inside a narrow window, and is no taller than there is room', () => {
  const bell = { left: 138, right: 182, top: 10, bottom: 54 };
  const place = placePanel({ bell, panel, window: { width: 320, height: 300 }, isRightToLeft: false });
  expect(place).toEqual({ left: 12, top: 62, height: 226 });
});
