import { expect, test } from 'vitest';
import { coreTexts as en } from './en.js';
import type { PushTextKey } from './translation.js';

const keys = Object.keys(en).filter((key): key is PushTextKey & keyof typeof en => key.startsWith('push'));
const texts = keys.map((key): [string, string] => {
  const text = en[key];
  return [key, typeof text === 'function' ? text('ferries.example') : text];
});

test.each(texts)('%s is a sentence, not an exclamation, and has no gap where the site belongs', (_key, text) => {
  expect(text.trim()).toBe(text);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/!|undefined|\[object/);
});

test.each(texts.filter(([key]) => /Steps/.test(key)))('%s are at most four', (_key, text) => {
  expect(text.split('\n').length).toBeLessThanOrEqual(4);
});

test('no button of ours says "Allow": that is the word of the browser’s own question', () => {
  const buttons = [en.pushAccept, en.pushLater, en.pushNever, en.pushTryAgain, en.pushUndo, en.pushCheckAgain];
  expect(buttons.join(' ')).not.toMatch(/allow|block/i);
});
