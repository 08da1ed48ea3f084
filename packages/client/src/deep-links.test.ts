import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { ORIGIN } from '../test/fake-browser.js';
import { FakeSite, NOW, type Page } from '../test/open-page.js';
import { openLink } from './open-link.js';

test('a link from the worker goes to the handler, and is answered once that has shown it', async () => {
  const page = await new FakeSite().visit();
  const router = new EventTarget();
  const seen: string[] = [];
  page.client.onDeepLink(async (url) => {
    seen.push(url.href);
    await once(router, 'shown');
  });

  const answers = navigate(page, `${ORIGIN}/route/1?from=push#top`);
  await settleMicrotasks();
  expect(seen).toEqual([`${ORIGIN}/route/1?from=push#top`]);
  expect(answers).toEqual([]);

  router.dispatchEvent(new Event('shown'));
  await expect.poll(() => answers).toEqual([{ webPushKit: 1, kind: 'navigated' }]);
});

test('without a handler the worker gets no answer, so that it navigates itself', async () => {
  const page = await new FakeSite().visit();
  const stop = page.client.onDeepLink(() => undefined);
  stop();
  const answers = navigate(page, `${ORIGIN}/route/1`);
  await settleMicrotasks();
  expect(answers).toEqual([]);
});

test('a link to another site is not for this page’s router', async () => {
  const page = await new FakeSite().visit();
  const handler = vi.fn();
  page.client.onDeepLink(handler);
  const answers = navigate(page, 'https://partner.example/offer');
  await settleMicrotasks();
  expect(handler).not.toHaveBeenCalled();
  expect(answers).toEqual([]);
});

test.each([
  ['59 seconds ago is followed', 59_999, [`${ORIGIN}/route/2`]],
  ['a minute ago is too old', 60_000, []],
  ['in the future is from a clock that was changed', -1, []],
])('a click that no page could handle, %s', async (_name, ageMs, followed) => {
  const site = new FakeSite();
  await site.storage.write('pending-link', { url: `${ORIGIN}/route/2`, at: NOW - ageMs });
  const { client } = await site.visit();
  const seen: string[] = [];
  client.onDeepLink((url) => {
    seen.push(url.href);
  });
  await settleMicrotasks();
  expect(seen).toEqual(followed);
  expect(await site.storage.read('pending-link')).toBeUndefined();
});

test('a pending link waits for a page that the user looks at', async () => {
  const site = new FakeSite();
  const { client, tab } = await site.visit();
  const handler = vi.fn();
  tab.document.visibilityState = 'hidden';
  client.onDeepLink(handler);
  await site.storage.write('pending-link', { url: `${ORIGIN}/route/2`, at: NOW });
  tab.focus();
  await settleMicrotasks();
  expect(handler).not.toHaveBeenCalled();

  tab.document.visibilityState = 'visible';
  tab.document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => handler).toHaveBeenCalledOnce();
});

test('a pending link that leads elsewhere is dropped', async () => {
  const site = new FakeSite();
  await site.storage.write('pending-link', { url: 'javascript:alert(1)', at: NOW });
  const { client } = await site.visit();
  const handler = vi.fn();
  client.onDeepLink(handler);
  await settleMicrotasks();
  expect(handler).not.toHaveBeenCalled();
});

test('a link of the page itself goes to the handler as well, if it stays on the site', async () => {
  const { client } = await new FakeSite().visit();
  expect(await openLink(client, '/route/3')).toBe(false);
  const handler = vi.fn();
  client.onDeepLink(handler);
  expect(await openLink(client, '/route/3')).toBe(true);
  expect(handler).toHaveBeenCalledWith(new URL(`${ORIGIN}/route/3`));
  expect(await openLink(client, 'https://partner.example/offer')).toBe(false);
  expect(await openLink(client, 'javascript:alert(1)')).toBe(false);
  expect(handler).toHaveBeenCalledOnce();
});

function navigate({ tab }: Page, url: string): unknown[] {
  const answers: unknown[] = [];
  const port = { postMessage: (message: unknown) => answers.push(message) };
  tab.receive({ data: { webPushKit: 1, kind: 'navigate', url }, ports: [port] });
  return answers;
}

/** Lets everything run that waits for nothing outside. */
function settleMicrotasks(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
