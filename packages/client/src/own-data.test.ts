import { PushError } from '@web-push-kit/protocol';
import type { KitRecords } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { FakeNotification, showing } from '../test/fake-registration.js';
import { createFakePushClient } from './fake/index.js';
import { eraseData, exportData } from './own-data.js';

const NOW = 1_800_000_000_000;

const RECORDS: Partial<KitRecords> = {
  subscription: { endpoint: 'https://push.example/1', applicationServerKey: 'k', topics: ['news'], savedAt: 1 },
  preferences: { locale: 'de' },
  'worker-config': {
    backendUrl: '/push',
    applicationServerKey: 'k',
    topics: [],
    requests: {
      subscribe: {
        url: 'https://app.example/push/subscribe',
        method: 'POST',
        headers: { Authorization: 'Bearer secret' },
        credentials: 'include',
        encoding: 'json',
        keyEncoding: 'base64url',
      },
    },
  },
  badge: { count: 2 },
  device: { id: 'd-1' },
};

describe('exportData', () => {
  test('has what browser and backend hold, and no credentials of the session', async () => {
    const push = createFakePushClient({
      records: RECORDS,
      now: () => NOW,
      backend: { exportData: async ({ endpoint }) => ({ of: endpoint }) },
    });
    const data = await exportData(push);
    expect(data).toEqual({
      exportedAt: NOW,
      origin: 'https://app.example',
      device: {
        subscription: RECORDS.subscription,
        preferences: { locale: 'de' },
        badge: { count: 2 },
        device: { id: 'd-1' },
      },
      backend: { of: 'https://push.example/1' },
    });
    expect(JSON.stringify(data)).not.toContain('secret');
  });

  test('exported data leave out the server’s proof of who the user is', async () => {
    const settings = { topics: ['news'], user: { id: 'u7', token: 'secret-proof' } };
    const data = await exportData(createFakePushClient({ records: { settings } }));
    expect(data?.device.settings).toEqual({ topics: ['news'], user: { id: 'u7' } });
    expect(JSON.stringify(data)).not.toContain('secret-proof');
  });

  test('says why the backend’s part is missing, if there could be one', async () => {
    const error = new PushError('backend-unreachable', 'no answer');
    const offline = { records: RECORDS, backend: { exportData: () => Promise.reject(error) } };
    expect(await exportData(createFakePushClient(offline))).toMatchObject({ backendFailure: 'backend-unreachable' });
    expect(await exportData(createFakePushClient({ records: RECORDS }))).not.toHaveProperty('backendFailure');
    expect(await exportData(createFakePushClient())).toMatchObject({ device: {} });
  });
});

describe('eraseData', () => {
  test('leaves nothing: not at the backend, not in records, not on the screen', async () => {
    const shown = new FakeNotification();
    const erased: string[] = [];
    const push = createFakePushClient({
      state: 'subscribed',
      records: RECORDS,
      registration: showing([shown]),
      backend: {
        eraseData: async ({ endpoint }) => {
          erased.push(endpoint);
        },
      },
    });
    expect(await eraseData(push)).toEqual({ kind: 'erased', isBackendErased: true });
    expect(erased).toEqual(['https://push.example/1']);
    expect(push.calls.map(({ method }) => method)).toEqual(['unsubscribe', 'refresh']);
    expect(shown.isClosed).toBe(true);
    for (const key of Object.keys(RECORDS) as (keyof KitRecords)[]) {
      expect(await push.storage.read(key)).toBeUndefined();
    }
    expect(await push.storage.read('opt-out')).toBeUndefined();
    expect(push.toldWorker).toEqual([{ webPushKit: 1, kind: 'records-changed' }]);
  });

  test('a backend that can only forget is told so by unsubscribing', async () => {
    const push = createFakePushClient({ records: RECORDS });
    expect(await eraseData(push)).toEqual({ kind: 'erased', isBackendErased: false });
    expect(push.calls[0]).toMatchObject({ method: 'unsubscribe' });
  });

  test('while the backend can not be reached nothing is erased, so that it can be tried again', async () => {
    const error = new PushError('backend-unreachable', 'no answer');
    const push = createFakePushClient({ records: RECORDS, backend: { eraseData: () => Promise.reject(error) } });
    expect(await eraseData(push)).toEqual({ kind: 'failed', error });
    expect(push.calls).toEqual([]);
    expect(await push.storage.read('device')).toEqual({ id: 'd-1' });
  });

  test('a backend that could not be told to forget is told later, and only then everything goes', async () => {
    const forget = [{ endpoint: 'https://push.example/1', topics: [] }];
    const push = createFakePushClient({ records: { ...RECORDS, outbox: { attempts: 1, notBefore: 0, forget } } });
    expect(await eraseData(push)).toMatchObject({ kind: 'failed', error: { code: 'backend-unreachable' } });
    expect(await push.storage.read('outbox')).toMatchObject({ forget });
  });

  test('a browser that keeps its subscription keeps the records too', async () => {
    const error = new PushError('unsubscribe-failed', 'no');
    const push = createFakePushClient({ records: RECORDS });
    push.results.unsubscribe = { kind: 'failed', error };
    expect(await eraseData(push)).toEqual({ kind: 'failed', error });
    expect(await push.storage.read('device')).toEqual({ id: 'd-1' });
  });

  test('without a subscription there is nothing to erase at the backend', async () => {
    const push = createFakePushClient({ backend: { eraseData: () => Promise.reject(new Error('not called')) } });
    expect(await eraseData(push)).toEqual({ kind: 'erased', isBackendErased: true });
  });
});
