import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writePauseEnd } from './write-pause-end.js';

beforeEach(() => vi.stubGlobal('navigator', { languages: [] }));
afterEach(() => vi.unstubAllGlobals());

test('a pause is told by the clock of the language, with its day where that is another one', () => {
  const now = new Date(2026, 10, 20, 14, 0).getTime();
  expect(writePauseEnd(new Date(2026, 10, 20, 15, 30).getTime(), now, 'de')).toBe('15:30');
  expect(writePauseEnd(new Date(2026, 10, 20, 15, 30).getTime(), now, 'en-US')).toMatch(/^0?3:30\sPM$/);
  expect(writePauseEnd(new Date(2026, 10, 21, 8, 0).getTime(), now, 'en-GB')).toMatch(/^Saturday.*0?8:00$/);
  expect(writePauseEnd(Date.UTC(9999, 11, 31), now, 'de')).toBeUndefined();
});
