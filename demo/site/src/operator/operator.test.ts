import { describe, expect, test } from 'vitest';
import {
  countsOf,
  type Delivery,
  type DeliveryLog,
  type DeliveryStatus,
  isComplete,
  recordDelivery,
  recordMessages,
  type SentMessage,
} from './delivery-log.js';
import { checkDraft, EMPTY_DRAFT, MAX_TEXT_LENGTH, MAX_TITLE_LENGTH, type MessageDraft } from './message-draft.js';
import { OperatorApi } from './operator-api.js';
import { parseDelivery, parseMessageEvent, parseMessageList } from './parse-delivery.js';

const ORIGIN = 'https://ferry.example';
const draft: MessageDraft = { ...EMPTY_DRAFT, title: 'Late', text: 'By ten minutes' };

describe('a draft', () => {
  test('becomes a request, for everybody unless a route is chosen', () => {
    const request = { title: 'Late', body: 'By ten minutes', link: '/alerts', urgency: 'normal', ttlSeconds: 3600 };
    expect(checkDraft(draft, ORIGIN)).toEqual({ kind: 'valid', request });
    expect(checkDraft({ ...draft, route: 'route-1' }, ORIGIN)).toEqual({
      kind: 'valid',
      request: { ...request, route: 'route-1' },
    });
  });

  test.each([
    ['/sailings/a?b=c#d', '/sailings/a?b=c#d'],
    [' /alerts ', '/alerts'],
    ['alerts', '/alerts'],
    [`${ORIGIN}/alerts`, '/alerts'],
  ])('with the link %s opens %s', (link, expected) => {
    expect(checkDraft({ ...draft, link }, ORIGIN)).toMatchObject({ request: { link: expected } });
  });

  test.each(['', ' ', 'https://other.example/', '//other.example/', 'javascript:alert(1)', 'http://'])(
    'cannot lead to %j',
    (link) => {
      expect(checkDraft({ ...draft, link }, ORIGIN)).toMatchObject({
        kind: 'invalid',
        problems: { link: expect.any(String) },
      });
    },
  );

  test('is told everything that is wrong with it at once', () => {
    const checked = checkDraft({ ...EMPTY_DRAFT, title: ' ', link: '' }, ORIGIN);
    expect(checked.kind === 'invalid' && Object.keys(checked.problems)).toEqual(['title', 'text', 'link']);
  });

  test('may be exactly as long as is allowed', () => {
    const longest = { ...draft, title: 'x'.repeat(MAX_TITLE_LENGTH), text: 'x'.repeat(MAX_TEXT_LENGTH) };
    expect(checkDraft(longest, ORIGIN).kind).toBe('valid');
    expect(checkDraft({ ...longest, title: `${longest.title}xx` }, ORIGIN)).toEqual({
      kind: 'invalid',
      problems: { title: '2 characters too long.' },
    });
  });
});

const counts = { queued: 2, sent: 0, accepted: 0, retried: 0, gone: 0, failed: 0 };
const message: SentMessage = { id: 'm1', title: 'Late', body: '', link: '/', createdAt: 10, counts, total: 2 };

function delivery(deliveryId: string, status: DeliveryStatus): Delivery {
  return { deliveryId, messageId: 'm1', status, at: 1, attempt: 1 };
}

