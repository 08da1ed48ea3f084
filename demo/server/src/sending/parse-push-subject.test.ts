import { isPushError } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { parsePushSubject } from './parse-push-subject.js';

test.each([
  'mailto:ops@ferry.example',
  'mailto:a.b+c@mail.ferry.example',
  'https://ferry.example/contact',
  'https://ferry.example',
])('takes %s', (subject) => {
  expect(parsePushSubject(subject)).toBe(subject);
});

test.each([
  ['mailto: ops@ferry.example', 'holds a space'],
  ['mailto:ops@ferry.example ', 'holds a space'],
  ['', 'neither a mailto: nor an https: URL'],
  ['ops@ferry.example', 'neither a mailto: nor an https: URL'],
  ['http://ferry.example', 'neither a mailto: nor an https: URL'],
  ['javascript:alert(1)', 'neither a mailto: nor an https: URL'],
  ['mailto:', 'not one e-mail address'],
  ['mailto:ops', 'not one e-mail address'],
  ['mailto:@ferry.example', 'not one e-mail address'],
  ['mailto:a@ferry.example,b@ferry.example', 'not one e-mail address'],
  ['mailto:ops@localhost', 'push services cannot reach'],
  ['mailto:ops@LOCALHOST', 'push services cannot reach'],
  ['mailto:ops@quay.local', 'push services cannot reach'],
  ['mailto:ops@ferry.invalid', 'push services cannot reach'],
  ['https://localhost', 'push services cannot reach'],
  ['https://localhost:8080/contact', 'push services cannot reach'],
  ['https://quay.local', 'push services cannot reach'],
  ['https://127.0.0.1', 'public domain'],
  ['https://[::1]/', 'public domain'],
  ['mailto:ops@quay', 'public domain'],
])('refuses "%s": it %s', (subject, problem) => {
  const refusal = catchError(() => parsePushSubject(subject));
  expect(isPushError(refusal) && refusal.code).toBe('invalid-option');
  expect(String(refusal)).toContain(problem);
  expect(String(refusal)).toContain('PUSH_SUBJECT');
});

function catchError(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
