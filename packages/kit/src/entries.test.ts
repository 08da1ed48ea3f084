import { expect, test } from 'vitest';

test('every entry can be imported on a server, where there is neither a page nor a worker', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const [page, worker, elements, fake] = await Promise.all([
    import('web-push-kit'),
    import('web-push-kit/worker'),
    import('web-push-kit/elements'),
    import('web-push-kit/fake'),
  ]);
  const parts = [page.restBackend, worker.registerPushHandlers, elements.setDefaultClient, fake.createFakePushClient];
  expect(parts.map((part) => typeof part)).toEqual(parts.map(() => 'function'));
});

test('a client made on a server waits for a browser', async () => {
  const { createPushClient, restBackend } = await import('web-push-kit');
  const push = createPushClient({ backend: restBackend('/push') });
  expect(await push.whenReady).toMatchObject({ kind: 'checking' });
  push.close();
});

test('functions beside the client do nothing on a server, and do not fail', async () => {
  const kit = await import('web-push-kit');
  const push = kit.createPushClient({ backend: kit.restBackend('/push') });
  expect(await kit.readPreferences(push)).toEqual({});
  expect(await kit.openInbox(push).items()).toEqual([]);
  expect(await kit.readBadge(push)).toBe(0);
  await kit.clearBadge(push);
  await kit.configureWorker(push, { defaultTitle: 'Ferries' });
  expect(await kit.sendTest(push)).toMatchObject({ kind: 'unavailable' });
  expect(await kit.exportData(push)).toBeUndefined();
  expect(await kit.eraseData(push)).toMatchObject({ kind: 'failed' });
  expect(await kit.findLeftovers(push)).toEqual([]);
  expect(kit.toStore(push).getSnapshot()).toMatchObject({ state: { kind: 'checking' } });
  const tracker = kit.trackEngagement(push);
  await tracker.recordEvent('booked');
  tracker.stop();
  kit.electedMessages(push, () => undefined)();
  push.close();
});

test('a test of an app needs no browser: a fake client is in whatever state it is put', async () => {
  const [{ createFakePushClient }, { openInbox, readPreferences, snooze }] = await Promise.all([
    import('web-push-kit/fake'),
    import('web-push-kit'),
  ]);
  const push = createFakePushClient({ state: 'denied', now: () => 1000 });
  expect(await push.subscribe()).toEqual({ kind: 'denied' });
  push.become('default');
  expect(await push.subscribe({ topics: ['news'] })).toEqual({ kind: 'subscribed' });
  expect([push.state.kind, push.topics]).toEqual(['subscribed', ['news']]);
  await push.receive({ title: 'Route 7 is late' });
  expect(await openInbox(push).unreadCount()).toBe(1);
  await snooze(push, { minutes: 1 });
  expect(await readPreferences(push)).toEqual({ snoozedUntil: 61_000 });
});
