import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIAGNOSIS_CODES } from './codes.js';

const GUIDE = readFileSync(new URL('../../../../docs/diagnosis.md', import.meta.url), 'utf8');

test('the guide has exactly one heading for each code, in the order of the checks', () => {
  const headings = [...GUIDE.matchAll(/^### `(.+)`$/gm)].map((match) => match[1]);
  expect(headings).toEqual(DIAGNOSIS_CODES);
});

test('the guide says of each code what it means and what to do', () => {
  for (const section of GUIDE.split(/^### /m).slice(1)) {
    expect(section).toMatch(/^\*\*Means:\*\* \S/m);
    expect(section).toMatch(/^\*\*What to do:\*\* \S/m);
  }
});
