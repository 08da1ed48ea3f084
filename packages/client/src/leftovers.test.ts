import { describe, expect, test } from 'vitest';
import { FakePushManager } from '../test/fake-push-manager.js';
import { createRegistration } from '../test/fake-registration.js';
import type { BrowserScope } from './browser-scope.js';
import { createFakePushClient, type FakePushClient } from './fake/index.js';
import { findLeftovers, removeLeftovers } from './leftovers.js';
import type { RegistrationExtras } from './page-extras.js';

const ORIGIN = 'https://app.example';

/** A registration that counts how often it was asked to go. */
async function register(path: string, script: string, isSubscribed: boolean) {
  const pushManager = new FakePushManager();
  if (isSubscribed) await pushManager.subscribe({ applicationServerKey: new Uint8Array(65) });
  const calls: string[] = [];
  const unregister = async (): Promise<boolean> => {
    calls.push('unregister');
    return true;
  };
  const members = { scope: ORIGIN + path, scriptUrl: ORIGIN + script, pushManager, unregister };
  return { registration: createRegistration(members), pushManager, calls };
}

function openPage(registrations: readonly RegistrationExtras[] | 'broken'): FakePushClient {
  const getRegistrations = async () => {
    if (registrations === 'broken') throw new DOMException('no', 'SecurityError');
    return registrations;
  };
  const navigator = { userAgent: '', serviceWorker: { getRegistrations } };
  return createFakePushClient({ scope: { navigator } as unknown as Partial<BrowserScope> });
}

describe('findLeftovers', () => {
  test.each<[path: string, script: string, vendor: string]>([
    ['/push/onesignal/', '/push/onesignal/OneSignalSDKWorker.js?appId=secret', 'OneSignal'],
    ['/firebase-cloud-messaging-push-scope', '/firebase-messaging-sw.js', 'Firebase'],
    ['/firebase-cloud-messaging-push-scope', '/sw.js', 'Firebase'],
    ['/beams/', '/beams/pusher-service-worker.js', 'Pusher Beams'],
    ['/mb/', '/mb/magicbell-sw.js', 'MagicBell'],
    ['/pw/', '/pw/pushwoosh-service-worker.js', 'Pushwoosh'],
    ['/bz/', '/bz/braze-service-worker.js', 'Braze'],
    ['/ct/', '/ct/clevertap_sw.js', 'CleverTap'],
  ])('finds the worker at %s with %s: %s', async (path, script, vendor) => {
    const { registration } = await register(path, script, false);
    expect(await findLeftovers(openPage([registration]))).toEqual([
      {
        scope: ORIGIN + path,
        script: script.split('?')[0],
        vendor,
        hasSubscription: false,
        removal: 'registration',
      },
    ]);
  });

  test('finds a second subscription, and tells of its address no more than the host', async () => {
    const { registration } = await register('/old/', '/old/sw.js', true);
    const [leftover] = await findLeftovers(openPage([registration]));
    expect(leftover).toMatchObject({ hasSubscription: true, pushHost: 'push.example', removal: 'subscription' });
    expect(JSON.stringify(leftover)).not.toContain('/send/');
  });

  test('an app’s worker is a leftover only when it has a subscription, and never goes as a whole', async () => {
    const idle = await register('/app/', '/app/ngsw-worker.js', false);
    const subscribed = await register('/shop/', '/shop/ngsw-worker.js', true);
    expect(await findLeftovers(openPage([idle.registration, subscribed.registration]))).toMatchObject([
      { scope: `${ORIGIN}/shop/`, vendor: 'Angular', removal: 'subscription' },
    ]);
  });

  test('our own registration and workers without push are none', async () => {
    const ours = await register('/', '/OneSignalSDKWorker.js', true);
    const cache = await register('/app/', '/app/sw.js', false);
    expect(await findLeftovers(openPage([ours.registration, cache.registration]))).toEqual([]);
  });

  test('a browser that tells nothing has none', async () => {
    expect(await findLeftovers(openPage('broken'))).toEqual([]);
    expect(await findLeftovers(createFakePushClient())).toEqual([]);
  });
});

describe('removeLeftovers', () => {
  test('removes what was named, and nothing else', async () => {
    const named = await register('/os/', '/os/OneSignalSDKWorker.js', true);
    const other = await register('/fcm/', '/fcm/firebase-messaging-sw.js', true);
    const push = openPage([named.registration, other.registration]);
    const leftovers = (await findLeftovers(push)).filter(({ vendor }) => vendor === 'OneSignal');
    expect(await removeLeftovers(push, leftovers)).toEqual([{ scope: `${ORIGIN}/os/`, isRemoved: true }]);
    expect([named.calls, named.pushManager.subscription]).toEqual([['unregister'], undefined]);
    expect(other.calls).toEqual([]);
    expect(other.pushManager.subscription).toBeDefined();
  });

  test('takes from an app’s worker its subscription only', async () => {
    const app = await register('/shop/', '/shop/sw.js', true);
    const push = openPage([app.registration]);
    expect(await removeLeftovers(push, await findLeftovers(push))).toEqual([
      { scope: `${ORIGIN}/shop/`, isRemoved: true },
    ]);
    expect([app.calls, app.pushManager.subscription]).toEqual([[], undefined]);
  });

  test('never touches our own registration, whatever is named', async () => {
    const ours = await register('/', '/push-worker.js', true);
    const push = openPage([ours.registration]);
    const named = { scope: `${ORIGIN}/`, script: '/', hasSubscription: true, removal: 'registration' } as const;
    expect(await removeLeftovers(push, [named])).toEqual([{ scope: `${ORIGIN}/`, isRemoved: false }]);
    expect(ours.calls).toEqual([]);
    expect(ours.pushManager.subscription).toBeDefined();
  });

  test('says of what would not go that it is still there', async () => {
    const stuck = await register('/os/', '/os/OneSignalSDKWorker.js', true);
    stuck.pushManager.unsubscribeError = new Error('no');
    const push = openPage([stuck.registration]);
    const leftovers = await findLeftovers(push);
    expect(await removeLeftovers(push, leftovers)).toEqual([{ scope: `${ORIGIN}/os/`, isRemoved: false }]);
  });
});
