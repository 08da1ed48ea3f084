import { expect, test } from 'vitest';
import type { FakeWorker } from '../test/fake-worker.js';
import { FakeSite } from '../test/open-page.js';
import { accessClient } from './client-access.js';

test('a function beside the client reaches what the client works with', async () => {
  const site = new FakeSite();
  const { client } = await site.visit();
  const access = await accessClient(client);

  expect(access?.storage).toBe(site.storage);
  expect(access?.worker.scope).toBe('https://ferry.example/');
  expect(access?.now()).toBe(site.now);
  expect(await access?.findRegistration()).toBe(site.browser.registration);
  expect([...((await access?.backend.getApplicationServerKey()) ?? [])]).toEqual([...site.backend.key]);
});

test('the worker is told', async () => {
  const site = new FakeSite();
  const access = await accessClient((await site.visit()).client);
  const worker = site.browser.registration?.active as FakeWorker;
  await access?.tellWorker({ webPushKit: 1, kind: 'records-changed' });
  expect(worker.messages).toContainEqual({ webPushKit: 1, kind: 'records-changed' });
});

test('the worker is asked, and answers on the port that came along', async () => {
  const site = new FakeSite();
  const access = await accessClient((await site.visit()).client);
  const worker = site.browser.registration?.active as FakeWorker;
  worker.answer = (message) => ({ pong: message });
  expect(await access?.askWorker({ webPushKit: 1, kind: 'ping' })).toEqual({ pong: { webPushKit: 1, kind: 'ping' } });
});

test('a worker that does not answer, or is not there, gives undefined', async () => {
  const site = new FakeSite();
  const access = await accessClient((await site.visit()).client);
  expect(await access?.askWorker({ webPushKit: 1, kind: 'ping' }, 1)).toBeUndefined();
  site.browser.registration = undefined;
  await access?.tellWorker({ webPushKit: 1, kind: 'flush' });
  expect(await access?.askWorker({ webPushKit: 1, kind: 'ping' })).toBeUndefined();
});
