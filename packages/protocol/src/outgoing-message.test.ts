import { describe, expect, test } from 'vitest';
import { parseDeclarativeMessage } from './declarative-message.js';
import { buildPushMessage, MAX_PAYLOAD_BYTES, type OutgoingMessage } from './outgoing-message.js';
import { parsePushMessage } from './parse-push-message.js';
import { isPushError } from './push-error.js';

const MINIMAL: OutgoingMessage = { title: 't', navigate: 'https://app.example/x' };
const FULL: OutgoingMessage = {
  ...MINIMAL,
  body: 'b',
  lang: 'en',
  dir: 'ltr',
  tag: 'g',
  icon: 'https://app.example/i.png',
  image: 'https://app.example/p.png',
  badge: 'https://app.example/b.png',
  silent: false,
  timestamp: 1_795_000_000_000,
  requireInteraction: true,
  renotify: true,
  actions: [{ action: 'a', title: 'A', navigate: 'https://app.example/a', icon: 'https://app.example/a.png' }],
  data: { id: 1 },
  appBadge: 0,
  mutable: true,
};

const EXTRAS = {
  id: 'm1',
  topic: 'route-7',
  topicName: 'Route 7',
  isUrgent: true,
  expiresAt: 1_795_000_600_000,
  userHash: 'ab12',
  variants: { de: { title: 'T', body: 'B', dir: 'ltr', actions: { a: 'Ah' } }, 'pt-BR': { title: 'P' } },
  hasPlaceholders: true,
  clickMatch: 'path',
  dismisses: { tags: ['old'], ids: ['m0'], all: true },
} as const satisfies Partial<OutgoingMessage>;
const WIRE_EXTRAS = {
  id: 'm1',
  topic: 'route-7',
  topic_name: 'Route 7',
  urgent: true,
  expires_at: 1_795_000_600_000,
  user_hash: 'ab12',
  variants: EXTRAS.variants,
  placeholders: true,
  match: 'path',
  dismiss: EXTRAS.dismisses,
};

