import type { PushService, PushTarget } from '@web-push-kit/testing';
import { sendPush } from '@web-push-kit/testing';
import webPush from 'web-push';
import { generateRequestDetails } from 'web-push-neo';
import { subscribe, unsubscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

const ACTIONS = [
  { action: 'track', title: 'Track it' },
  { action: 'later', title: 'Later' },
];

test('a push is shown on the desktop, and a click on it opens its link', async ({
  pushPage,
  pushService,
  desktop,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const content = { title: 'Order shipped', body: 'It <b>is</b> on its way', data: { url: '/orders/7' } };
  expect(await sendPush({ pushService, subscription, keys, content })).toMatchObject({ status: 201 });

  const notification = await desktop.waitForNotification({ title: 'Order shipped' });
  expect(notification.body).toBe('It <b>is</b> on its way');
  // A click before the push is over makes Chromium show a notice of its own: it finds no notification any more.
  await site.waitForEvents('push');
  const whenOpened = pushPage.context().waitForEvent('page');
  desktop.click(notification);
  const opened = await whenOpened;
  await opened.waitForURL(`${site.origin}/orders/7`);
  await desktop.waitForClosed(notification);
  expect(desktop.shown).toEqual([]);
});

test('a press of a button reaches the worker with its name, a dismissal as a close', async ({
  pushPage,
  pushService,
  desktop,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const send = (title: string) =>
    sendPush({ pushService, subscription, keys, content: { title, actions: ACTIONS, data: { url: '/' } } });

  await send('first');
  const first = await desktop.waitForNotification({ title: 'first' });
  expect(first.actions.map(({ label }) => label)).toEqual(['Track it', 'Later']);
  desktop.press(first, 'Later');
  expect(await site.waitForEvents('click')).toMatchObject([{ text: 'later' }]);

  await send('second');
  desktop.press(await desktop.waitForNotification({ title: 'second' }), 0);
  expect(await site.waitForEvents('click', 2)).toMatchObject([{ text: 'later' }, { text: 'track' }]);

  await send('third');
  desktop.dismiss(await desktop.waitForNotification({ title: 'third' }));
  // Firefox tells of notifications that the worker closed itself too.
  await site.waitFor((events) => events.find(({ kind, text }) => kind === 'close' && text === 'third'));
});

async function sendWithWebPush(pushService: PushService, subscription: PushTarget, text: string): Promise<number> {
  const vapidDetails = { subject: 'mailto:push@example.com', ...theKeys };
  const { endpoint, headers, body } = webPush.generateRequestDetails(subscription, text, { vapidDetails });
  const init = { method: 'POST', headers: headers as Record<string, string>, body: new Uint8Array(body ?? []) };
  return (await fetch(pushService.resolveEndpoint(endpoint), init)).status;
}

async function sendWithWebPushNeo(pushService: PushService, subscription: PushTarget, text: string): Promise<number> {
  const vapidDetails = { subject: 'mailto:push@example.com', ...theKeys };
  const { endpoint, headers, body } = await generateRequestDetails(subscription, text, { vapidDetails });
  return (await fetch(pushService.resolveEndpoint(endpoint), { method: 'POST', headers, body })).status;
}

const theKeys = webPush.generateVAPIDKeys();

test('the browser decrypts what npm web-push and npm web-push-neo encrypt', async ({ pushPage, pushService, site }) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, theKeys.publicKey);
  expect(await sendWithWebPush(pushService, subscription, '{"title":"Grüße 🚢 von web-push"}')).toBe(201);
  expect(await sendWithWebPushNeo(pushService, subscription, '{"title":"Grüße 🚢 von web-push-neo"}')).toBe(201);
  await site.waitForEvents('push', 2);
  expect(site.pushTexts).toEqual(['{"title":"Grüße 🚢 von web-push"}', '{"title":"Grüße 🚢 von web-push-neo"}']);
});

test('a message without content wakes the worker too', async ({ pushPage, pushService, site, desktop, keys }) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  await sendPush({ pushService, subscription, keys });
  expect(await desktop.waitForNotification()).toMatchObject({ title: 'no content' });
});

test('the largest message is delivered, and one byte more is refused', async ({
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const content = 'x'.repeat(3993);
  expect(await sendPush({ pushService, subscription, keys, content })).toMatchObject({ status: 201 });
  expect(await sendPush({ pushService, subscription, keys, content: `${content}x` })).toMatchObject({ status: 413 });
  await site.waitForEvents('push');
  expect(site.pushTexts).toEqual([content]);
});

test('unsubscribing reaches the push service, and senders get 410', async ({ pushPage, pushService, site, keys }) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  expect(await unsubscribe(pushPage)).toBe(true);
  await pushService.log.waitFor(({ kind }) => kind === 'unsubscribed');
  expect(await sendPush({ pushService, subscription, keys, content: 'x' })).toMatchObject({ status: 410 });

  const renewed = await subscribe(pushPage, keys.publicKey);
  expect(renewed.endpoint).not.toBe(subscription.endpoint);
  expect(await sendPush({ pushService, subscription: renewed, keys, content: 'x' })).toMatchObject({ status: 201 });
  await site.waitForEvents('push');
});

test('only the owner of the key that the page subscribed with may send', async ({
  browserName,
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const foreign = { pushService, subscription, keys: theKeys, content: 'from somebody else' };
  // As the real services do: Google's forbids, Mozilla's does not recognize.
  expect(await sendPush(foreign)).toMatchObject({ status: browserName === 'chromium' ? 403 : 401 });

  expect(await sendPush({ ...foreign, keys, content: 'from the owner' })).toMatchObject({ status: 201 });
  await site.waitForEvents('push');
  expect(site.pushTexts).toEqual(['from the owner']);
});
