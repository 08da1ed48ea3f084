import { expect, test } from 'vitest';
import { createFakeDiagnosis } from './fake-diagnosis.js';

test('says what it is told to, judged as a real one is', () => {
  expect(createFakeDiagnosis().verdict).toEqual({ status: 'ok', text: 'Notifications should work.' });
  const { verdict, checks, applyFix } = createFakeDiagnosis({
    clock: ['clock-wrong', '7'],
    permission: 'permission-denied',
  });
  expect(verdict).toMatchObject({ status: 'fail', code: 'permission-denied', fix: 'unblock' });
  expect(checks.find(({ id }) => id === 'clock')).toMatchObject({ status: 'warn', detail: '7' });
  expect(applyFix).toBeUndefined();
});

test('learns from trials, and does what a fix says', async () => {
  const asked = await createFakeDiagnosis().tryDisplay();
  expect(asked.checks.find(({ id }) => id === 'display')?.code).toBe('display-unconfirmed');
  expect(asked.confirmDisplay(false).verdict.code).toBe('display-unseen');
  expect((await asked.tryRoundTrip()).report.roundTripMs).toBe(320);
  const lost = createFakeDiagnosis({}, { trials: { 'round-trip': ['test-lost', '20'] } });
  expect((await lost.tryRoundTrip()).verdict.code).toBe('test-lost');
  let count = 0;
  const fixable = createFakeDiagnosis({ server: 'server-forgot' }, { applyFix: async () => (count += 1) });
  await fixable.applyFix?.();
  expect(count).toBe(1);
});
