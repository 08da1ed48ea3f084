import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePushMessage } from './parse-push-message.js';
import type { PushMessage } from './push-message.js';

const CASES: readonly {
  readonly id: string;
  readonly encoding: string;
  readonly kind: string;
  readonly payload: object;
}[] = JSON.parse(readFileSync(new URL('../test/cases/payload-samples.json', import.meta.url), 'utf8')).cases;
const SHOWN = CASES.filter(({ encoding, kind }) => encoding === 'json' && kind === 'display');

const WIRE = {
  id: 'own',
  topic: 'route-7',
  topic_name: 'Route 7',
  urgent: true,
  expires_at: 1_795_000_600,
  user_hash: 'ab12',
  variants: { de: { title: 'T', body: 'B', dir: 'rtl', actions: { a: 'Ah' } } },
  placeholders: true,
  match: 'prefix',
  dismiss: { tags: ['a', 7], ids: ['m0', 7], all: true },
};
const READ = {
  id: 'own',
  topic: 'route-7',
  topicName: 'Route 7',
  isUrgent: true,
  expiresAt: 1_795_000_600_000,
  userHash: 'ab12',
  variants: WIRE.variants,
  hasPlaceholders: true,
  clickMatch: 'prefix',
  dismisses: { tags: ['a', '7'], ids: ['m0', '7'], all: true },
};

function parse(payload: unknown): PushMessage {
  return parsePushMessage(JSON.stringify(payload), { scope: 'https://app.example/', defaultTitle: 'Default', now: 0 });
}

describe('web_push_kit', () => {
  test.each(SHOWN.map((sample) => [sample.id, sample.payload] as const))('is read at the top of %s', (_id, payload) => {
    const { id, topic, ...plain } = { id: undefined, topic: undefined, ...parse(payload) };
    expect(parse({ ...payload, web_push_kit: WIRE })).toMatchObject({ ...plain, ...READ });
  });

  test.each<[string, object]>([
    ['in data', { title: 't', data: { web_push_kit: WIRE } }],
    ['in data, as text', { title: 't', data: { web_push_kit: JSON.stringify(WIRE) } }],
    ['as text of a Firebase message', { from: '1', fcmMessageId: 'm', data: { web_push_kit: JSON.stringify(WIRE) } }],
    ['in a notification', { notification: { title: 't', data: { web_push_kit: WIRE } } }],
    ['in an object nobody knows', { web_push_kit: WIRE }],
  ])('is read %s, and is no data of the application', (_name, payload) => {
    const message = parse(payload);
    expect(message).toMatchObject(READ);
    expect(JSON.stringify(message)).not.toContain('web_push_kit');
  });

  test.each<[string, unknown]>([
    ['milliseconds', 1_795_000_600_000],
    ['seconds', 1_795_000_600],
    ['digits', '1795000600'],
    ['a date', '2026-11-18T11:16:40Z'],
  ])('may say the end in %s', (_name, expires_at) => {
    expect(parse({ title: 't', web_push_kit: { expires_at } })).toMatchObject({ expiresAt: 1_795_000_600_000 });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'x'],
    ['a list', [1]],
    ['nonsense in every member', Object.fromEntries(Object.keys(WIRE).map((name) => [name, { a: [null] }]))],
    ['null in every member', Object.fromEntries(Object.keys(WIRE).map((name) => [name, null]))],
    ['false flags', { urgent: false, placeholders: 'false', dismiss: { all: false } }],
    ['an empty list of tags', { dismiss: { tags: [] } }],
  ])('that is %s changes nothing that matters', (_name, web_push_kit) => {
    const { variants, dismisses, ...message } = { variants: {}, dismisses: {}, ...parse({ title: 't', web_push_kit }) };
    expect(message).toEqual({ kind: 'show', dialect: 'flat', title: 't', hasOwnTitle: true });
    expect(dismisses).toEqual({});
    expect(Object.values(variants).flatMap(Object.values)).toEqual([]);
  });

  test('outranks what the backend has of its own', () => {
    const payload = { from: '1', fcmMessageId: 'theirs', notification: { title: 't' } };
    expect(parse(payload)).toMatchObject({ id: 'theirs' });
    expect(parse({ ...payload, web_push_kit: { id: 'ours' } })).toMatchObject({ id: 'ours' });
  });
});

describe('what a backend says of its own', () => {
  test.each<[string, object, object]>([
    ['fcm', { from: '1', fcmMessageId: 'f', notification: { title: 't' } }, { id: 'f' }],
    ['onesignal', { custom: { i: 'o' }, alert: 'b' }, { id: 'o' }],
    ['pusher-beams', { notification: { title: 't' }, data: { pusher: { publishId: 'p' } } }, { id: 'p' }],
    ['mastodon', { notification_id: 7, notification_type: 'follow', title: 't' }, { id: '7', topic: 'follow' }],
    ['ntfy', { event: 'message', message: { id: 'n', topic: 'door', message: 'b' } }, { id: 'n', topic: 'door' }],
    ['misskey', { type: 'notification', userId: 'u', body: { id: 'm', header: 'h' } }, { id: 'm' }],
    ['nextcloud', { nid: 7, app: 'spreed', subject: 's' }, { id: '7', topic: 'spreed' }],
    ['matrix', { event_id: '$e', room_id: '!r', room_name: 'Room' }, { id: '$e', topic: '!r', topicName: 'Room' }],
    ['pushwoosh', { header: 't', p: 'w' }, { id: 'w' }],
    ['options-object', { title: 't', notificationOptions: { data: { wzrk_id: 'c' } } }, { id: 'c' }],
  ])('%s: its id and topic', (dialect, payload, expected) => {
    expect(parse(payload)).toMatchObject({ dialect, ...expected });
  });

  test('an id of the application is no id of the message', () => {
    expect(parse({ title: 't', id: 7, data: { id: 8 } })).not.toHaveProperty('id');
  });
});
