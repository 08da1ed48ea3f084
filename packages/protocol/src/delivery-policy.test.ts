import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDelivery } from './delivery-policy.js';
import type { DeliveryLog, DeliveryPreferences } from './delivery-preferences.js';
import type { ShowMessage } from './push-message.js';

const HOUR_MS = 3_600_000;
/** A Tuesday, 22:13:20 in UTC. */
const NOW = 1_700_000_000_000;

function messageOf(members: Partial<ShowMessage> = {}): ShowMessage {
  return { kind: 'show', dialect: 'flat', title: 'Boots are back', hasOwnTitle: true, ...members };
}

function decide(message: Partial<ShowMessage>, preferences: DeliveryPreferences = {}, log?: DeliveryLog) {
  return decideDelivery(messageOf(message), { preferences, log }, NOW);
}

/** What is shown for each of several messages in a row, a millisecond apart. */
function decideAll(messages: readonly Partial<ShowMessage>[], preferences: DeliveryPreferences) {
  let log: DeliveryLog | undefined;
  return messages.map((message, index) => {
    const delivery = decideDelivery(messageOf(message), { preferences, log }, NOW + index);
    log = delivery.log;
    return delivery.message;
  });
}

test('a message is shown as it is where the user has no wishes', () => {
  const message = messageOf({ body: 'Size 42', topic: 'stock' });
  expect(decideDelivery(message, {}, NOW)).toEqual({
    message,
    log: { ids: [], shown: [{ topic: 'stock', at: NOW }] },
  });
});

describe('the sound is taken', () => {
  test.each<[string, DeliveryPreferences]>([
    ['in quiet hours', { quietHours: [{ start: '22:00', end: '07:00', timeZone: 'UTC' }] }],
    ['while snoozed', { snoozedUntil: NOW + 1 }],
    ['of a muted topic', { mutedTopics: ['stock'] }],
  ])('%s, but the message is shown, and not of an urgent one', (_name, preferences) => {
    const { message, log } = decide({ topic: 'stock', renotify: true, tag: 't' }, preferences);
    expect(message).toMatchObject({ title: 'Boots are back', silent: true, renotify: false });
    expect(log.shown).toEqual([]);
    expect(decide({ topic: 'stock', isUrgent: true }, preferences).message).not.toHaveProperty('silent');
  });

  test.each<[string, DeliveryPreferences]>([
    ['when the snooze is just over', { snoozedUntil: NOW }],
    ['of another topic than the muted one', { mutedTopics: ['offers'] }],
    ['outside of quiet hours', { quietHours: [{ start: '23:00', end: '07:00', timeZone: 'UTC' }] }],
  ])('not %s', (_name, preferences) => {
    expect(decide({ topic: 'stock' }, preferences).message).not.toHaveProperty('silent');
  });
});

describe('beyond a cap', () => {
  const messages = ['A', 'B', 'C', 'D'].map((title) => ({
    ...{ title, topic: 'route-7', topicName: 'Route 7', url: `https://shop.example/${title}` },
    actions: [{ action: 'a', title: 'A' }],
  }));

  test('the messages of a topic share one notification that opens the latest link', () => {
    const shown = decideAll(messages, { caps: [{ count: 2 }] });
    expect(shown.map(({ title, body, tag, silent }) => [title, body, tag, silent])).toEqual([
      ['A', undefined, undefined, undefined],
      ['B', undefined, undefined, undefined],
      ['1 more from Route 7', 'C', 'wpk:digest:route-7', true],
      ['2 more from Route 7', 'D', 'wpk:digest:route-7', true],
    ]);
    expect(shown[3]).toMatchObject({ url: 'https://shop.example/D' });
    expect(shown[3]).not.toHaveProperty('actions');
  });

  test('they do so in the words of the user', () => {
    const texts = { digest: '{count} weitere von {topic}, {topic} $&' };
    expect(decideAll(messages, { caps: [{ count: 3 }], texts }).at(-1)?.title).toBe(
      '1 weitere von Route 7, Route 7 $&',
    );
  });

  test('each topic counts on its own, and a cap of one topic is for that topic', () => {
    const two = [{ topic: 'a' }, { topic: 'b' }, { topic: 'a' }, { topic: 'b' }];
    const tags = (caps: DeliveryPreferences['caps'] & object) => decideAll(two, { caps }).map(({ tag }) => tag);
    expect(tags([{ count: 1 }])).toEqual([undefined, undefined, 'wpk:digest:a', 'wpk:digest:b']);
    expect(tags([{ count: 1, topic: 'b' }])).toEqual([undefined, undefined, undefined, 'wpk:digest:b']);
  });

  test.each([
    ['one millisecond before its time is over', HOUR_MS - 1, true],
    ['when its time is over', HOUR_MS, false],
  ])('the cap holds %s: %s', (_name, ageMs, isFolded) => {
    const log = { shown: [{ topic: 'a', at: NOW - ageMs }] };
    const { message } = decide({ topic: 'a' }, { caps: [{ count: 1 }] }, log);
    expect(message.tag === 'wpk:digest:a').toBe(isFolded);
  });

  test('urgent messages are shown by themselves, and so are those that make no sound anyway', () => {
    const shown = decideAll([{ topic: 'a' }, { topic: 'a', isUrgent: true }, { topic: 'a', silent: true }], {
      caps: [{ count: 1 }],
    });
    expect(shown.map(({ title }) => title)).toEqual(['Boots are back', 'Boots are back', 'Boots are back']);
  });
});

