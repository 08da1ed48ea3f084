import type { Area, Picture } from '../display/picture.js';

/** A point on a display, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two buttons side by side, each by its middle. */
export interface ButtonPair {
  readonly left: Point;
  readonly right: Point;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly color: number;
}

interface Candidate {
  readonly leftX: number;
  readonly rightX: number;
  readonly top: number;
  bottom: number;
}

const BUTTON_WIDTH = { min: 30, max: 260 };
const BUTTON_HEIGHT = { min: 18, max: 64 };
const GAP_WIDTH = { min: 3, max: 32 };
/** Columns beside a button in which its background must show. */
const EDGE_WIDTH = 8;
/** How far the middle of a button with round ends may wander from row to row, in pixels. */
const MIDDLE_TOLERANCE = 3;

/**
 * Finds the topmost two filled buttons that stand side by side.
 *
 * A browser draws its permission prompt itself, out of reach of any API, so it
 * has to be seen: two runs of one color each, with a little of their common
 * background between them and around them, row after row until they are as high
 * as a button. Rows with the label in them have no such runs; they lie between
 * those that have.
 */
export function findButtonPair(picture: Picture, area: Area): ButtonPair | undefined {
  const candidates: Candidate[] = [];
  const bottom = Math.min(area.y + area.height, picture.height);
  for (let y = Math.max(area.y, 0); y < bottom; y++) {
    for (const [left, right] of findPairsInRow(readRuns(picture, area, y))) addRow(candidates, { left, right, y });
  }
  const found = candidates.find(hasButtonHeight);
  if (found === undefined) return undefined;
  const y = Math.round((found.top + found.bottom) / 2);
  return { left: { x: Math.round(found.leftX), y }, right: { x: Math.round(found.rightX), y } };
}

function hasButtonHeight({ top, bottom }: Candidate): boolean {
  const height = bottom - top + 1;
  return height >= BUTTON_HEIGHT.min && height <= BUTTON_HEIGHT.max;
}

function addRow(candidates: Candidate[], { left, right, y }: { left: Run; right: Run; y: number }): void {
  const leftX = middleOf(left);
  const rightX = middleOf(right);
  const known = candidates.find(
    (candidate) =>
      Math.abs(candidate.leftX - leftX) <= MIDDLE_TOLERANCE &&
      Math.abs(candidate.rightX - rightX) <= MIDDLE_TOLERANCE &&
      y - candidate.top < BUTTON_HEIGHT.max,
  );
  if (known) known.bottom = y;
  else candidates.push({ leftX, rightX, top: y, bottom: y });
}

function middleOf({ start, end }: Run): number {
  return (start + end) / 2;
}

/** Neighbors of button width with the same background between them and on both sides. */
function findPairsInRow(runs: readonly Run[]): [Run, Run][] {
  const buttons = runs.filter((run) => isWithin(run.end - run.start, BUTTON_WIDTH));
  const pairs: [Run, Run][] = [];
  for (const [index, left] of buttons.entries()) {
    const right = buttons[index + 1];
    if (right !== undefined && isPair(runs, left, right)) pairs.push([left, right]);
  }
  return pairs;
}

function isPair(runs: readonly Run[], left: Run, right: Run): boolean {
  if (!isWithin(right.start - left.end, GAP_WIDTH)) return false;
  const background = findWidest(runs, left.end, right.start)?.color;
  if (background === undefined || background === left.color || background === right.color) return false;
  const before = findWidest(runs, left.start - EDGE_WIDTH, left.start);
  const after = findWidest(runs, right.end, right.end + EDGE_WIDTH);
  return before?.color === background && after?.color === background;
}

/** The widest run that has a part between two columns. Narrow ones are the smoothed edges of a button. */
function findWidest(runs: readonly Run[], start: number, end: number): Run | undefined {
  const between = runs.filter((run) => run.end > start && run.start < end);
  return between.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function isWithin(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}

/** Splits one row of the area into runs of the same color; `end` is exclusive. */
function readRuns({ width, pixels }: Picture, area: Area, y: number): Run[] {
  const runs: Run[] = [];
  const last = Math.min(area.x + area.width, width);
  let start = Math.max(area.x, 0);
  for (let x = start + 1; x <= last; x++) {
    const color = pixels[y * width + start] ?? 0;
    if (x < last && pixels[y * width + x] === color) continue;
    runs.push({ start, end: x, color });
    start = x;
  }
  return runs;
}
