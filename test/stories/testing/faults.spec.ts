import { sendPush } from '@web-push-kit/testing';
import { subscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

test('a message that is damaged on its way does not reach the worker, the next one does', async ({
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  pushService.faults.corruptMessages({ times: 1 });
  await sendPush({ pushService, subscription, keys, content: 'damaged' });
  await sendPush({ pushService, subscription, keys, content: 'whole' });
  await site.waitForEvents('push');
  expect(site.pushTexts).toEqual(['whole']);
});

test('a message that the service delivers twice wakes the worker twice', async ({
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  pushService.faults.duplicateMessages({ times: 1 });
  await sendPush({ pushService, subscription, keys, content: 'twice' });
  await site.waitForEvents('push', 2);
  expect(site.pushTexts).toEqual(['twice', 'twice']);
});

test('an outage keeps everybody out, and after it messages flow again', async ({
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  // Chromium subscribes by one connection and gets its messages by another, which may come a moment later.
  await expect.poll(() => pushService.findSubscription(subscription.endpoint)?.isConnected).toBe(true);
  const outage = pushService.faults.startOutage();
  await pushService.log.waitFor(({ kind }) => kind === 'disconnected');
  const attempt = sendPush({ pushService, subscription, keys, content: 'during the outage' });
  await expect(attempt).rejects.toMatchObject({ code: 'push-service-unavailable' });

  outage.lift();
  const content = 'after the outage';
  expect(await sendPush({ pushService, subscription, keys, content })).toMatchObject({ status: 201 });
  await site.waitForEvents('push');
  expect(site.pushTexts).toEqual([content]);
});
