import { PUSH_ERROR_CODES, type PushState } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { describeFailure, describeState } from './state-text.js';
import { coreTexts } from './translations/en.js';
import { restTexts } from './translations/en-rest.js';
import type { PushText, PushTextKey } from './translations/translation.js';

const online = { isOffline: false } as const;

function read(key: PushTextKey | undefined): string {
  const texts: Readonly<Partial<Record<PushTextKey, PushText>>> = { ...restTexts, ...coreTexts };
  const text = key && texts[key];
  return typeof text === 'function' ? text('Ferries') : (text ?? '');
}

test.each<[PushState, string, string]>([
  [{ ...online, kind: 'checking' }, 'Checking…', ''],
  [{ ...online, kind: 'unsupported', reason: 'no-push' }, 'Not available in this browser', 'Try a current version'],
  [{ ...online, kind: 'unsupported', reason: 'in-app-browser' }, 'Not available inside this app', 'in your browser'],
  [{ ...online, kind: 'unsupported', reason: 'private-window' }, 'Not available here', 'Private windows'],
  [{ ...online, kind: 'unsupported', reason: 'embedded-page' }, 'Not available in this embedded page', 'its own tab'],
  [{ ...online, kind: 'insecure' }, 'Needs a secure connection', 'https'],
  [{ ...online, kind: 'ios-needs-install' }, 'Add to Home Screen first', 'On iPhone and iPad'],
  [{ ...online, kind: 'default' }, 'Off', 'Your browser will ask you to confirm.'],
  [{ ...online, kind: 'default', reason: 'revoked' }, 'Off', 'They were on'],
  [{ ...online, kind: 'prompting' }, 'Waiting for your answer', 'Your browser is asking now.'],
  [{ ...online, kind: 'prompting', reason: 'unanswered' }, 'Waiting for your answer', 'still waiting'],
  [{ ...online, kind: 'subscribing' }, 'Turning on…', ''],
  [{ ...online, kind: 'subscribed' }, 'On for this browser', 'set separately'],
  [{ ...online, kind: 'unsubscribed', reason: 'opted-out' }, 'Off', 'Allowed by your browser'],
  [{ ...online, kind: 'unsubscribed', reason: 'not-acknowledged' }, 'Off', 'can reach this browser again'],
  [{ ...online, kind: 'unsubscribed', reason: 'not-activated' }, 'Almost on', 'Ferries is making sure'],
  [{ ...online, kind: 'denied' }, 'Blocked in your browser', 'can’t ask again'],
  [{ ...online, kind: 'denied', reason: 'revoked' }, 'Blocked in your browser', 'blocked now'],
  [{ ...online, kind: 'denied', reason: 'private-window' }, 'Not available here', 'Private windows'],
  [{ ...online, kind: 'error', reason: 'offline' }, 'Couldn’t turn on notifications', 'You’re offline.'],
])('%o has words of its own', (state, status, detail) => {
  const described = describeState(state);
  expect(read(described.status)).toBe(status);
  expect(read(described.detail)).toContain(detail);
});

test.each(PUSH_ERROR_CODES)('%s is told as what the user can do about it', (code) => {
  expect(read(describeFailure(code))).toMatch(/\.$/);
});
