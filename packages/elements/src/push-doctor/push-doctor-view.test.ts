import { createFakeDiagnosis, type FakeOutcomes } from '@web-push-kit/client/fake';
import { expect, test } from 'vitest';
import { type DoctorFacts, planDoctor } from './push-doctor-view.js';

function plan(outcomes: FakeOutcomes, facts: Partial<DoctorFacts> = {}) {
  return planDoctor({ checks: createFakeDiagnosis(outcomes).checks, audience: 'user', only: [], ...facts });
}

test('when all is well there is no problem, and everything can be tried', () => {
  expect(plan({})).toMatchObject({
    verdict: 'ok',
    count: 0,
    problem: undefined,
    trials: ['display', 'round-trip', 'click'],
  });
});

test('to a user, what comes after the first problem is noise', () => {
  const view = plan({ online: 'offline', permission: 'permission-denied' });
  expect(view).toMatchObject({ verdict: 'fail', count: 1, trials: [] });
  expect(view.problem?.code).toBe('offline');
  expect(view.shown.at(-1)?.id).toBe('online');
});

test('a developer sees all', () => {
  const view = plan({ online: 'offline', server: 'server-forgot' }, { audience: 'developer' });
  expect(view).toMatchObject({ count: 2, trials: ['display', 'round-trip', 'click'] });
  expect(view.shown).toHaveLength(29);
});

test('a failure comes before what merely needs a look', () => {
  const view = plan({ manifest: ['manifest-invalid', 'icons'], server: 'server-forgot' });
  expect([view.problem?.code, view.verdict, view.count]).toEqual(['server-forgot', 'fail', 1]);
  expect(plan({ clock: ['clock-wrong', '7'], preferences: 'quiet-hours' })).toMatchObject({
    verdict: 'warn',
    count: 2,
  });
});

test('checks that the page does not name are left out', () => {
  const view = plan({ online: 'offline' }, { only: ['permission', 'click'] });
  expect(view.shown.map(({ id }) => id)).toEqual(['permission', 'click']);
  expect(view).toMatchObject({ verdict: 'ok', trials: [] });
  expect(plan({}, { only: ['permission', 'click'] }).trials).toEqual(['click']);
});

test('a test that failed can be tried again; one that can show nothing is not offered', () => {
  expect(plan({ display: 'display-unseen' }).trials).toHaveLength(3);
  expect(plan({ permission: 'permission-default' }, { audience: 'developer' }).trials).toEqual([]);
  expect(plan({ 'worker-active': 'worker-not-active' }, { audience: 'developer' }).trials).toEqual([]);
});
