import { flatDialect } from '@web-push-kit/protocol';
import { expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage, hangingStorage } from '../test/fake-storage.js';
import { startWorker } from '../test/fake-worker-scope.js';
import type { WorkerFeature } from './worker-feature.js';

const secret = { title: 'Order 7', body: 'Paid', data: { order: 7 }, web_push_kit: { user_hash: 'anna', id: 'm1' } };

/** Records of no version of the kit: wrong types in every place that a step before the notification looks at. */
const damages: readonly [string, object][] = [
  ['muted topics that are a number', { preferences: { userHash: 'berta', mutedTopics: 5 } }],
  ['quiet hours that are an object', { preferences: { userHash: 'berta', quietHours: {} } }],
  ['quiet hours that are nothing', { preferences: { userHash: 'berta', quietHours: [null] } }],
  ['caps that are nothing', { preferences: { userHash: 'berta', caps: [null] } }],
  ['texts that are nothing', { preferences: { userHash: 'berta', texts: null } }],
  ['attributes that are nothing', { preferences: { userHash: 'berta', attributes: null } }],
  ['a user hash that is a list', { preferences: { userHash: ['anna'] } }],
  ['preferences that are a text', { preferences: 'anna' }],
  ['ids that are a number', { 'delivery-log': { ids: 5 } }],
  ['ids that are nothing', { 'delivery-log': { ids: null } }],
  ['shown messages that are nothing', { 'delivery-log': { shown: [null] } }],
  ['page settings that are a text', { 'worker-settings': 'anna' }],
];

test.each(damages)('a message for another user shows a generic text despite %s', async (_name, records) => {
  const { scope, push } = startWorker({}, { storage: new FakeStorage(records) }, allFeatures);
  await push(secret);
  expect(scope.visible.map(({ title }) => title)).toEqual(['You have a new notification']);
  expect(JSON.stringify(scope.showCalls)).not.toMatch(/order|paid/i);
});

const breakingFeature: WorkerFeature = () => ({
  reads: ['preferences'],
  decide() {
    throw new TypeError('A feature with a fault');
  },
});

test.each<[string, readonly WorkerFeature[]]>([
  ['no feature', []],
  ['a feature that throws', [breakingFeature]],
])('a message for another user shows a generic text with %s', async (_name, features) => {
  const storage = new FakeStorage({ preferences: { userHash: 'berta', texts: { generic: 'Etwas Neues' } } });
  const { scope, push } = startWorker({}, { storage, dialects: [flatDialect] }, features);
  await push(secret);
  expect(scope.visible.map(({ title, options }) => [title, options.body])).toEqual([['Etwas Neues', undefined]]);
});

test('a message for the user who is signed in is shown with no feature at all', async () => {
  const storage = new FakeStorage({ preferences: { userHash: 'anna' } });
  const { scope, push } = startWorker({}, { storage }, []);
  await push(secret);
  expect(scope.visible.map(({ title }) => title)).toEqual(['Order 7']);
});

test('a message for a user shows a generic text when storage rejects', async () => {
  const storage = { ...hangingStorage(), read: () => Promise.reject(new Error('No storage')) };
  const { scope, push } = startWorker({}, { storage }, []);
  await push(secret);
  expect(scope.visible.map(({ title }) => title)).toEqual(['You have a new notification']);
});
