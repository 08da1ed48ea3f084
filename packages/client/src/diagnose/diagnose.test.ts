import 'fake-indexeddb/auto';
import { PushError } from '@web-push-kit/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakePushManager } from '../../test/fake-push-manager.js';
import { createRegistration, FakeNotification } from '../../test/fake-registration.js';
import type { BrowserScope, WorkerEvent } from '../browser-scope.js';
import { accessClient, type ClientAccess } from '../client-access.js';
import { createFakeBackend } from '../fake/fake-backend.js';
import { createFakePushClient, type FakePushClient, type FakePushClientOptions } from '../fake/index.js';
import type { RegistrationExtras } from '../page-extras.js';
import { collectWorker } from './collect-push.js';
import { type Diagnosis, diagnose } from './diagnose.js';

const NOW = 1_800_000_000_000;
const ORIGIN = 'https://app.example';

/** A browser whose every answer a test may change. */
class Browser {
  permission: NotificationPermission = 'granted';
  asked = 0;
  readonly pushManager = new FakePushManager();
  readonly shown: FakeNotification[] = [];
  readonly document = Object.assign(new EventTarget(), {
    baseURI: `${ORIGIN}/`,
    visibilityState: 'visible' as const,
    querySelector: () => null as { readonly href: string } | null,
  });
  readonly requests: string[] = [];
  answers: Record<string, () => Response | Promise<Response>> = {
    [`${ORIGIN}/push-worker.js`]: () =>
      new Response('', {
        headers: { 'Content-Type': 'text/javascript; charset=utf-8', Date: new Date(NOW).toUTCString() },
      }),
  };
  others: RegistrationExtras[] = [];
  brave: { isBrave(): Promise<boolean> } | undefined;
  readonly workerListeners = new Set<(event: WorkerEvent) => void>();
  readonly globals: Record<string, unknown> = {};

  get registration() {
    return createRegistration({
      pushManager: this.pushManager,
      showNotification: async (_title, options = {}) => {
        if (this.permission !== 'granted') throw new TypeError('No notification permission has been granted');
        this.shown.push(new FakeNotification({ tag: options.tag ?? '', data: options.data }));
      },
      getNotifications: async () => this.shown.filter(({ isClosed }) => !isClosed),
    });
  }

  get scope(): Partial<BrowserScope> {
    const browser = this;
    const scope = {
      document: this.document,
      location: { origin: ORIGIN, href: `${ORIGIN}/account?token=secret` },
      Notification: {
        get permission() {
          return browser.permission;
        },
        requestPermission: async () => {
          browser.asked += 1;
          return browser.permission;
        },
      },
      PushManager: { supportedContentEncodings: ['aes128gcm', 'aesgcm'] },
      indexedDB: globalThis.indexedDB,
      crypto: globalThis.crypto,
      fetch: async (url: string) => {
        this.requests.push(url);
        const answer = this.answers[url];
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return answer();
      },
      navigator: {
        userAgent: 'Fake/1',
        onLine: true,
        brave: this.brave,
        permissions: { query: async () => ({ state: this.permission === 'default' ? 'prompt' : this.permission }) },
        serviceWorker: {
          getRegistration: async () => this.registration,
          getRegistrations: async () => [this.registration, ...this.others],
          addEventListener: (_type: string, listener: (event: WorkerEvent) => void) =>
            this.workerListeners.add(listener),
        },
      },
      ...this.globals,
    };
    return scope as unknown as Partial<BrowserScope>;
  }
}

let browser: Browser;

beforeEach(() => {
  browser = new Browser();
});

/** A subscriber with whom all is well, unless told otherwise. */
async function openPage(options: FakePushClientOptions = {}): Promise<FakePushClient> {
  const key = await createFakeBackend().getApplicationServerKey();
  const subscription = await browser.pushManager.subscribe({ applicationServerKey: new Uint8Array(key) });
  const { endpoint } = subscription;
  const applicationServerKey = Buffer.from(key).toString('base64url');
  return createFakePushClient({
    state: 'subscribed',
    now: () => NOW,
    scope: browser.scope,
    registration: browser.registration,
    answerWorker: () => ({ webPushKit: 1, kind: 'pong', version: '1.0.0', handles: ['push'] }),
    ...options,
    records: {
      subscription: { endpoint, applicationServerKey, topics: [], savedAt: 1 },
      'worker-config': { backendUrl: '/push', applicationServerKey, topics: [] },
      ...options.records,
    },
    backend: { getStatus: async () => ({ isKnown: true, topics: [] }), ...options.backend },
  });
}

