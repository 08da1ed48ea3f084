import { PushError } from '@web-push-kit/protocol';
import { describe, expect, test } from 'vitest';
import { DIAGNOSIS_CODES, type DiagnosisCode, explainCode } from './codes.js';
import type {
  Findings,
  MemoryFindings,
  PageFindings,
  ScriptFindings,
  SubscriptionFindings,
  WorkerFindings,
} from './findings.js';
import { judge } from './judge.js';

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;

const page = (change: Partial<PageFindings> = {}): PageFindings => ({
  isSecure: true,
  isEmbedded: false,
  isOnline: true,
  isInstalled: false,
  inAppBrowser: undefined,
  missing: [],
  encodings: ['aes128gcm'],
  hasBadges: true,
  isBrave: false,
  ...change,
});

const script = (change: Partial<Extract<ScriptFindings, { kind: 'answered' }>> = {}): ScriptFindings => ({
  kind: 'answered',
  path: '/push-worker.js',
  status: 200,
  mimeType: 'text/javascript',
  isRedirected: false,
  allowedPath: undefined,
  clockAheadMs: 0,
  ...change,
});

const worker = (change: Partial<WorkerFindings> = {}): WorkerFindings => ({
  isNeeded: true,
  scopePath: '/',
  isPageInScope: true,
  isRegistered: true,
  isActive: true,
  pong: { version: '1.0.0', handles: ['push', 'notificationclick'] },
  ...change,
});

const subscription = (change: Partial<SubscriptionFindings> = {}): SubscriptionFindings => ({
  pushHost: 'push.example',
  hash: '0a1b2c3d',
  key: 'KEY',
  expirationTime: undefined,
  isAcknowledged: true,
  ...change,
});

const memory = (change: Partial<MemoryFindings> = {}): MemoryFindings => ({
  hasOptedOut: false,
  workerKey: 'KEY',
  topics: ['news'],
  preferences: {},
  ...change,
});

/** A browser where everything works. */
const HEALTHY: Findings = {
  now: NOW,
  site: 'ferry.example',
  state: 'subscribed',
  page: page(),
  permission: { api: 'granted', queried: 'granted' },
  canStore: true,
  manifest: { kind: 'read', problems: [] },
  script: script(),
  worker: worker(),
  others: [],
  violations: [],
  key: { kind: 'valid', key: 'KEY' },
  subscription: subscription(),
  memory: memory(),
  server: { kind: 'answered', isKnown: true },
  attempts: {},
};

const failed = (code: 'push-service-unavailable' | 'subscribe-timeout' | 'subscribe-failed') =>
  ({ kind: 'failed', error: new PushError(code, 'x') }) as const;

