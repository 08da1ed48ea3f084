import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTextLoader } from './load-texts.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('English is there from the start', () => {
  const loadTexts = createTextLoader({ load: () => Promise.reject(new Error('nobody asks')) });
  expect([loadTexts('en', ['core']), loadTexts('en-gb', ['core', 'help'])]).toEqual([undefined, undefined]);
});

test('a language is loaded once, and waited for by everybody who speaks the same parts of it', async () => {
  const asked: string[] = [];
  const loadTexts = createTextLoader({ load: async (lang, sections) => void asked.push(`${lang} ${sections}`) });
  await Promise.all([loadTexts('tlh', ['core']), loadTexts('tlh', ['core', 'help']), loadTexts('tlh', ['core'])]);
  expect(asked).toEqual(['tlh core', 'tlh core,help']);
  expect(loadTexts('tlh', ['core', 'help'])).toBeUndefined();
});

test('an element waits for its language no longer than the deadline, and is not held up again', async () => {
  const loadTexts = createTextLoader({ load: () => new Promise(() => undefined), deadlineMs: 3000 });
  let isOver = false;
  void loadTexts('tlh', ['core'])?.then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  expect(loadTexts('tlh', ['core'])).toBeUndefined();
});

test('a language that can not be loaded is no error', async () => {
  const loadTexts = createTextLoader({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
  await expect(loadTexts('tlh', ['core'])).resolves.toBeUndefined();
});