describe('a message that comes too late', () => {
  test('joins the others in one silent notification, urgent or not', () => {
    const stale = { expiresAt: NOW };
    const shown = decideAll([stale, { ...stale, topic: 'b' }, { ...stale, isUrgent: true }, { topic: 'b' }], {});
    expect(shown.map(({ title, tag, silent }) => [title, tag, silent])).toEqual([
      ['1 notifications while you were away', 'wpk:away', true],
      ['2 notifications while you were away', 'wpk:away', true],
      ['3 notifications while you were away', 'wpk:away', true],
      ['Boots are back', undefined, undefined],
    ]);
  });

  test('is not too late one millisecond before its time', () => {
    expect(decide({ expiresAt: NOW + 1 }).message.title).toBe('Boots are back');
  });

  test('does not count twice when it comes twice', () => {
    const stale = { id: 'm1', expiresAt: NOW };
    expect(decideAll([stale, stale], {}).map(({ title }) => title)).toEqual(
      Array(2).fill('1 notifications while you were away'),
    );
  });
});

describe('a message that comes twice', () => {
  test('replaces itself without a sound', () => {
    const [first, second] = decideAll([{ id: 'm1' }, { id: 'm1' }], {});
    expect(first).toMatchObject({ tag: 'wpk:m1' });
    expect(first).not.toHaveProperty('silent');
    expect(second).toMatchObject({ tag: 'wpk:m1', silent: true });
  });

  test('keeps its own tag, and does not count for a cap', () => {
    const messages = [{ id: 'm1', tag: 't' }, { id: 'm1', tag: 't' }, { id: 'm2' }];
    expect(decideAll(messages, { caps: [{ count: 2 }] }).map(({ tag }) => tag)).toEqual(['t', 't', 'wpk:m2']);
  });
});

test('whatever comes, something is shown, and what is remembered is bounded', () => {
  const text = fc.string({ maxLength: 8 });
  const instant = fc.integer({ min: NOW - 2 * HOUR_MS, max: NOW + 2 * HOUR_MS });
  const optional = { requiredKeys: [] };
  const messages = fc.record(
    {
      ...{
        id: fc.constantFrom('a', 'b', 'c', ''),
        topic: text,
        topicName: text,
        body: text,
        tag: text,
        userHash: text,
      },
      ...{ isUrgent: fc.boolean(), silent: fc.boolean(), expiresAt: instant, hasOwnTitle: fc.boolean() },
    },
    optional,
  );
  const hours = fc.record({ start: text, end: text, timeZone: text }, { requiredKeys: ['start', 'end'] });
  const preferences = fc.record(
    {
      ...{ quietHours: fc.array(hours), snoozedUntil: instant, mutedTopics: fc.array(text), userHash: text },
      ...{
        caps: fc.array(
          fc.record({ topic: text, count: fc.integer(), perMs: fc.integer() }, { requiredKeys: ['count'] }),
        ),
      },
      texts: fc.record({ digest: text, away: text, generic: text }, optional),
    },
    optional,
  );
  const log = fc.record(
    {
      ids: fc.array(text, { maxLength: 300 }),
      shown: fc.array(fc.record({ topic: text, at: instant }), { maxLength: 500 }),
    },
    optional,
  );
  fc.assert(
    fc.property(messages, preferences, log, (members, wishes, past) => {
      const message = messageOf(members as Partial<ShowMessage>);
      const delivery = decideDelivery(
        message,
        { preferences: wishes as DeliveryPreferences, log: past as DeliveryLog },
        NOW,
      );
      expect(delivery.message.kind).toBe('show');
      expect(typeof delivery.message.title).toBe('string');
      expect(Math.max(delivery.log.ids.length - (past.ids?.length ?? 0), 0)).toBeLessThanOrEqual(1);
      expect(delivery.log.shown.length).toBeLessThanOrEqual(200);
      const again = decideDelivery(message, { preferences: wishes as DeliveryPreferences, log: delivery.log }, NOW);
      expect(again.log.ids.length).toBeLessThanOrEqual(Math.max(100, delivery.log.ids.length));
    }),
  );
});
