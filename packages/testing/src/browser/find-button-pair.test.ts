import { describe, expect, test } from 'vitest';
import type { Area, Picture } from '../display/picture.js';
import { findButtonPair } from './find-button-pair.js';

const WHITE = 0xffffff;
const GRAY = 0xe0e0e0;
const BLUE = 0x3080e0;
const BLACK = 0x000000;

class Canvas implements Picture {
  readonly width = 600;
  readonly height = 300;
  readonly pixels = new Uint32Array(600 * 300).fill(WHITE);

  fill({ x, y, width, height }: Area, color: number): this {
    for (let row = y; row < y + height; row++) {
      this.pixels.fill(color, row * this.width + x, row * this.width + x + width);
    }
    return this;
  }

  /** A button with smoothed corners and a label of thin strokes. */
  button(area: Area, color: number): this {
    this.fill(area, color);
    for (const x of [area.x, area.x + area.width - 1]) this.fill({ ...area, x, width: 1 }, color ^ 0x0a0a0a);
    this.fill({ ...area, height: 1 }, WHITE);
    const labelY = area.y + Math.floor(area.height / 3);
    for (let x = area.x + 12; x < area.x + area.width - 12; x += 5) {
      this.fill({ x, y: labelY, width: 2, height: Math.floor(area.height / 3) }, BLACK);
    }
    return this;
  }
}

const everywhere: Area = { x: 0, y: 0, width: 600, height: 300 };
const left: Area = { x: 200, y: 100, width: 120, height: 32 };
const right: Area = { x: 328, y: 100, width: 70, height: 32 };

const middleOf = ({ x, y, width, height }: Area): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

function expectNear(found: { x: number; y: number } | undefined, area: Area): void {
  const middle = middleOf(area);
  expect(Math.abs((found?.x ?? 0) - middle.x)).toBeLessThanOrEqual(3);
  expect(Math.abs((found?.y ?? 0) - middle.y)).toBeLessThanOrEqual(3);
}

test('finds two buttons side by side, by their middles', () => {
  const pair = findButtonPair(new Canvas().button(left, GRAY).button(right, BLUE), everywhere);
  expectNear(pair?.left, left);
  expectNear(pair?.right, right);
});

test('finds buttons of the same color', () => {
  const pair = findButtonPair(new Canvas().button(left, BLUE).button(right, BLUE), everywhere);
  expectNear(pair?.right, right);
});

test('prefers the upper of two pairs', () => {
  const canvas = new Canvas().button(left, GRAY).button(right, BLUE);
  canvas.button({ ...left, y: 200 }, GRAY).button({ ...right, y: 200 }, BLUE);
  expectNear(findButtonPair(canvas, everywhere)?.right, right);
});

describe('finds nothing', () => {
  test.each<[string, Picture, Area]>([
    ['on an empty display', new Canvas(), everywhere],
    ['where only one button is', new Canvas().button(left, GRAY), everywhere],
    ['where buttons are far apart', new Canvas().button(left, GRAY).button({ ...right, x: 400 }, BLUE), everywhere],
    [
      'where they are at different heights',
      new Canvas().button(left, GRAY).button({ ...right, y: 200 }, BLUE),
      everywhere,
    ],
    [
      'where they are too flat',
      new Canvas().button({ ...left, height: 9 }, GRAY).button({ ...right, height: 9 }, BLUE),
      everywhere,
    ],
    ['outside the area', new Canvas().button(left, GRAY).button(right, BLUE), { ...everywhere, width: 300 }],
    ['in an area beyond the display', new Canvas(), { x: 590, y: 290, width: 500, height: 500 }],
  ])('%s', (_name, picture, area) => {
    expect(findButtonPair(picture, area)).toBeUndefined();
  });
});
