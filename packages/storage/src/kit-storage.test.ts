import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createKitStorage } from './create-kit-storage.js';

test('smoke', async () => {
  const s = createKitStorage();
  expect(await s.read('opt-out')).toBeUndefined();
  await s.write('opt-out', { at: 5 });
  expect(await createKitStorage().read('opt-out')).toEqual({ at: 5 });
  expect(await s.take('opt-out')).toEqual({ at: 5 });
  expect(await createKitStorage().read('opt-out')).toBeUndefined();
});
