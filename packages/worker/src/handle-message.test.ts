import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { startWorker } from '../test/fake-worker-scope.js';
import { KIT_VERSION } from './kit-version.js';

function say(kind: string) {
  const answers: unknown[] = [];
  const port = { postMessage: (message: unknown) => answers.push(message) };
  return { answers, event: { data: { webPushKit: 1, kind }, ports: [port] } };
}

test('a page that asks hears which version is there, and what it handles', async () => {
  const { dispatch } = startWorker({}, { storage: new FakeStorage() }, allFeatures);
  const { answers, event } = say('ping');
  await dispatch('message', event);
  expect(answers).toEqual([
    {
      ...{ webPushKit: 1, kind: 'pong', version: KIT_VERSION },
      handles: ['push', 'notificationclick', 'notificationclose', 'message', 'sync', 'pushsubscriptionchange'],
    },
  ]);
});

test('the version is that of the package', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(KIT_VERSION).toBe((JSON.parse(text) as { version: string }).version);
});

test.each([undefined, null, 7, 'ping', { kind: 'ping' }, { webPushKit: 2, kind: 'ping' }])(
  'what is not from the kit is left alone: %j',
  async (data) => {
    const { scope, dispatch } = startWorker({}, { storage: new FakeStorage() }, allFeatures);
    const { answers, event } = say('ping');
    await dispatch('message', { ...event, data });
    expect([answers, scope.reported]).toEqual([[], []]);
  },
);

test('what features need is read once in the life of a worker, and again when a page has changed it', async () => {
  const storage = new FakeStorage();
  const readMany = vi.spyOn(storage, 'readMany');
  const { scope, push, dispatch } = startWorker({ isStartedByEvents: false }, { storage }, allFeatures);
  const readsSettings = () => readMany.mock.calls.filter(([keys]) => keys.some((key) => key === 'preferences')).length;
  expect(readsSettings()).toBe(1);
  await push({ title: 'One' });
  await push({ title: 'Two' });
  expect(readsSettings()).toBe(1);

  await storage.write('preferences', { snoozedUntil: Number.MAX_SAFE_INTEGER });
  await dispatch('message', say('records-changed').event);
  await push({ title: 'Three' });
  expect(readsSettings()).toBe(2);
  expect(scope.visible.map(({ options }) => options.silent)).toEqual([undefined, undefined, true]);
});

test('nothing is read when no feature needs it', async () => {
  const storage = new FakeStorage();
  const readMany = vi.spyOn(storage, 'readMany');
  const { push } = startWorker({}, { storage }, []);
  await push({ title: 'One' });
  expect(readMany).not.toHaveBeenCalled();
});

test('what a page has settled outranks the code of the worker', async () => {
  const storage = new FakeStorage({ 'worker-settings': { defaultTitle: 'Island Ferries' } });
  const { scope, push } = startWorker({}, { storage, defaultTitle: 'Ferries' }, allFeatures);
  await push(null);
  expect(scope.visible.map(({ title }) => title)).toEqual(['Island Ferries']);
});
