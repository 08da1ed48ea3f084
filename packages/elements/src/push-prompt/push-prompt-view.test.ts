import type { PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { planPrompt } from './push-prompt-view.js';

const online = { isOffline: false } as const;

test.each<[PushState, ReturnType<typeof planPrompt>]>([
  [{ ...online, kind: 'default' }, 'ask'],
  [{ ...online, kind: 'unsubscribed', reason: 'opted-out' }, 'ask'],
  [{ ...online, kind: 'prompting' }, 'busy'],
  [{ ...online, kind: 'subscribing' }, 'busy'],
  [{ ...online, kind: 'error', reason: 'subscribe-failed' }, 'retry'],
  [{ ...online, kind: 'denied' }, 'denied'],
  [{ ...online, kind: 'ios-needs-install' }, 'install'],
  [{ ...online, kind: 'checking' }, undefined],
  [{ ...online, kind: 'insecure' }, undefined],
  [{ ...online, kind: 'unsupported', reason: 'no-push' }, undefined],
])('an open prompt shows for %o: %s', (state, view) => {
  expect(planPrompt(state, false)).toBe(view);
});

test('good news is shown only to someone who saw the question', () => {
  expect(planPrompt({ ...online, kind: 'subscribed' }, true)).toBe('done');
  expect(planPrompt({ ...online, kind: 'subscribed' }, false)).toBeUndefined();
});
