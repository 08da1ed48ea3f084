import type { KitRecords, RequestTemplate } from '@web-push-kit/storage';
import { describe, expect, test } from 'vitest';
import { allFeatures } from '../test/all-features.js';
import { FakeStorage } from '../test/fake-storage.js';
import { startWorker } from '../test/fake-worker-scope.js';
import type { PushHandlerOptions } from './push-handler-options.js';

const HOME = 'https://shop.example/';
const EVIL = 'https://evil.example';
const HELP = 'https://help.example';

/** A worker with code of its own, in a browser whose storage says this. */
function start(options: PushHandlerOptions, records: Partial<KitRecords>) {
  const storage = new FakeStorage(records);
  return { ...startWorker({}, { storage, ...options }, allFeatures), storage };
}

interface LinkCase {
  readonly coded?: readonly string[];
  readonly settled?: readonly string[];
  readonly url: string;
  readonly opened: string;
}

describe('links', () => {
  test.each<[string, LinkCase]>([
    ['that only the page allows are opened', { settled: [HELP], url: `${HELP}/1`, opened: `${HELP}/1` }],
    ['of a page are not opened where the code allows none', { coded: [], settled: [EVIL], url: EVIL, opened: HOME }],
    ['of a page are not opened where the code has others', { coded: [HELP], settled: [EVIL], url: EVIL, opened: HOME }],
    ['of code and page are opened', { coded: [`${HELP}/`, EVIL], settled: [HELP], url: HELP, opened: `${HELP}/` }],
    ['that the page leaves out are not opened', { coded: [HELP], settled: [], url: HELP, opened: HOME }],
    ['of the code are opened where the page has none', { coded: [HELP], url: HELP, opened: `${HELP}/` }],
  ])('%s', async (_name, { coded, settled, url, opened }) => {
    const settings = settled && { allowedOrigins: settled };
    const { push, click, scope } = start(coded ? { allowedOrigins: coded } : {}, {
      ...(settings && { 'worker-settings': settings }),
    });
    await push({ title: 'One', url });
    await click();
    expect(scope.opened).toEqual([opened]);
  });
});

describe('receipts', () => {
  const sent = async (options: PushHandlerOptions, receiptsUrl: string) => {
    const { push, scope } = start(options, { 'worker-settings': { receiptsUrl } });
    await push({ title: 'One', web_push_kit: { id: 'm1' } });
    return scope.requests.map(({ url }) => url);
  };

  test('go to the own origin when a page names it', async () => {
    expect(await sent({}, `${HOME}receipts`)).toEqual([`${HOME}receipts`]);
  });

  test('do not go to another origin because a page, or whoever writes to storage, names it', async () => {
    expect(await sent({}, `${EVIL}/receipts`)).toEqual([]);
    expect(await sent({ receiptsUrl: '/mine' }, `${EVIL}/receipts`)).toEqual([`${HOME}mine`]);
  });

  test('go to another origin that the code names', async () => {
    expect(await sent({ allowedOrigins: [HELP] }, `${HELP}/receipts`)).toEqual([`${HELP}/receipts`]);
    expect(await sent({ receiptsUrl: `${HELP}/a` }, `${HELP}/receipts`)).toEqual([`${HELP}/receipts`]);
    expect(await sent({ receiptsUrl: `${HELP}/a` }, `${EVIL}/receipts`)).toEqual([`${HELP}/a`]);
  });
});

describe('a request that the page has left for a renewed subscription', () => {
  const renewed = async (options: PushHandlerOptions, url: string) => {
    const template: RequestTemplate = {
      ...{ url, method: 'POST', headers: {}, credentials: 'omit', body: '{{endpoint}} {{auth}}' },
      ...{ encoding: 'none', keyEncoding: 'base64url' },
    };
    const requests = { subscribe: template, activate: template };
    const { dispatch, push, scope } = start(options, {
      subscription: { endpoint: 'https://push.example/old', applicationServerKey: 'BA', topics: [], savedAt: 1 },
      'worker-config': { backendUrl: url, applicationServerKey: 'BA', topics: [], requests },
    });
    const newSubscription = {
      endpoint: 'https://push.example/new',
      toJSON: () => ({ endpoint: 'https://push.example/new', keys: { p256dh: 'AQI', auth: 'Aw' } }),
    };
    await dispatch('pushsubscriptionchange', { newSubscription });
    await push({ activationToken: 'token' });
    const redirects = scope.requests.map(({ init }) => init.redirect);
    return { urls: scope.requests.map((request) => request.url), redirects, reported: scope.reported };
  };

  test('goes to the own origin', async () => {
    const { urls, reported } = await renewed({}, `${HOME}push/{{token}}`);
    expect([urls.length > 0, urls.every((url) => url.startsWith(`${HOME}push/`)), reported]).toEqual([true, true, []]);
  });

  test.each([
    `${EVIL}/push`,
    `https://shop.example@evil.example/`,
    'https://shop.example{{token}}.evil.example/',
    '//evil.example/',
    'http://shop.example/push',
  ])('does not go to %s, and the site hears why', async (url) => {
    const { urls, reported } = await renewed({}, url);
    expect(urls).toEqual([]);
    expect(reported).toContainEqual(expect.objectContaining({ code: 'invalid-option' }));
    expect(String(reported)).not.toMatch(/push\.example|evil/);
  });

  test('is not led on to another origin', async () => {
    const { redirects } = await renewed({}, `${HOME}redirect?to=https://evil.example/{{auth}}`);
    expect(new Set(redirects)).toEqual(new Set(['error']));
  });

  test('goes to another origin that the code names', async () => {
    const { urls } = await renewed({ allowedOrigins: [HELP] }, `${HELP}/push`);
    expect(urls[0]).toBe(`${HELP}/push`);
  });
});
