import { describe, expect, test } from 'vitest';
import { createClientIn } from './create-push-client.js';
import { createFakeBackend } from './fake/fake-backend.js';
import { createFakePushClient } from './fake/index.js';
import { changePreferences, type PreferencesChange, readPreferences, snooze } from './preferences.js';

const NOW = 1_800_000_000_000;
const NIGHT = { start: '22:00', end: '07:00' };

describe('preferences', () => {
  test('nothing in particular is wanted until the user says so', async () => {
    expect(await readPreferences(createFakePushClient())).toEqual({});
  });

  test('a change leaves the rest as it is, and takes away what it names as undefined', async () => {
    const push = createFakePushClient({ records: { preferences: { mutedTopics: ['news'], locale: 'de' } } });
    expect(await changePreferences(push, { quietHours: [NIGHT], locale: undefined })).toEqual({
      mutedTopics: ['news'],
      quietHours: [NIGHT],
    });
    expect(await readPreferences(push)).toEqual({ mutedTopics: ['news'], quietHours: [NIGHT] });
  });

  test('a change that depends on what holds sees it inside the transaction', async () => {
    const push = createFakePushClient({ records: { preferences: { mutedTopics: ['news'] } } });
    await Promise.all([
      changePreferences(push, ({ mutedTopics = [] }) => ({ mutedTopics: [...mutedTopics, 'route-7'] })),
      changePreferences(push, ({ mutedTopics = [] }) => ({ mutedTopics: [...mutedTopics, 'route-8'] })),
    ]);
    expect((await readPreferences(push)).mutedTopics).toEqual(expect.arrayContaining(['news', 'route-7', 'route-8']));
  });

  test('the worker hears of a change, and pages do', async () => {
    const push = createFakePushClient();
    const heard: string[] = [];
    push.addEventListener('recordschange', (event) => heard.push(event.type));
    await changePreferences(push, { locale: 'de-AT' });
    expect(push.toldWorker).toEqual([{ webPushKit: 1, kind: 'records-changed' }]);
    expect(heard).toEqual(['recordschange']);
  });

  test('the error of a function that makes the change is told, and nothing is changed', async () => {
    const push = createFakePushClient({ records: { preferences: { locale: 'de' } } });
    const change = () => {
      throw new RangeError('out of range');
    };
    await expect(changePreferences(push, change)).rejects.toThrow(RangeError);
    expect(await readPreferences(push)).toEqual({ locale: 'de' });
    expect(push.toldWorker).toEqual([]);
  });

  test('on a server there is nothing to read and nothing to change', async () => {
    const push = createClientIn(
      { scope: undefined, now: () => NOW, loadEngine: () => Promise.reject(new Error('no engine on a server')) },
      { backend: createFakeBackend() },
    );
    expect(await changePreferences(push, { locale: 'de' })).toEqual({});
    expect(await readPreferences(push)).toEqual({});
    push.close();
  });
});

describe('a preference that the worker could not use is refused, and nothing is kept', () => {
  test.each<[string, unknown]>([
    ['quietHours', NIGHT],
    ['quietHours', [{ start: '24:00', end: '07:00' }]],
    ['quietHours', [{ start: '22:00', end: '7:00' }]],
    ['quietHours', [{ ...NIGHT, days: [7] }]],
    ['quietHours', [{ ...NIGHT, days: [-1] }]],
    ['quietHours', [{ ...NIGHT, days: 'mon' }]],
    ['quietHours', [{ ...NIGHT, timeZone: 'Atlantis/Capital' }]],
    ['quietHours', [{ ...NIGHT, begin: '22:00' }]],
    ['snoozedUntil', Number.NaN],
    ['snoozedUntil', '2026-01-01'],
    ['mutedTopics', 'news'],
    ['mutedTopics', ['']],
    ['caps', [{ count: -1 }]],
    ['caps', [{ count: 1.5 }]],
    ['caps', [{ count: 1, perMs: 0 }]],
    ['caps', [{ topic: '', count: 1 }]],
    ['attributes', { name: { first: 'Ada' } }],
    ['attributes', ['Ada']],
    ['locale', 'not a locale'],
    ['locale', ''],
    ['userHash', ''],
    ['texts', { digest: 3 }],
    ['texts', { digest: '' }],
    ['texts', { unknown: 'x' }],
    ['__proto__x', 'x'],
    ['constructor', 'x'],
    ['nightMode', true],
  ])('%s: %j', async (name, value) => {
    const push = createFakePushClient();
    const change = { [name]: value } as PreferencesChange;
    await expect(changePreferences(push, change)).rejects.toMatchObject({ code: 'invalid-option' });
    await expect(changePreferences(push, change)).rejects.toThrow(`"${name}"`);
    expect(await push.storage.read('preferences')).toBeUndefined();
  });

  test('what the user wrote is not in the error', async () => {
    const change = { attributes: { name: { secret: 'hunter2' } } } as unknown as PreferencesChange;
    const failure = changePreferences(createFakePushClient(), change);
    await expect(failure).rejects.toThrow(/^(?!.*hunter2)/);
  });
});

test('every preference there is can be set', async () => {
  const all: Required<PreferencesChange> = {
    quietHours: [{ ...NIGHT, days: [0, 6], timeZone: 'Europe/Athens' }, NIGHT],
    snoozedUntil: NOW,
    mutedTopics: ['news'],
    caps: [{ count: 3 }, { topic: 'news', count: 0, perMs: 1 }],
    attributes: { name: 'Ada', seat: '', visits: 3, isMember: true },
    locale: 'de-AT',
    userHash: 'abc',
    texts: { digest: 'a', away: 'b', generic: 'c', actionFailed: 'd' },
  };
  expect(await changePreferences(createFakePushClient(), all)).toEqual(all);
});

describe('snooze', () => {
  test('lasts for minutes, until an instant, or no longer', async () => {
    const push = createFakePushClient({ now: () => NOW });
    expect(await snooze(push, { minutes: 60 })).toEqual({ snoozedUntil: NOW + 3_600_000 });
    expect(await snooze(push, { untilAt: NOW + 1 })).toEqual({ snoozedUntil: NOW + 1 });
    expect(await snooze(push, { untilAt: NOW + 400 * 86_400_000 })).toEqual({ snoozedUntil: Date.UTC(9999, 11, 31) });
    expect(await snooze(push, undefined)).toEqual({});
  });

  test.each([0, -1, Number.NaN])('refuses %d minutes', async (minutes) => {
    await expect(snooze(createFakePushClient(), { minutes })).rejects.toMatchObject({ code: 'invalid-option' });
  });
});