describe('the log of deliveries', () => {
  const sent = recordMessages([], [message]);

  test('has the newest message first, each once', () => {
    const log = recordMessages(sent, [{ ...message, id: 'm2', createdAt: 20 }, message]);
    expect(log.map(({ id }) => id)).toEqual(['m2', 'm1']);
  });

  test('shows a delivery where it stands now, in its first place', () => {
    const steps = [delivery('a', 'queued'), delivery('b', 'queued'), delivery('a', 'sent'), delivery('a', 'accepted')];
    const [logged] = steps.reduce<DeliveryLog>(recordDelivery, sent);
    expect(logged?.deliveries.map(({ deliveryId, status }) => [deliveryId, status])).toEqual([
      ['a', 'accepted'],
      ['b', 'queued'],
    ]);
  });

  test('counts by itself only once it has heard of every delivery', () => {
    const one = recordDelivery(sent, delivery('a', 'accepted'));
    expect(one.map(isComplete)).toEqual([false]);
    expect(one.map(countsOf)).toEqual([counts]);
    const both = recordDelivery(one, delivery('b', 'gone'));
    expect(both.map(countsOf)).toEqual([{ ...counts, queued: 0, accepted: 1, gone: 1 }]);
  });

  test('keeps deliveries when the message is told of again', () => {
    const known = recordDelivery(sent, delivery('a', 'accepted'));
    const again = recordMessages(known, [{ ...message, counts: { ...counts, queued: 1, accepted: 1 } }]);
    expect(again[0]?.deliveries).toHaveLength(1);
    expect(again.map(countsOf)).toMatchObject([{ queued: 1, accepted: 1 }]);
  });

  test('ignores deliveries of messages it does not know', () => {
    expect(recordDelivery(sent, { ...delivery('a', 'sent'), messageId: 'other' })).toEqual(sent);
  });
});

describe('what the server tells', () => {
  test('of a delivery is read with everything that is known', () => {
    const full = { ...delivery('a', 'retried'), httpStatus: 503, retryAt: 5, browser: 'firefox', reason: 'busy' };
    expect(parseDelivery(JSON.stringify(full))).toEqual(full);
    expect(parseDelivery(JSON.stringify({ ...delivery('a', 'sent'), httpStatus: '201', browser: null }))).toEqual(
      delivery('a', 'sent'),
    );
  });

  test.each(['', 'null', '[]', '{}', '{"deliveryId":"a","messageId":"m","status":"toString"}', '{"deliveryId":1}'])(
    'is no delivery in %j',
    (json) => expect(parseDelivery(json)).toBeUndefined(),
  );

  test('of a message is read with its counts', () => {
    const told = { ...message, route: 'route-1', urgency: 'normal', counts: { ...counts, total: 2 } };
    const read = { ...message, route: 'route-1' };
    expect(parseMessageEvent(JSON.stringify(told))).toEqual(read);
    expect(parseMessageList({ messages: [told, null, { id: 1 }] })).toEqual([read]);
  });

  test.each([undefined, null, [], { messages: {} }, 'text'])('lists no messages in %j', (value) => {
    expect(parseMessageList(value)).toEqual([]);
  });
});

describe('the operator’s requests', () => {
  const apiWith = (answer: () => Response) => new OperatorApi(async () => answer());
  const request = { title: 'a', body: 'b', link: '/', urgency: 'normal', ttlSeconds: 60 } as const;

  test('answer with the id of the message', async () => {
    const api = apiWith(() => Response.json({ id: 'm1' }, { status: 202 }));
    expect(await api.send(request)).toEqual({ kind: 'done', value: 'm1' });
  });

  test('pass on why the server refused', async () => {
    const api = apiWith(() => Response.json({ error: { code: 'x', message: 'link must be a path' } }, { status: 400 }));
    expect(await api.send(request)).toEqual({ kind: 'refused', reason: 'link must be a path' });
  });

  test('name the status when the server gives no reason', async () => {
    const api = apiWith(() => Response.json(null, { status: 502 }));
    expect(await api.send(request)).toEqual({ kind: 'refused', reason: 'The server answered with status 502.' });
  });

  test('tell when one has to sign in, and sign in', async () => {
    expect(await apiWith(() => new Response('', { status: 401 })).listMessages()).toEqual({ kind: 'sign-in-required' });
    expect(await apiWith(() => new Response(null, { status: 204 })).signIn('token')).toMatchObject({ kind: 'done' });
  });

  test('do not reject when there is no server, or no JSON', async () => {
    const gone = new OperatorApi(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await gone.send(request)).toEqual({ kind: 'unreachable' });
    expect(await apiWith(() => new Response('<html>')).send(request)).toEqual({ kind: 'unreachable' });
  });
});
