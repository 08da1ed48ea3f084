import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createNotification } from '../test/create-notification.js';
import { randomBytesAsText, randomPayload } from '../test/random-payloads.js';
import { builtInDialects } from './built-in-dialects.js';
import { parseDeclarativeMessage } from './declarative-message.js';
import type { Dialect } from './dialect.js';
import { readClickTarget, readNotificationData } from './notification-data.js';
import { planNotification } from './notification-plan.js';
import { parsePushMessage } from './parse-push-message.js';
import { personalizeMessage } from './personalize.js';
import type { PushMessage } from './push-message.js';
import { removeSecrets } from './remove-secrets.js';
import { isShowMessage } from './show-message-guard.js';
import { parsePageReply, parseWorkerMessage } from './wire.js';

const context = { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 };
const parse = (body: string | null) => parsePushMessage(body, context);

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** What everybody downstream relies on. */
function expectUsable(message: PushMessage): void {
  expect(['show', 'dismiss', 'activate', 'badge', 'renew', 'fetch']).toContain(message.kind);
  if (message.kind !== 'show') return;
  expect(message.title.trim()).not.toBe('');
  // Also: every URL is an absolute one of the web, and no member is of a wrong type.
  expect(isShowMessage(message)).toBe(true);
  for (const maxActions of [0, 2]) {
    const { title, options } = planNotification(message, { maxActions });
    expect(createNotification(title, options).actions.length).toBeLessThanOrEqual(maxActions);
    const data = readNotificationData(structuredClone(options).data);
    if (data === undefined) throw new Error('the data of the notification is not ours');
  }
  const personal = personalizeMessage(message, { locale: 'de', attributes: { a: 'x' } });
  expect(isShowMessage(personal)).toBe(true);
  expect(personal.title).not.toBe('');
}

describe('any bytes end in a usable message', () => {
  test.each([
    ['random bytes', randomBytesAsText],
    ['random text', fc.string({ unit: 'binary' })],
    ['random JSON', fc.json()],
    ['random JSON made of the names that dialects look for', randomPayload.map((payload) => JSON.stringify(payload))],
  ])('%s', (_name, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => {
        expectUsable(parse(body));
        parseDeclarativeMessage(body, context);
      }),
      { numRuns: 200 },
    );
  });

  test('a body that is no string at all', () => {
    for (const body of [undefined, 7, {}, []]) expectUsable(parse(body as unknown as string));
  });
});

describe('prototype keys', () => {
  test.each([
    ['{"__proto__":{"title":"x","polluted":1}}'],
    ['{"title":"t","data":{"__proto__":{"polluted":1},"a":1}}'],
    ['{"constructor":{"prototype":{"polluted":1}},"title":"t"}'],
    ['{"notification":{"__proto__":{"title":"x"},"body":"b"}}'],
    ['{"web_push":8030,"notification":{"title":"t","navigate":"/","data":{"__proto__":{"polluted":1}}}}'],
  ])('%s pollutes nothing', (body) => {
    const message = parse(body);
    expectUsable(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const data = message.kind === 'show' ? message.data : undefined;
    expect((data as { polluted?: unknown } | undefined)?.polluted).toBeUndefined();
    // A page that copies data member by member would set the prototype of its copy.
    expect(JSON.stringify(data) ?? '').not.toContain('__proto__');
  });

  test('a title in __proto__ is not a title', () => {
    expect(parse('{"__proto__":{"title":"x"}}')).toMatchObject({ dialect: 'unknown', hasOwnTitle: false });
  });

  test('an action may have any name, also that of a member of every object', () => {
    const actions = ['__proto__', 'constructor', 'toString'].map((action) => ({
      action,
      title: 'A',
      url: `/${action}`,
    }));
    const message = parse(JSON.stringify({ title: 't', actions }));
    expectUsable(message);
    if (message.kind !== 'show') throw new Error('not shown');
    const { data } = planNotification(message, { maxActions: 9 }).options;
    for (const action of ['__proto__', 'constructor', 'toString']) {
      expect(readClickTarget(data, action).url).toBe(`https://app.example/${action}`);
    }
  });

  test('an action of Angular is looked up among the own members only', () => {
    const actions = [{ action: 'constructor', title: 'A' }];
    const message = parse(JSON.stringify({ notification: { title: 't', actions, data: { onActionClick: {} } } }));
    expect(message).toMatchObject({ dialect: 'ngsw', actions });
  });
});

describe('size and depth', () => {
  test('a text of a million characters is shown', () => {
    const text = 'x'.repeat(1_000_000);
    expect(parse(text)).toMatchObject({ body: text });
    expectUsable(parse(JSON.stringify({ title: text, url: text, tag: text, badge: text, data: { [text]: text } })));
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"data":', '}'],
  ])('a hundred thousand nested %s do not exhaust the stack', (_name, open, close) => {
    const nested = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    expectUsable(parse(nested));
    expectUsable(parse(`{"title":"t","data":${nested}}`));
    expectUsable(parse(`{"web_push":8030,"notification":{"title":"t","navigate":"/","data":${nested}}}`));
  });

  test('thousands of actions are read, and cut to what the browser shows', () => {
    const actions = Array.from({ length: 5000 }, (_item, index) => ({ action: String(index), title: 'A' }));
    const message = parse(JSON.stringify({ title: 't', actions }));
    if (message.kind !== 'show') throw new Error('not shown');
    expect(planNotification(message, { maxActions: 2 }).options.actions).toHaveLength(2);
  });
});