async function diagnosePage(options?: FakePushClientOptions): Promise<Diagnosis> {
  const diagnosis = await diagnose(await openPage(options), { timeoutMs: 500 });
  if (diagnosis === undefined) throw new Error('expected a diagnosis');
  return diagnosis;
}

const statusOf = (diagnosis: Diagnosis, id: string) => diagnosis.checks.find((check) => check.id === id)?.status;

describe('diagnose', () => {
  test('finds nothing wrong where nothing is, and asks the user nothing', async () => {
    const diagnosis = await diagnosePage();
    expect(diagnosis.verdict).toEqual({ status: 'ok', text: 'Notifications should work.' });
    expect(diagnosis.applyFix).toBeUndefined();
    expect(browser.asked).toBe(0);
    expect(browser.shown).toEqual([]);
    expect(browser.requests).toEqual([`${ORIGIN}/push-worker.js`]);
    const open = diagnosis.checks.filter(({ status }) => status !== 'ok').map(({ id }) => id);
    expect(open).toEqual(['manifest', 'subscribe-attempt', 'display', 'round-trip', 'click', 'badge']);
  });

  test('says nothing on a server', async () => {
    const { createClientIn } = await import('../create-push-client.js');
    const push = createClientIn(
      { scope: undefined, now: () => NOW, loadEngine: () => Promise.reject(new Error('no engine on a server')) },
      { backend: createFakeBackend() },
    );
    expect(await diagnose(push)).toBeUndefined();
    push.close();
  });

  test('a check that never answers is unknown, and holds up nobody', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    browser.answers = { [`${ORIGIN}/push-worker.js`]: never };
    const diagnosis = await diagnosePage({ backend: { getApplicationServerKey: never, getStatus: never } });
    expect([statusOf(diagnosis, 'worker-file'), statusOf(diagnosis, 'server')]).toEqual(['unknown', 'unknown']);
    expect(statusOf(diagnosis, 'key-shape')).toBe('unknown');
    expect(diagnosis.verdict.status).toBe('ok');
  });

  test('a key that has 65 bytes and is no point of the curve is found out', async () => {
    const key = new Uint8Array(65).fill(1);
    key[0] = 4;
    const diagnosis = await diagnosePage({ backend: { getApplicationServerKey: async () => key } });
    expect(diagnosis.verdict).toMatchObject({ code: 'key-invalid', status: 'fail' });
  });

  test('a key that is the private one is told without a byte of it', async () => {
    const { parseApplicationServerKey } = await import('@web-push-kit/protocol');
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const diagnosis = await diagnosePage({
      backend: { getApplicationServerKey: async () => parseApplicationServerKey(secret) },
    });
    expect(diagnosis.verdict.code).toBe('key-invalid');
    expect(JSON.stringify(diagnosis)).toContain('private key');
    expect(JSON.stringify(diagnosis)).not.toContain(secret);
  });

  test('a worker’s address that a single-page site answers with its start page is found out', async () => {
    browser.answers[`${ORIGIN}/push-worker.js`] = () => new Response('', { headers: { 'Content-Type': 'text/html' } });
    expect((await diagnosePage()).verdict.code).toBe('worker-file-html');
  });

  test('a manifest is read, and what it lacks is named', async () => {
    browser.document.querySelector = () => ({ href: `${ORIGIN}/app.webmanifest` });
    browser.answers[`${ORIGIN}/app.webmanifest`] = () =>
      Response.json({ display: 'browser', icons: [], start_url: '/' });
    expect((await diagnosePage()).verdict).toMatchObject({
      code: 'manifest-invalid',
      status: 'warn',
      fix: 'ask-site',
    });
    browser.answers[`${ORIGIN}/app.webmanifest`] = () =>
      Response.json({ display: 'standalone', icons: [{ src: '/192.png' }], start_url: '/app?from=home' });
    expect((await diagnosePage()).verdict.status).toBe('ok');
    browser.answers[`${ORIGIN}/app.webmanifest`] = () => new Response('not found', { status: 404 });
    expect((await diagnosePage()).verdict.code).toBe('manifest-invalid');
  });

  test('another push kit is found by what it leaves behind', async () => {
    browser.globals.OneSignal = [];
    expect((await diagnosePage()).verdict).toMatchObject({ code: 'other-kit', status: 'warn' });
    const rival = new FakePushManager();
    await rival.subscribe({ applicationServerKey: new Uint8Array(65) });
    browser.others.push(
      createRegistration({
        scope: `${ORIGIN}/firebase-cloud-messaging-push-scope`,
        scriptUrl: `${ORIGIN}/firebase-messaging-sw.js`,
        pushManager: rival,
      }),
    );
    expect((await diagnosePage()).verdict).toMatchObject({ code: 'two-subscriptions', fix: 'remove-leftovers' });
  });

  test('what the content security policy refuses meanwhile is found', async () => {
    browser.answers[`${ORIGIN}/push-worker.js`] = () => {
      const violation = (effectiveDirective: string) =>
        Object.assign(new Event('securitypolicyviolation'), { effectiveDirective });
      browser.document.dispatchEvent(violation('connect-src'));
      browser.document.dispatchEvent(violation('img-src'));
      throw new TypeError('Failed to fetch');
    };
    const diagnosis = await diagnosePage();
    expect(diagnosis.verdict).toMatchObject({ code: 'policy-blocks', status: 'fail' });
    expect(diagnosis.checks.find(({ id }) => id === 'security-policy')?.detail).toBe('connect-src');
  });

  test('a worker that is still being installed is waited for', async () => {
    const push = await openPage();
    const access = await accessClient(push);
    const installed = browser.registration;
    let looks = 0;
    const findRegistration = async () => {
      looks += 1;
      return looks > 2 ? installed : { ...installed, active: null };
    };
    expect(await collectWorker({ ...access, findRegistration } as ClientAccess)).toMatchObject({ isActive: true });
  });

  test('a worker that does not answer is not ours', async () => {
    expect((await diagnosePage({ answerWorker: () => undefined })).verdict.code).toBe('worker-silent');
    expect((await diagnosePage({ answerWorker: () => 'hello' })).verdict.code).toBe('worker-silent');
  });

  test('a backend that lost the subscription, and one that fails', async () => {
    const lost = await diagnosePage({ backend: { getStatus: async () => ({ isKnown: false, topics: [] }) } });
    expect(lost.verdict).toMatchObject({ code: 'server-forgot', fix: 'repair' });
    const error = new PushError('backend-rejected', 'POST /push/status: HTTP 500', { cause: { status: 500 } });
    const failing = await diagnosePage({ backend: { getStatus: () => Promise.reject(error) } });
    expect(failing.checks.find(({ id }) => id === 'server')?.detail).toBe('backend-rejected, HTTP 500');
  });
});

