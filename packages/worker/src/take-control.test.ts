import { afterEach, expect, test, vi } from 'vitest';
import { dispatchAndWaitUntilDone } from '../test/dispatch.js';
import { takeControl } from './take-control.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a new worker neither waits for the old one nor for the next page load', async () => {
  const calls: string[] = [];
  const scope = Object.assign(new EventTarget(), {
    skipWaiting: async () => void calls.push('skipWaiting'),
    clients: { claim: async () => void calls.push('claim') },
  });
  vi.stubGlobal('self', scope);

  takeControl(scope as unknown as ServiceWorkerGlobalScope);
  await dispatchAndWaitUntilDone(scope, 'install', {});
  expect(calls).toEqual(['skipWaiting']);
  await dispatchAndWaitUntilDone(scope, 'activate', {});
  expect(calls).toEqual(['skipWaiting', 'claim']);
});