test('data in a cycle is left out', () => {
  const cycle: Record<string, unknown> = { token: 's', name: 'n' };
  cycle.self = cycle;
  expect(removeSecrets(cycle)).toBeUndefined();
});

test('a dialect that throws is passed over', () => {
  const broken: Dialect = {
    name: 'broken',
    parse() {
      throw new Error('a mistake of the application');
    },
  };
  const message = parsePushMessage('{"title":"t"}', { ...context, dialects: [broken, ...builtInDialects] });
  expect(message).toMatchObject({ dialect: 'flat', title: 't' });
});

test('the declarative dialect is declarative exactly where the W3C algorithm is', () => {
  const notification = randomPayload.map((members) => ({ title: 't', navigate: '/x', ...members }));
  fc.assert(
    fc.property(notification, fc.constantFrom(8030, '8030', undefined), (members, web_push) => {
      const { vibrate, ...others } = members as { vibrate?: unknown };
      const body = JSON.stringify({ web_push, notification: Array.isArray(vibrate) ? others : members });
      const message = parse(body);
      const isDeclared = message.kind === 'show' && message.dialect === 'declarative';
      expect(isDeclared).toBe(parseDeclarativeMessage(body, context) !== undefined);
    }),
    { numRuns: 200 },
  );
});

describe('messages from other realms', () => {
  const show = { kind: 'show', dialect: 'flat', title: 't', hasOwnTitle: true };
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ webPushKit: 1, kind: 'navigate', url: 'https://app.example/' }]],
    ['another library', { kind: 'navigate', url: 'https://app.example/' }],
    ['another version', { webPushKit: 2, kind: 'subscription-changed' }],
    ['an unknown kind', { webPushKit: 1, kind: 'constructor' }],
    ['a script as address', { webPushKit: 1, kind: 'navigate', url: 'javascript:alert(1)' }],
    ['a relative address', { webPushKit: 1, kind: 'navigate', url: '/x' }],
    ['an address that is no text', { webPushKit: 1, kind: 'navigate', url: ['https://app.example/'] }],
    ['no message', { webPushKit: 1, kind: 'message' }],
    ['a message of another kind', { webPushKit: 1, kind: 'message', message: { ...show, kind: 'dismiss' } }],
    ['a message without a title', { webPushKit: 1, kind: 'message', message: { ...show, title: undefined } }],
    ['a message with a script', { webPushKit: 1, kind: 'message', message: { ...show, url: 'javascript:alert(1)' } }],
    ['a tag that is no text', { webPushKit: 1, kind: 'closed', tag: 7 }],
  ])('%s is not a message of the worker', (_name, data) => {
    expect(parseWorkerMessage(data)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['another version', { webPushKit: 2, kind: 'navigated' }],
    ['another kind', { webPushKit: 1, kind: 'navigate' }],
    ['text', 'navigated'],
  ])('%s is not an answer of a page', (_name, data) => {
    expect(parsePageReply(data)).toBeUndefined();
  });
});
