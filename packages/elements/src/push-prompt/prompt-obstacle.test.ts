import { expect, test } from 'vitest';
import { explainDecision, type PromptElementDecision } from './prompt-obstacle.js';

test.each<[PromptElementDecision, RegExp]>([
  [{ kind: 'never', reason: 'refused' }, /^refused: the user chose/],
  [{ kind: 'wait', reason: 'interaction' }, /^interaction: .*after-interaction/],
  [{ kind: 'wait', reason: 'backoff', untilAt: 0 }, /^backoff: .* \(until 1970-01-01T00:00:00.000Z\)$/],
])('says to a developer what %o means', (decision, words) => {
  expect(explainDecision(decision)).toMatch(words);
});

test('has nothing to say about a prompt that may come', () => {
  expect(explainDecision({ kind: 'ask' })).toBeUndefined();
});
