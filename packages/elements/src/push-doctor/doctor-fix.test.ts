import { DIAGNOSIS_CODES, explainCode } from '@web-push-kit/client';
import { expect, test } from 'vitest';
import { planFix } from './doctor-fix.js';

const moment = { canApply: true, wasTried: false };

test.each(DIAGNOSIS_CODES)('something helps against %s', (code) => {
  const { fix, severity } = explainCode(code);
  expect(planFix({ id: 'badge', status: severity, code, fix }, moment)?.label).toMatch(/^push/);
});

test('what could not be repaired needs a new page', () => {
  const check = { id: 'server', status: 'fail', code: 'server-forgot', fix: 'repair' } as const;
  expect(planFix(check, moment)?.act).toBe('apply');
  expect(planFix(check, { ...moment, wasTried: true })?.act).toBe('reload');
  expect(planFix(check, { ...moment, canApply: false })?.act).toBe('reload');
});

test('a pause can be ended here; quiet hours are for the settings', () => {
  const check = { id: 'preferences', status: 'warn', code: 'quiet-hours', fix: 'resume' } as const;
  expect(planFix({ ...check, code: 'snoozed' }, moment)?.act).toBe('apply');
  expect(planFix(check, { ...moment, canApply: false })?.advice).toBe('pushDoctorAdviceSettings');
});

test('nothing helps where nothing is wrong', () => {
  expect(planFix({ id: 'server', status: 'ok' }, moment)).toBeUndefined();
});
