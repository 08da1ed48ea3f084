import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKey, createSubscription } from '../test/browser-subscription.js';
import { sendTemplate, valuesOf } from '../test/fill-template.js';
import { type BrowserPage, createBrowserPage } from '../test/fixtures/browser-page.js';
import { createCampfire } from '../test/fixtures/campfire-fixture.js';
import { createDiscourse } from '../test/fixtures/discourse-fixture.js';
import { createDjangoPushNotifications, createDjangoWebpush } from '../test/fixtures/django-fixtures.js';
import { createHomeAssistant, createNodebb } from '../test/fixtures/exact-echo-fixtures.js';
import { type Fixture, type RunningFixture, startFixture } from '../test/fixtures/fixture-server.js';
import { createLaravel } from '../test/fixtures/laravel-fixture.js';
import { createMastodonApi, createMastodonWeb } from '../test/fixtures/mastodon-fixture.js';
import { createMisskey } from '../test/fixtures/misskey-fixture.js';
import { createNtfy } from '../test/fixtures/ntfy-fixture.js';
import { createMatrix, createParse, createSupabase } from '../test/fixtures/row-fixtures.js';
import { createNextcloud, createPhpbb } from '../test/fixtures/token-fixtures.js';
import {
  campfire,
  discourse,
  djangoPushNotifications,
  djangoWebpush,
  fizzy,
  homeAssistant,
  laravel,
  mastodonApi,
  mastodonWeb,
  matrixPusher,
  misskey,
  nextcloud,
  nodebb,
  ntfy,
  type PushBackend,
  parse,
  phpbb,
  type SavedSubscription,
  type SubscribeReceipt,
  type SubscriptionDetails,
  supabaseRest,
} from './index.js';

type Connect = (origin: string, fixture: Fixture, fetch: typeof globalThis.fetch) => PushBackend;

interface Row {
  readonly create: () => Fixture;
  readonly connect: Connect;
  /** The backend has no request that ends a subscription. */
  readonly cannotUnsubscribe?: true;
  /** It keeps one subscription, whatever came before. */
  readonly keepsOne?: true;
  /** The worker can make no request of its own. */
  readonly needsPage?: true;
  /** Two names of topics that it knows. */
  readonly topics?: readonly [string, string];
}

const bearer = { authorization: 'Bearer token' } as const;
const alerts = { topics: ['mention', 'follow'] } as const;

const ROWS: Readonly<Record<string, Row>> = {
  ntfy: { create: createNtfy, connect: (origin, _fixture, fetch) => ntfy(origin, { fetch }) },
  mastodonApi: {
    create: createMastodonApi,
    connect: (origin, _fixture, fetch) => mastodonApi(origin, { fetch, ...bearer }),
    keepsOne: true,
    ...alerts,
  },
  mastodonWeb: {
    create: createMastodonWeb,
    connect: (origin, _fixture, fetch) => mastodonWeb(origin, { fetch }),
    cannotUnsubscribe: true,
    keepsOne: true,
    ...alerts,
  },
  misskey: { create: createMisskey, connect: (origin, _fixture, fetch) => misskey(origin, { fetch, token: 'token' }) },
  discourse: { create: createDiscourse, connect: (origin, _fixture, fetch) => discourse(origin, { fetch }) },
  campfire: {
    create: () => createCampfire('campfire'),
    connect: (origin, _fixture, fetch) => campfire(origin, { fetch, userId: 7 }),
    cannotUnsubscribe: true,
  },
  fizzy: {
    create: () => createCampfire('fizzy'),
    connect: (origin, _fixture, fetch) => fizzy(origin, { fetch, userId: 7 }),
    cannotUnsubscribe: true,
  },
  laravel: {
    create: createLaravel,
    connect: (origin, fixture, fetch) =>
      laravel(origin, { fetch, key: () => fixture.key, csrfUrl: '/sanctum/csrf-cookie' }),
  },
  djangoWebpush: {
    create: createDjangoWebpush,
    connect: (origin, _fixture, fetch) => djangoWebpush(origin, { fetch }),
  },
  djangoPushNotifications: {
    create: createDjangoPushNotifications,
    connect: (origin, fixture, fetch) => djangoPushNotifications(origin, { fetch, key: () => fixture.key }),
  },
  nodebb: { create: createNodebb, connect: (origin, _fixture, fetch) => nodebb(origin, { fetch }) },
  homeAssistant: {
    create: createHomeAssistant,
    connect: (origin, fixture, fetch) =>
      homeAssistant(origin, { fetch, ...bearer, name: 'phone', key: () => fixture.key }),
  },
  nextcloud: {
    create: createNextcloud,
    connect: (origin, _fixture, fetch) => nextcloud(origin, { fetch, authorization: 'Basic YWRhOmFwcC1wYXNzd29yZA==' }),
    keepsOne: true,
  },
  phpbb: {
    create: createPhpbb,
    connect: (origin, fixture, fetch) =>
      phpbb(origin, {
        fetch,
        key: () => fixture.key,
        subscribeUrl: '/user/push/subscribe',
        unsubscribeUrl: '/user/push/unsubscribe',
        formTokens: (fixture as ReturnType<typeof createPhpbb>).tokens(),
      }),
    needsPage: true,
  },
  matrixPusher: {
    create: createMatrix,
    connect: (origin, fixture, fetch) =>
      matrixPusher(origin, {
        fetch,
        ...bearer,
        key: () => fixture.key,
        appId: 'example.app',
        gatewayUrl: 'https://sygnal.example/_matrix/push/v1/notify',
        appDisplayName: 'App',
        deviceDisplayName: 'Laptop',
      }),
  },
  parse: {
    create: createParse,
    connect: (origin, fixture, fetch) => parse(origin, { fetch, applicationId: 'app', key: () => fixture.key }),
    needsPage: true,
  },
  supabaseRest: {
    create: createSupabase,
    connect: (origin, fixture, fetch) =>
      supabaseRest(origin, { fetch, apiKey: 'publishable', authorization: 'Bearer jwt', key: () => fixture.key }),
  },
};

