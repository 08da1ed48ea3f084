import type { PromptHistory } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { createFakePushClient } from './fake/index.js';
import { mayPrompt } from './may-prompt.js';
import { addDismissal, forgetPromptDismissals, readPromptHistory } from './prompt-history.js';

const NEVER_ASKED: PromptHistory = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false };

test('each dismissal counts, and "never" stays', () => {
  const once = addDismissal({ ...NEVER_ASKED, pageViews: 3 }, 'never', 5);
  expect(once).toEqual({ dismissedCount: 1, lastDismissedAt: 5, isRefused: true, pageViews: 3 });
  expect(addDismissal(once, 'later', 6)).toMatchObject({ dismissedCount: 2, lastDismissedAt: 6, isRefused: true });
});

test('a browser that was never asked has a history without dismissals', async () => {
  expect(await readPromptHistory(createFakePushClient())).toEqual(NEVER_ASKED);
});

test('forgetting dismissals lets the page ask again, and keeps what is counted', async () => {
  const history = { ...NEVER_ASKED, isRefused: true, nativeDismissedCount: 2, lastNativeDismissedAt: 7, visits: 4 };
  const push = createFakePushClient({ records: { 'prompt-history': history } });
  expect(await mayPrompt(push, { backoffMs: [] })).toMatchObject({ kind: 'never' });
  await forgetPromptDismissals(push);
  expect(await readPromptHistory(push)).toEqual({ ...NEVER_ASKED, visits: 4 });
  expect(await mayPrompt(push, { backoffMs: [] })).toEqual({ kind: 'ask' });
});

test('a fake client remembers dismissals as a real one does', async () => {
  const push = createFakePushClient({ now: () => 1000 });
  await push.recordPromptDismissal('later');
  expect(await readPromptHistory(push)).toMatchObject({ dismissedCount: 1, lastDismissedAt: 1000 });
  expect(await mayPrompt(push, { backoffMs: [500] })).toEqual({ kind: 'wait', reason: 'backoff', untilAt: 1500 });
});