describe('the report', () => {
  test('has what an issue needs, and nothing that is a secret', async () => {
    const diagnosis = await diagnosePage();
    const text = JSON.stringify(diagnosis.report);
    expect(diagnosis.report).toMatchObject({
      at: new Date(NOW).toISOString(),
      site: 'app.example',
      browser: 'Fake/1',
      state: 'subscribed',
      verdict: 'ok',
      subscription: { pushHost: 'push.example', hash: expect.stringMatching(/^[0-9a-f]{8}$/) },
      worker: { scope: '/', version: '1.0.0', handles: ['push'] },
    });
    expect(Object.keys(diagnosis.report.checks)).toHaveLength(29);
    expect(text).not.toContain('/send/');
    expect(text).not.toContain('secret');
    expect(text).not.toContain(
      Buffer.from(await createFakeBackend().getApplicationServerKey())
        .toString('base64url')
        .slice(0, 20),
    );
  });

  test('names the code and what was found', async () => {
    const diagnosis = await diagnosePage({ answerWorker: () => undefined });
    expect(diagnosis.report.verdict).toBe('fail worker-silent');
    expect(diagnosis.report.checks['worker-answers']).toBe('fail worker-silent');
  });
});

describe('the fix', () => {
  test('turns notifications on, first thing in the click', async () => {
    const push = await openPage({
      state: { kind: 'unsubscribed', reason: 'opted-out' },
      records: { 'opt-out': { at: 1 } },
    });
    const diagnosis = await diagnose(push);
    expect(diagnosis?.verdict).toMatchObject({ code: 'opted-out', fix: 'turn-on' });
    const applied = diagnosis?.applyFix?.();
    expect(push.calls.at(-1)).toMatchObject({ method: 'subscribe' });
    expect(await applied).toEqual({ kind: 'subscribed' });
  });

  test('repairs what the client can repair', async () => {
    const push = await openPage({ backend: { getStatus: async () => ({ isKnown: false, topics: [] }) } });
    await (await diagnose(push))?.applyFix?.();
    // What nobody has acknowledged is told to the backend again.
    expect(await push.storage.read('subscription')).toMatchObject({ savedAt: 0 });
    expect(push.calls.at(-1)).toMatchObject({ method: 'refresh' });
  });

  test('ends a snooze', async () => {
    const push = await openPage({ records: { preferences: { snoozedUntil: NOW + 1, mutedTopics: ['x'] } } });
    const diagnosis = await diagnose(push);
    expect(diagnosis?.verdict).toMatchObject({ code: 'snoozed', status: 'warn' });
    await diagnosis?.applyFix?.();
    expect(await push.storage.read('preferences')).toEqual({ mutedTopics: ['x'] });
  });
});