describe.each(Object.entries(ROWS))('%s', (_name, row) => {
  const [topicA, topicB] = row.topics ?? ['route-1', 'route-2'];
  const first = createSubscription('first');
  const second = createSubscription('second');
  let server: RunningFixture;
  let page: BrowserPage;
  let backend: PushBackend;

  beforeEach(async () => {
    server = await startFixture(row.create());
    page = createBrowserPage(() => server.fixture.meta?.() ?? {}, {
      session: 'signed-in',
      sessionid: 'signed-in',
      csrftoken: 'csrf-1',
    });
    page.open();
    backend = row.connect(server.origin, server.fixture, page.fetch);
  });

  afterEach(async () => {
    page.close();
    await server.close();
  });

  async function subscribe(subscription: SubscriptionDetails, topics = [topicA], replaced?: SavedSubscription) {
    const replaces = replaced && { replaces: replaced.endpoint, replaced };
    const receipt = await backend.subscribe({ subscription, topics, locale: 'en', ...replaces });
    await activate(receipt, subscription.endpoint);
    return remember(receipt, subscription.endpoint);
  }

  async function activate(receipt: SubscribeReceipt, endpoint: string): Promise<void> {
    if (receipt.isPending) await backend.activate?.(server.fixture.pushedToken?.() ?? '', { endpoint, topics: [] });
  }

  function remember({ id, topics, sent }: SubscribeReceipt, endpoint: string): SavedSubscription {
    return { endpoint, topics, ...(id === undefined ? {} : { id }), ...(sent === undefined ? {} : { sent }) };
  }

  const endpoints = (): readonly string[] => server.fixture.endpoints();

  test('gives its key, and the new one after it has changed', async () => {
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(server.fixture.key);
    server.fixture.key = createKey();
    expect(Buffer.from(await backend.getApplicationServerKey())).toEqual(server.fixture.key);
  });

  test('subscribes, and saying so again changes nothing', async () => {
    await subscribe(first);
    expect(endpoints()).toEqual([first.endpoint]);
    if (backend.getStatus === undefined) await subscribe(first);
    expect(endpoints()).toEqual([first.endpoint]);
  });

  test('changes what it is subscribed to', async () => {
    const saved = await subscribe(first);
    if (backend.update) await backend.update(saved, { topics: [topicB] });
    else await subscribe(first, [topicB]);
    expect(endpoints()).toEqual([first.endpoint]);
    if (server.fixture.topics) expect(server.fixture.topics()).toEqual([topicB]);
  });

  test('heals after the backend lost its data', async () => {
    const saved = await subscribe(first);
    if (backend.getStatus) expect(await backend.getStatus(saved)).toMatchObject({ isKnown: true });
    server.fixture.lose();
    if (backend.getStatus) expect(await backend.getStatus(saved)).toMatchObject({ isKnown: false });
    await subscribe(first);
    expect(endpoints()).toEqual([first.endpoint]);
  });

  test('rotates: the new subscription takes the place of the old one', async () => {
    const saved = await subscribe(first);
    server.fixture.key = createKey();
    await subscribe(second, [topicA], saved);
    const stays = row.cannotUnsubscribe && !row.keepsOne;
    expect(endpoints()).toEqual(stays ? [first.endpoint, second.endpoint] : [second.endpoint]);
  });

  test('unsubscribes, and a second time without complaint', async () => {
    const saved = await subscribe(first);
    await backend.unsubscribe(saved);
    expect(endpoints()).toEqual(row.cannotUnsubscribe ? [first.endpoint] : []);
    await backend.unsubscribe(saved).catch((error: unknown) => {
      // ntfy calls it an error, with a status that says nothing of the reason.
      expect(error).toMatchObject({ cause: { status: 400 } });
    });
  });

  test('the worker renews it on its own, and the page can end that subscription', async () => {
    const saved = await subscribe(first);
    const requests = await backend.getWorkerRequests?.({ topics: [topicA] });
    page.close();
    if (requests === undefined) return expect(row.needsPage).toBe(true);
    const reply = await sendTemplate(requests.subscribe, valuesOf(second, first.endpoint), page.fetch);
    expect(reply.status).toBeLessThan(300);
    if (requests.activate) {
      const token = server.fixture.pushedToken?.() ?? '';
      expect((await sendTemplate(requests.activate, { token }, page.fetch)).status).toBe(202);
    }
    expect(endpoints()).toContain(second.endpoint);

    page.open();
    await backend.unsubscribe(saved);
    await backend.unsubscribe({ endpoint: second.endpoint, topics: [topicA], ...(reply.sent && { sent: reply.sent }) });
    if (!row.cannotUnsubscribe) expect(endpoints()).toEqual([]);
  });

  test('a refusal repeats nothing that was sent', async () => {
    const { endpoint } = first;
    const bad = { ...first, keys: { p256dh: 'secret-p256dh', auth: 'secret-auth' } };
    const error: unknown = await backend
      .subscribe({ subscription: bad, topics: [topicA] })
      .catch((reason: unknown) => reason);
    // Parse takes any text for a device token.
    if (error instanceof Error) expect(error).toMatchObject({ code: 'backend-rejected' });
    else expect(server.fixture.endpoints()).toContain(endpoint);
    expect(JSON.stringify([String(error), (error as Error).cause])).not.toMatch(/secret|push\.example|token"/);
  });
});
