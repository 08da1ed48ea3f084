import { changeSitePermission, type LaunchedBrowser, type PushService, sendPush } from '@web-push-kit/testing';
import { isSubscribed, subscribe } from './plain-site.js';
import { expect, test } from './plain-story.js';

interface Loss {
  readonly pushBrowser: LaunchedBrowser;
  readonly pushService: PushService;
  readonly origin: string;
  readonly endpoint: string;
}

/** Takes the subscription away in the way that each browser notices. */
async function loseSubscription({ pushBrowser, pushService, origin, endpoint }: Loss): Promise<void> {
  if (pushBrowser.browser === 'firefox') {
    expect(pushService.faults.dropSubscriptions(endpoint)).toBe(1);
    return;
  }
  await changeSitePermission(pushBrowser, origin, 'block');
  await pushService.log.waitFor(({ kind }) => kind === 'unsubscribed');
  await changeSitePermission(pushBrowser, origin, 'allow');
}

test('a subscription that is lost fires pushsubscriptionchange, and the page can subscribe again', async ({
  pushBrowser,
  pushPage,
  pushService,
  site,
  keys,
}) => {
  await pushPage.goto(site.origin);
  const subscription = await subscribe(pushPage, keys.publicKey);
  const { endpoint } = subscription;
  await loseSubscription({ pushBrowser, pushService, origin: site.origin, endpoint });

  // Chromium tells neither the old subscription nor a new one, Firefox the old one.
  const members = pushBrowser.browser === 'firefox' ? ['oldSubscription'] : [];
  expect(await site.waitForEvents('change')).toMatchObject([{ members }]);
  expect(await isSubscribed(pushPage)).toBe(false);
  expect(await sendPush({ pushService, subscription, keys, content: 'x' })).toMatchObject({ status: 410 });

  const renewed = await subscribe(pushPage, keys.publicKey);
  expect(await sendPush({ pushService, subscription: renewed, keys, content: 'back' })).toMatchObject({ status: 201 });
  await site.waitForEvents('push');
  expect(site.pushTexts).toEqual(['back']);
});
