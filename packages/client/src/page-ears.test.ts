import { describe, expect, test, vi } from 'vitest';
import { ORIGIN } from '../test/fake-browser.js';
import type { FakeWorker } from '../test/fake-worker.js';
import { FakeSite, NOW } from '../test/open-page.js';

const MESSAGE = { kind: 'show', dialect: 'flat', title: 'Late', hasOwnTitle: true };

describe('a message that the worker offers', () => {
  test.each([
    ['is the page’s when a listener takes it', true, [{ webPushKit: 1, kind: 'handled' }]],
    ['is the worker’s when nobody takes it', false, []],
  ])('%s', async (_name, isTaken, expected) => {
    const { client, tab } = await new FakeSite().visit();
    client.addEventListener('message', (event) => {
      if (isTaken) event.preventDefault();
    });
    const answers: unknown[] = [];
    tab.receive({
      data: { webPushKit: 1, kind: 'offer', message: MESSAGE },
      ports: [{ postMessage: (answer) => answers.push(answer) }],
    });
    expect(answers).toEqual(expected);
  });

  test('one that was shown already can not be taken', async () => {
    const { client, tab } = await new FakeSite().visit();
    const seen: boolean[] = [];
    client.addEventListener('message', (event) => {
      event.preventDefault();
      seen.push(event.defaultPrevented);
    });
    tab.receive({ data: { webPushKit: 1, kind: 'message', message: MESSAGE }, ports: [] });
    expect(seen).toEqual([false]);
  });
});

test('a page that loads has the worker send what waits', async () => {
  const site = await FakeSite.withSubscriber();
  await site.visit();
  const worker = site.browser.registration?.active as FakeWorker;
  await expect.poll(() => worker.messages).toContainEqual({ webPushKit: 1, kind: 'flush' });
});

test('records that the worker has changed are told to the page', async () => {
  const { client, tab } = await new FakeSite().visit();
  const listener = vi.fn();
  client.addEventListener('recordschange', listener);
  tab.receive({ data: { webPushKit: 1, kind: 'records-changed' }, ports: [] });
  expect(listener).toHaveBeenCalledOnce();
});

test('a page that goes to the background leaves the browser alone', async () => {
  const site = await FakeSite.withSubscriber();
  const { tab } = await site.visit();
  const look = vi.spyOn(site.browser.pushManager, 'getSubscription');
  tab.document.visibilityState = 'hidden';
  tab.document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(look).not.toHaveBeenCalled();
});

describe('a page without a router', () => {
  test('goes to the link of a click that no page could handle', async () => {
    const site = new FakeSite();
    await site.storage.write('pending-link', { url: `${ORIGIN}/route/2`, at: NOW });
    const { tab } = await site.visit({ deepLinks: 'navigate' });
    await expect.poll(() => tab.location.href).toBe(`${ORIGIN}/route/2`);
  });

  test('does not load again what it shows', async () => {
    const site = new FakeSite();
    const { tab } = site.open({ deepLinks: 'navigate' });
    const assign = vi.spyOn(tab.location, 'assign');
    await site.storage.write('pending-link', { url: tab.location.href, at: NOW });
    tab.focus();
    await expect.poll(() => site.storage.read('pending-link')).toBeUndefined();
    expect(assign).not.toHaveBeenCalled();
  });

  test('leaves links to a handler as soon as there is one', async () => {
    const site = new FakeSite();
    const { client, tab } = await site.visit({ deepLinks: 'navigate' });
    const handler = vi.fn();
    client.onDeepLink(handler);
    await site.storage.write('pending-link', { url: `${ORIGIN}/route/2`, at: NOW });
    tab.focus();
    await expect.poll(() => handler).toHaveBeenCalledOnce();
    expect(tab.location.href).toBe(`${ORIGIN}/timetable`);
  });
});
