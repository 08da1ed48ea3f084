import { describe, expect, test } from 'vitest';
import { formatBudgets, formatTable, judge } from './report.js';
import { median, quantile, undisturbed } from './statistics.js';

describe('a budget', () => {
  const most = { name: 'bytes', limit: 3000, kind: 'at most', unit: ' B' } as const;
  const least = { name: 'rate', limit: 0.9, kind: 'at least', digits: 2, unit: '×' } as const;

  test.each([
    ['met at its limit', most, 3000, true],
    ['broken by one above', most, 3001, false],
    ['met from below', least, 0.9, true],
    ['broken from below', least, 0.89, false],
    ['neither when nothing was measured', most, undefined, undefined],
    ['neither when the measurement came to nothing', least, Number.NaN, undefined],
  ] as const)('is %s', (...[, limit, measured, isMet]) => {
    expect(judge(limit, measured).isMet).toBe(isMet);
  });

  test('says what was promised and what came out', () => {
    const lines = formatBudgets([judge(most, 3001), judge(least, 1), judge(least, undefined)]).split('\n');
    expect(lines[2]).toMatch(/bytes +\| ≤ 3,000 B +\| +3,001 B \| +✗ not met/);
    expect(lines[3]).toMatch(/rate +\| ≥ 0.90× +\| +1.00× \| +✓ met/);
    expect(lines[4]).toMatch(/not measured \| +–/);
  });
});

test('a table has figures on the right and words on the left', () => {
  expect(
    formatTable(
      ['name', 'ms'],
      [
        ['floor', '1.25'],
        ['kit', '12'],
      ],
    ).split('\n'),
  ).toEqual(['| name  |   ms |', '| ----- | ---: |', '| floor | 1.25 |', '| kit   |   12 |']);
});

describe('the middle', () => {
  test.each([
    ['of an odd number', [3, 1, 2], 2],
    ['of an even number', [4, 1, 3, 2], 2.5],
    ['of one', [7], 7],
  ])('%s', (_name, values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });

  test('a tenth of the runs are faster than one that nothing disturbed, however slow the others are', () => {
    expect(undisturbed([3, 1, 90, 2, 4, 5, 6, 7, 8, 900, 9])).toBe(2);
  });

  test('a quarter lies below the first quartile', () => {
    expect(quantile([0, 10, 20, 30, 40], 0.25)).toBe(10);
  });
});
