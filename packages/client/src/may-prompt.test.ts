import { AUTO_PROMPT_POLICY, DEFAULT_PROMPT_POLICY, type PromptHistory } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import type { BrowserScope } from './browser-scope.js';
import { createFakePushClient } from './fake/index.js';
import { mayPrompt } from './may-prompt.js';

const NOW = 1_800_000_000_000;
const HISTORY: PromptHistory = { dismissedCount: 0, lastDismissedAt: undefined, isRefused: false };

test('goes by the site’s policy and by what was remembered', async () => {
  const push = createFakePushClient({ now: () => NOW, records: { 'prompt-history': { ...HISTORY, pageViews: 2 } } });
  expect(await mayPrompt(push, DEFAULT_PROMPT_POLICY)).toEqual({ kind: 'ask' });
  expect(await mayPrompt(push, AUTO_PROMPT_POLICY)).toEqual({ kind: 'wait', reason: 'engagement' });
  expect(await mayPrompt(push, { backoffMs: [], afterEvent: 'booked' })).toEqual({ kind: 'wait', reason: 'event' });
});

test('looks at the browser and at the moment', async () => {
  const push = createFakePushClient({ state: { kind: 'unsubscribed', reason: 'opted-out' } });
  expect(await mayPrompt(push, DEFAULT_PROMPT_POLICY)).toEqual({ kind: 'never', reason: 'opted-out' });
  push.become('default');
  expect(await mayPrompt(push, DEFAULT_PROMPT_POLICY, { isBusy: true })).toEqual({ kind: 'wait', reason: 'busy' });
});

test.each<[string, Partial<Document> & { readonly prerendering?: boolean }]>([
  ['in the background', { visibilityState: 'hidden' }],
  ['loaded ahead of time', { visibilityState: 'visible', prerendering: true }],
])('a page %s asks nobody', async (_name, document) => {
  const push = createFakePushClient({ scope: { document } as unknown as Partial<BrowserScope> });
  expect(await mayPrompt(push, DEFAULT_PROMPT_POLICY)).toEqual({ kind: 'wait', reason: 'hidden' });
});