/** One thing that is wrong, and the code that must tell of it. */
const ILLS: readonly (readonly [code: DiagnosisCode, change: Partial<Findings>])[] = [
  ['insecure', { page: page({ isSecure: false, missing: ['serviceWorker'] }) }],
  ['embedded', { page: page({ isEmbedded: true }), permission: { api: 'default', queried: 'prompt' } }],
  ['in-app-browser', { page: page({ missing: ['PushManager'], inAppBrowser: 'Instagram' }) }],
  ['ios-needs-install', { state: 'ios-needs-install', page: page({ missing: ['PushManager', 'Notification'] }) }],
  ['apis-missing', { page: page({ missing: ['PushManager'] }) }],
  ['offline', { page: page({ isOnline: false }), script: { kind: 'unreachable' } }],
  ['site-unreachable', { script: { kind: 'unreachable' } }],
  ['permission-denied', { permission: { api: 'denied', queried: 'prompt' } }],
  ['permission-default', { permission: { api: 'default', queried: 'prompt' }, subscription: 'none' }],
  ['permission-mismatch', { permission: { api: 'default', queried: 'granted' } }],
  ['storage-blocked', { canStore: false }],
  ['manifest-missing', { manifest: { kind: 'none' }, page: page({ isInstalled: true }) }],
  ['manifest-invalid', { manifest: { kind: 'read', problems: ['display', 'icons'] } }],
  ['manifest-invalid', { manifest: { kind: 'unreadable', status: 404 } }],
  ['worker-file-missing', { script: script({ status: 404, mimeType: 'text/html' }) }],
  ['worker-file-html', { script: script({ mimeType: 'text/html' }) }],
  ['worker-file-redirected', { script: script({ isRedirected: true }) }],
  ['worker-file-type', { script: script({ mimeType: 'text/plain' }) }],
  ['worker-file-type', { script: script({ mimeType: '' }) }],
  ['scope-too-wide', { script: script({ path: '/js/push-worker.js' }) }],
  ['scope-too-wide', { script: script({ path: '/js/w.js', allowedPath: '/js/' }), worker: worker({ scopePath: '/' }) }],
  ['page-out-of-scope', { worker: worker({ isPageInScope: false }) }],
  ['worker-missing', { worker: worker({ isRegistered: false, isActive: false, pong: undefined }) }],
  ['worker-not-active', { worker: worker({ isActive: false, pong: undefined }) }],
  ['worker-silent', { worker: worker({ pong: undefined }) }],
  ['worker-without-push', { worker: worker({ pong: { version: '1', handles: [] } }) }],
  ['two-subscriptions', { others: [{ name: 'OneSignal', hasSubscription: true }] }],
  ['other-kit', { others: [{ name: 'OneSignal', hasSubscription: false }] }],
  ['policy-blocks', { violations: ['connect-src'] }],
  ['key-invalid', { key: { kind: 'invalid', problem: 'these 32 bytes look like the private key' } }],
  ['backend-unreachable', { key: { kind: 'unavailable', code: 'backend-unreachable', status: undefined } }],
  ['encoding-missing', { page: page({ encodings: ['aesgcm'] }) }],
  ['opted-out', { memory: memory({ hasOptedOut: true }), subscription: 'none' }],
  ['subscription-missing', { subscription: 'none' }],
  ['key-mismatch', { subscription: subscription({ key: 'OLD' }) }],
  ['subscription-expired', { subscription: subscription({ expirationTime: NOW }) }],
  ['subscription-expiring', { subscription: subscription({ expirationTime: NOW + 7 * DAY_MS }) }],
  ['subscribe-dismissed', { attempts: { subscribe: { kind: 'dismissed' } } }],
  ['subscribe-brave', { attempts: { subscribe: failed('push-service-unavailable') }, page: page({ isBrave: true }) }],
  ['push-service-unreachable', { attempts: { subscribe: failed('push-service-unavailable') } }],
  ['push-service-unreachable', { attempts: { subscribe: failed('subscribe-timeout') } }],
  ['subscribe-failed', { attempts: { subscribe: failed('subscribe-failed') } }],
  ['worker-key-old', { memory: memory({ workerKey: 'OLD' }) }],
  ['server-unaware', { subscription: subscription({ isAcknowledged: false }) }],
  ['server-forgot', { server: { kind: 'answered', isKnown: false } }],
  ['server-silent', { server: { kind: 'failed', code: 'backend-rejected', status: 500 } }],
  ['clock-wrong', { script: script({ clockAheadMs: -5 * 60_000 - 1 }) }],
  ['snoozed', { memory: memory({ preferences: { snoozedUntil: NOW + 1 } }) }],
  ['quiet-hours', { memory: memory({ preferences: { quietHours: [{ start: '00:00', end: '00:00' }] } }) }],
  ['topics-muted', { memory: memory({ preferences: { mutedTopics: ['news'] } }) }],
  ['display-refused', { attempts: { display: 'refused' } }],
  ['display-unseen', { attempts: { display: 'unseen' } }],
  ['test-lost', { attempts: { roundTrip: { kind: 'not-arrived', timeoutMs: 20_000 } } }],
  [
    'test-refused',
    { attempts: { roundTrip: { kind: 'refused', status: 403, error: new PushError('backend-rejected', 'x') } } },
  ],
  ['click-lost', { attempts: { display: 'seen', click: 'not-received' } }],
];

