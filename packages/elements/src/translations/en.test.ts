import { expect, test } from 'vitest';
import { pushPromptTexts } from '../push-prompt/push-prompt.texts.js';
import { coreTexts } from './en.js';
import { restTexts } from './en-rest.js';

const en = { ...restTexts, ...coreTexts, ...pushPromptTexts };

const texts = Object.entries<string | ((...values: never[]) => string)>({ ...en }).map(
  ([key, text]): [string, string] => [
    key,
    typeof text === 'function' ? (text as (...values: unknown[]) => string)('ferries.example', 'on', 3) : text,
  ],
);

test.each(texts)('%s is a sentence, not an exclamation, and has no gap where the site belongs', (_key, text) => {
  expect(text.trim()).toBe(text);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/!|undefined|\[object/);
});

test('no button of ours says "Allow": that is the word of the browser’s own question', () => {
  const buttons = [en.pushAccept, en.pushLater, en.pushNever, en.pushTryAgain, en.pushUndo, en.pushCheckAgain];
  expect(buttons.join(' ')).not.toMatch(/allow|block/i);
});
