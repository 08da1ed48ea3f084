import { afterEach, expect, test, vi } from 'vitest';
import { FakeWorker } from '../test/fake-worker.js';
import { FakeSite } from '../test/open-page.js';
import type { BrowserScope, PushRegistration, WorkerContainer } from './browser-scope.js';
import type { WorkerAddress } from './client-context.js';
import { findRegistration } from './read-browser.js';
import { allowScriptUrl } from './trusted-script-url.js';
import { registerActiveWorker } from './worker-registration.js';

const WORKER = {
  url: 'https://ferry.example/push-worker.js',
  scope: 'https://ferry.example/',
  type: 'classic',
} as const;

afterEach(() => {
  vi.useRealTimers();
});

test('a worker that is being installed is waited for until it is activated', async () => {
  const worker = new FakeWorker('installing');
  const registration = createRegistration({ installing: worker });
  let isDone = false;
  const done = registerActiveWorker(createContext(async () => registration)).then(() => {
    isDone = true;
  });

  for (const state of ['installed', 'activating'] as const) {
    worker.moveTo(state);
    await Promise.resolve();
    expect(isDone).toBe(false);
  }
  worker.moveTo('activated');
  await done;
  expect(isDone).toBe(true);
});

test('a worker that gives up is a failed registration', async () => {
  const worker = new FakeWorker('installing');
  const done = registerActiveWorker(createContext(async () => createRegistration({ installing: worker })));
  // The handler goes on before the rejection can count as unhandled.
  const outcome = expect(done).rejects.toMatchObject({ code: 'worker-registration-failed' });
  await Promise.resolve();
  await Promise.resolve();
  worker.moveTo('redundant');
  await outcome;
});

test('a worker that never becomes active is given up', async () => {
  vi.useFakeTimers();
  const done = registerActiveWorker(
    createContext(async () => createRegistration({ waiting: new FakeWorker('installed') })),
  );
  const outcome = expect(done).rejects.toMatchObject({ code: 'worker-timeout' });
  await vi.advanceTimersByTimeAsync(20_000);
  await outcome;
});

test('a script that can not be loaded is a failed registration, with the reason in it', async () => {
  const reason = new TypeError('404');
  const done = registerActiveWorker(createContext(() => Promise.reject(reason)));
  await expect(done).rejects.toMatchObject({ code: 'worker-registration-failed', cause: reason });
});

test("another worker's registration that merely covers the scope is not taken for ours", async () => {
  const site = new FakeSite();
  site.browser.registration = createRegistration({ scope: 'https://ferry.example/' });
  const context = createContext(async () => createRegistration({}), site);
  expect(await findRegistration(context)).toBe(site.browser.registration);
  expect(
    await findRegistration({ ...context, worker: { ...WORKER, scope: 'https://ferry.example/push/' } }),
  ).toBeUndefined();
});

function createRegistration(parts: Partial<PushRegistration>): PushRegistration {
  return { scope: 'https://ferry.example/', installing: null, waiting: null, active: null, ...parts };
}

function createContext(
  register: WorkerContainer['register'],
  site = new FakeSite(),
): { readonly scope: BrowserScope; readonly worker: WorkerAddress } {
  const { scope } = site.browser.openTab();
  const serviceWorker = { ...scope.navigator.serviceWorker!, register };
  const page = { ...scope, navigator: { ...scope.navigator, serviceWorker } };
  allowScriptUrl(WORKER.url, page);
  return { scope: page, worker: WORKER };
}