describe('judge', () => {
  test('where everything works, no check complains', () => {
    const { verdict, checks } = judge(HEALTHY);
    expect(verdict).toEqual({ status: 'ok', text: 'Notifications should work.' });
    expect(checks.filter(({ code }) => code !== undefined)).toEqual([]);
    expect(checks).toHaveLength(29);
  });

  test.each(ILLS)('%s is found, and is the verdict', (code, change) => {
    const { verdict, checks } = judge({ ...HEALTHY, ...change });
    const { severity, fix } = explainCode(code);
    expect(verdict).toMatchObject({ code, status: severity, fix });
    expect(checks.filter((check) => check.code !== undefined).map((check) => check.code)).toContain(code);
    expect(`${verdict.text} ${checks.map(({ text, advice }) => `${text} ${advice}`)}`).not.toMatch(/\{\w+\}/);
  });

  test('every code can be found', () => {
    const found = new Set<string>([...ILLS.map(([code]) => code), 'display-unconfirmed']);
    expect(DIAGNOSIS_CODES.filter((code) => !found.has(code))).toEqual([]);
  });

  test('what nobody could find out is unknown, never a failure', () => {
    const { verdict, checks } = judge({
      ...HEALTHY,
      permission: undefined,
      canStore: undefined,
      manifest: undefined,
      script: undefined,
      worker: undefined,
      others: undefined,
      key: undefined,
      subscription: undefined,
      server: undefined,
    });
    expect(verdict.status).toBe('ok');
    expect(checks.filter(({ status }) => status === 'fail' || status === 'warn')).toEqual([]);
    expect(checks.filter(({ status }) => status === 'unknown').length).toBeGreaterThan(9);
  });

  test('of several ills, the first one that blocks is the verdict, before any that only warns', () => {
    const { verdict } = judge({
      ...HEALTHY,
      canStore: false,
      subscription: 'none',
      key: { kind: 'invalid', problem: 'x' },
    });
    expect(verdict.code).toBe('key-invalid');
  });

  test('a shown notification is a question to the user, and changes no verdict', () => {
    const { verdict, checks } = judge({ ...HEALTHY, attempts: { display: 'shown' } });
    expect(verdict.status).toBe('ok');
    expect(checks.find(({ id }) => id === 'display')).toMatchObject({ status: 'unknown', code: 'display-unconfirmed' });
  });
});

describe('judge takes browsers as they are', () => {
  const codesOf = (change: Partial<Findings>) =>
    judge({ ...HEALTHY, ...change }).checks.flatMap(({ code }) => code ?? []);

  test.each<[string, Partial<Findings>]>([
    ['Safari that forgot its permission, not its subscription', { permission: { api: 'default', queried: 'prompt' } }],
    ['Safari that says prompt where it means granted', { permission: { api: 'granted', queried: undefined } }],
    ['a frame of a site that has its permission', { page: page({ isEmbedded: true }) }],
    ['an app’s browser that has push', { page: page({ inAppBrowser: 'Instagram' }) }],
    ['a tab without a manifest', { manifest: { kind: 'none' } }],
    ['a browser that does not tell keys', { subscription: subscription({ key: undefined }) }],
    ['a backend that can not say whom it knows', { server: { kind: 'not-asked' } }],
    ['a scope that the server allows', { script: script({ path: '/js/w.js', allowedPath: '/' }) }],
    ['a page that subscribes without a worker', { worker: worker({ isNeeded: false, isRegistered: false }) }],
    ['a clock five minutes off', { script: script({ clockAheadMs: 5 * 60_000 }) }],
    ['a snooze that is over', { memory: memory({ preferences: { snoozedUntil: NOW } }) }],
    ['no topics at all', { memory: memory({ topics: [], preferences: { mutedTopics: ['news'] } }) }],
    ['a subscription that lasts', { subscription: subscription({ expirationTime: NOW + 7 * DAY_MS + 1 }) }],
    ['a trial click that was a dismissal', { attempts: { display: 'seen', click: 'dismissed' } }],
  ])('%s is well', (_name, change) => {
    expect(codesOf(change)).toEqual([]);
  });

  test('where push can not be, nothing is said about what needs it', () => {
    const { checks } = judge({ ...HEALTHY, page: page({ missing: ['PushManager'] }), subscription: 'none' });
    const later = checks.filter(({ id }) => ['permission', 'worker-active', 'subscription', 'expiry'].includes(id));
    expect(later.map(({ status }) => status)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
  });
});
