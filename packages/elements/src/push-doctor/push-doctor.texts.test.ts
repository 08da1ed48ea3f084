import { DIAGNOSIS_CODES } from '@web-push-kit/client';
import { createFakeDiagnosis } from '@web-push-kit/client/fake';
import { expect, test } from 'vitest';
import { pushDoctorTexts } from './push-doctor.texts.js';
import { checkKey, findingKey } from './text-keys.js';

test.each(DIAGNOSIS_CODES)('users are told %s in a sentence', (code) => {
  const text = pushDoctorTexts[findingKey(code)];
  const told = typeof text === 'function' ? text('ferries.example', '20') : text;
  expect(told).toMatch(/^[A-Z].*[.?]$/);
  expect(told).not.toMatch(/!|undefined|\{/);
});

test.each(createFakeDiagnosis().checks.map(({ id }) => id))('the check %s has a name', (id) => {
  expect(pushDoctorTexts[checkKey(id)]).toMatch(/^[A-Z]/);
});