describe('a trial', () => {
  test('of display asks the user, and believes the answer', async () => {
    const shown = await (await diagnosePage()).tryDisplay({ title: 'Hello' });
    expect(browser.shown).toHaveLength(1);
    expect(statusOf(shown, 'display')).toBe('unknown');
    expect(shown.confirmDisplay(true).verdict.status).toBe('ok');
    expect(statusOf(shown.confirmDisplay(true), 'display')).toBe('ok');
    expect(shown.confirmDisplay(false).verdict).toMatchObject({ code: 'display-unseen', fix: 'check-system' });
  });

  test('of display tells that the browser refuses', async () => {
    const diagnosis = await diagnosePage();
    browser.permission = 'denied';
    expect((await diagnosis.tryDisplay()).verdict.code).toBe('display-refused');
  });

  test('of the whole way waits for the message', async () => {
    const push: FakePushClient = await openPage({
      backend: {
        getStatus: async () => ({ isKnown: true, topics: [] }),
        sendTest: async (_saved, id) => void (await push.receive({ id, title: 'Test' })),
      },
    });
    const diagnosis = await (await diagnose(push))?.tryRoundTrip();
    expect(diagnosis?.report).toMatchObject({ roundTripMs: 0, checks: { 'round-trip': 'ok' } });
  });

  test('of the whole way tells that nothing arrived', async () => {
    const diagnosis = await (await diagnosePage({ backend: { sendTest: async () => undefined } })).tryRoundTrip({
      timeoutMs: 1,
    });
    expect(diagnosis.verdict).toMatchObject({ code: 'test-lost', status: 'fail' });
  });

  test('of subscribing tells Brave’s setting from other trouble', async () => {
    const error = new PushError('push-service-unavailable', 'x');
    browser.brave = { isBrave: async () => true };
    const push = await openPage();
    push.results.subscribe = { kind: 'failed', error };
    const diagnosis = await (await diagnose(push))?.trySubscribe();
    expect(diagnosis?.verdict).toMatchObject({ code: 'subscribe-brave', fix: 'check-network' });
  });

  test('of a click: gone without a word is a click, gone with one is a dismissal, and staying is neither', async () => {
    const diagnosis = await diagnosePage();
    const act = (how: (notification: FakeNotification) => void) =>
      queueMicrotask(() => setTimeout(() => browser.shown.forEach(how), 1));

    act((notification) => notification.close());
    expect(statusOf(await diagnosis.tryClick(), 'click')).toBe('ok');

    act((notification) => {
      notification.close();
      const data = { webPushKit: 1, kind: 'closed', tag: 'web-push-kit-check' };
      for (const listener of browser.workerListeners) listener({ data, ports: [] });
    });
    const dismissed = await diagnosis.tryClick();
    expect([statusOf(dismissed, 'click'), statusOf(dismissed, 'display')]).toEqual(['skipped', 'ok']);

    expect((await diagnosis.tryClick({ timeoutMs: 1 })).verdict.code).toBe('click-lost');
  });

  test('adds to what earlier trials have found', async () => {
    const first = (await diagnosePage({ backend: { sendTest: async () => undefined } })).confirmDisplay(true);
    const second = await first.tryRoundTrip({ timeoutMs: 1 });
    expect([statusOf(second, 'display'), statusOf(second, 'round-trip')]).toEqual(['ok', 'fail']);
    expect(statusOf(first, 'round-trip')).toBe('skipped');
  });
});
