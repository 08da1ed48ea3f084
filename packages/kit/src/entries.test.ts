import { expect, test } from 'vitest';

test('every entry can be imported on a server, where there is neither a page nor a worker', async () => {
  expect(globalThis).not.toHaveProperty('document');
  const [page, worker, elements] = await Promise.all([
    import('web-push-kit'),
    import('web-push-kit/worker'),
    import('web-push-kit/elements'),
  ]);
  expect(
    [page.restBackend, worker.registerPushHandlers, elements.setDefaultClient].map((value) => typeof value),
  ).toEqual(['function', 'function', 'function']);
});

test('a client made on a server waits for a browser', async () => {
  const { createPushClient, restBackend } = await import('web-push-kit');
  const push = createPushClient({ backend: restBackend('/push') });
  expect(await push.whenReady).toMatchObject({ kind: 'checking' });
  push.close();
});
