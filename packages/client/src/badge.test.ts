import { expect, test } from 'vitest';
import { clearBadge, readBadge, setBadge } from './badge.js';
import type { BrowserScope } from './browser-scope.js';
import { createFakePushClient } from './fake/index.js';

/** A browser that shows badges, and the numbers it was given. */
function withBadges(fail?: Error) {
  const shown: (number | 'none')[] = [];
  const show = async (count: number | 'none'): Promise<void> => {
    shown.push(count);
    if (fail) throw fail;
  };
  const navigator = { userAgent: '', setAppBadge: show, clearAppBadge: () => show('none') };
  return { shown, scope: { navigator } as Partial<BrowserScope> };
}

test('a badge is shown, kept, told to the worker and cleared', async () => {
  const { shown, scope } = withBadges();
  const push = createFakePushClient({ scope });
  expect(await readBadge(push)).toBe(0);
  await setBadge(push, 3);
  expect(await readBadge(push)).toBe(3);
  await clearBadge(push);
  expect(await readBadge(push)).toBe(0);
  expect(shown).toEqual([3, 'none']);
  expect(push.toldWorker).toHaveLength(2);
});

test('where the browser shows no badges, or refuses to, the number is kept all the same', async () => {
  const without = createFakePushClient();
  await setBadge(without, 2);
  expect(await readBadge(without)).toBe(2);

  const refusing = createFakePushClient({ scope: withBadges(new DOMException('no', 'NotAllowedError')).scope });
  await setBadge(refusing, 2);
  expect(await readBadge(refusing)).toBe(2);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number for a badge', async (count) => {
  await expect(setBadge(createFakePushClient(), count)).rejects.toMatchObject({ code: 'invalid-option' });
});