describe('buildPushMessage', () => {
  test('writes the least there can be', () => {
    expect(JSON.parse(buildPushMessage(MINIMAL).body)).toEqual({ web_push: 8030, notification: MINIMAL });
  });

  test('writes every member where browsers look for it', () => {
    const { appBadge, mutable, ...notification } = FULL;
    expect(JSON.parse(buildPushMessage(FULL).body)).toEqual({
      web_push: 8030,
      notification,
      app_badge: appBadge,
      mutable,
    });
  });

  test('what it writes is read by the W3C algorithm, without loss', () => {
    const { title, navigate, appBadge, mutable, ...options } = FULL;
    expect(parseDeclarativeMessage(buildPushMessage(FULL).body, { scope: 'https://other.example/' })).toEqual({
      title,
      navigate,
      appBadge,
      mutable,
      options,
    });
  });

  test('what it writes is read by the worker as meant', () => {
    const context = { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 };
    expect(parsePushMessage(buildPushMessage(FULL).body, context)).toMatchObject({
      dialect: 'declarative',
      title: 't',
      url: 'https://app.example/x',
      actions: [{ action: 'a', url: 'https://app.example/a' }],
    });
  });

  test('writes what the kit adds beside the notification', () => {
    const { body } = buildPushMessage({ ...MINIMAL, ...EXTRAS });
    expect(JSON.parse(body)).toEqual({ web_push: 8030, notification: MINIMAL, web_push_kit: WIRE_EXTRAS });
  });

  test('writes it into the data of a mutable message, the only part that Safari hands to the worker', () => {
    const { body } = buildPushMessage({ ...MINIMAL, ...EXTRAS, mutable: true, data: { a: 1 } });
    expect(JSON.parse(body)).toEqual({
      web_push: 8030,
      mutable: true,
      notification: { ...MINIMAL, data: { a: 1, web_push_kit: WIRE_EXTRAS } },
    });
  });

  test.each([false, true])('what it adds is read by the worker as meant (mutable: %s)', (mutable) => {
    const context = { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 };
    const message = parsePushMessage(buildPushMessage({ ...MINIMAL, ...EXTRAS, mutable }).body, context);
    expect(message).toMatchObject(EXTRAS);
    expect(JSON.stringify(message)).not.toContain('web_push_kit');
  });

  test('leaves out members that it does not know, and undefined ones', () => {
    const message = { ...MINIMAL, body: undefined, vibrate: [1], token: 's' } as unknown as OutgoingMessage;
    expect(JSON.parse(buildPushMessage(message).body)).toEqual({ web_push: 8030, notification: MINIMAL });
  });

  test.each([
    ['http://localhost/x'],
    ['http://localhost:8080/x'],
    ['http://t1.localhost:8080/x'],
    ['http://127.0.0.1:3000/'],
    ['http://[::1]/'],
  ])('%s may be opened during development', (navigate) => {
    expect(() => buildPushMessage({ ...MINIMAL, navigate })).not.toThrow();
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no title', { title: undefined }, 'title'],
    ['a blank title', { title: ' ' }, 'title'],
    ['no link', { navigate: undefined }, 'navigate'],
    ['a relative link', { navigate: '/x' }, 'navigate'],
    ['an http link', { navigate: 'http://app.example/' }, 'navigate'],
    ['a host that begins like this machine', { navigate: 'http://127.0.0.1.evil.example/' }, 'navigate'],
    ['a script', { navigate: 'javascript:alert(1)' }, 'navigate'],
    ['a null', { body: null }, 'body'],
    ['a number as text', { body: 1 }, 'body'],
    ['a relative icon', { icon: 'i.png' }, 'icon'],
    ['a picture in itself', { image: 'data:image/png;base64,AA==' }, 'image'],
    ['an unknown direction', { dir: 'up' }, 'dir'],
    ['text as flag', { silent: 'true' }, 'silent'],
    ['a date as timestamp', { timestamp: new Date(0) }, 'timestamp'],
    ['part of a millisecond', { timestamp: 0.5 }, 'timestamp'],
    ['a negative badge', { appBadge: -1 }, 'appBadge'],
    ['renotify without a tag', { renotify: true }, 'renotify'],
    ['renotify with an empty tag', { renotify: true, tag: '' }, 'renotify'],
    ['actions that are no list', { actions: {} }, 'actions'],
    ['an action that is no object', { actions: ['a'] }, 'actions'],
    ['an action without a link', { actions: [{ action: 'a', title: 'A' }] }, 'actions[0].navigate'],
    ['a blank id', { id: ' ' }, 'id'],
    ['a number as topic', { topic: 7 }, 'topic'],
    ['a flag as text', { isUrgent: 'true' }, 'isUrgent'],
    ['a date as text', { expiresAt: '2026-11-22' }, 'expiresAt'],
    ['a match that is none', { clickMatch: 'fuzzy' }, 'clickMatch'],
    ['variants that are a list', { variants: [] }, 'variants'],
    ['a language that is none', { variants: { en_US: {} } }, 'Name 1 in variants'],
    ['a variant that is text', { variants: { de: 'T' } }, 'variants.de'],
    ['a blank title in a variant', { variants: { de: { title: '' } } }, 'variants.de.title'],
    ['a blank button in a variant', { variants: { de: { actions: { a: '' } } } }, 'variants.de.actions'],
    ['a dismissal of nothing', { dismisses: {} }, 'dismisses'],
    ['a dismissal of one tag that is no list', { dismisses: { tags: 'x' } }, 'dismisses.tags'],
    ['a dismissal of an id that is none', { dismisses: { ids: [{}] } }, 'dismisses.ids'],
    ['a dismissal of not all', { dismisses: { all: false } }, 'dismisses.all'],
    ['a list as data of a mutable message with an id', { mutable: true, id: 'm1', data: [1] }, 'data'],
    ['a blank action', { actions: [...(FULL.actions ?? []), { action: '', title: 'A' }] }, 'actions[1].action'],
  ])('refuses %s, and says which member it is', (_name, members, name) => {
    const error = catchError({ ...MINIMAL, ...members } as unknown as OutgoingMessage);
    expect(error).toMatchObject({ code: 'invalid-option', message: expect.stringContaining(name) });
  });

  test('refuses data that is not JSON', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(catchError({ ...MINIMAL, data: cycle })).toMatchObject({ code: 'invalid-option' });
    expect(catchError({ ...MINIMAL, data: 1n })).toMatchObject({ code: 'invalid-option' });
  });

  test('never repeats what the message says', () => {
    const secret = 'ftp://secret.example/diagnosis';
    for (const members of [
      { navigate: secret },
      { id: [secret] },
      { variants: { [secret]: {} } },
      { icon: secret },
      { dir: secret },
      { timestamp: secret },
    ]) {
      expect(catchError({ ...MINIMAL, ...members } as unknown as OutgoingMessage)?.message).not.toContain('secret');
    }
  });

  test('refuses what is not an object at all', () => {
    expect(catchError([] as unknown as OutgoingMessage)).toMatchObject({ code: 'invalid-option' });
    expect(catchError(null as unknown as OutgoingMessage)).toMatchObject({ code: 'invalid-option' });
  });
});

describe('the size of a message', () => {
  const overhead = buildPushMessage({ ...MINIMAL, body: '' }).sizeBytes;

  test.each([
    ['letters', 'a', 1],
    ['umlauts', 'ä', 2],
    ['signs', '€', 3],
    ['emoji', '🔔', 4],
    ['half an emoji, which JSON escapes', '\ud83d', 6],
  ])('%s count as in UTF-8', (_name, character, bytes) => {
    const { body, sizeBytes } = buildPushMessage({ ...MINIMAL, body: character.repeat(10) });
    expect(sizeBytes - overhead).toBe(10 * bytes);
    expect(sizeBytes).toBe(Buffer.byteLength(body));
  });

  test('the greatest size is allowed and one byte more is not', () => {
    const room = MAX_PAYLOAD_BYTES - overhead;
    expect(buildPushMessage({ ...MINIMAL, body: 'a'.repeat(room) }).sizeBytes).toBe(3993);
    expect(catchError({ ...MINIMAL, body: 'a'.repeat(room + 1) })).toMatchObject({
      code: 'message-too-large',
      message: expect.stringContaining('3994 bytes'),
    });
  });
});

function catchError(message: OutgoingMessage): Error | undefined {
  try {
    buildPushMessage(message);
    return undefined;
  } catch (error) {
    if (isPushError(error)) return error;
    throw error;
  }
}
