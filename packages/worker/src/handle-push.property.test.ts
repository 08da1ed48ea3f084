import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeStorage } from '../test/fake-storage.js';
import { startWorker } from '../test/fake-worker-scope.js';

/** Bodies of every kind: none, any text, any JSON, and JSON that looks like a message. */
const bodies = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .dictionary(
      fc.constantFrom('web_push', 'notification', 'title', 'body', 'url', 'tag', 'data', 'actions', 'silent', 'badge'),
      fc.oneof(fc.constantFrom<unknown>(8030, true, '/inbox', 'https://shop.example/'), fc.jsonValue()),
    )
    .map((payload) => JSON.stringify(payload)),
);

test('any push ends in exactly one notification, or in the removal of one', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { scope, push } = startWorker({}, { storage: new FakeStorage() });
      await push({ title: 'Here before', tag: 'n1' });

      await push(body);

      const isDismissed = scope.visible.length === 0 && scope.showCalls.length === 1;
      const isShown = scope.visible.length === 2 && scope.showCalls.length === 2;
      expect(isDismissed || isShown).toBe(true);
      expect(scope.visible.every(({ title }) => typeof title === 'string' && title !== '')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
