import { beforeEach, describe, expect, test } from 'vitest';
import { ServiceLog } from '../service-log.js';
import type { StoredMessage } from './stored-message.js';
import type { Subscription } from './subscription.js';
import { type BrowserConnection, UserAgent } from './user-agent.js';

class Connection implements BrowserConnection {
  readonly delivered: string[] = [];
  isClosed = false;
  deliver({ id }: StoredMessage): void {
    this.delivered.push(id);
  }
  close(): void {
    this.isClosed = true;
  }
}

const START = 1_700_000_000_000;
let now = START;
let log: ServiceLog;
let userAgent: UserAgent;
let count = 0;

beforeEach(() => {
  now = START;
  count = 0;
  log = new ServiceLog(() => now);
  userAgent = new UserAgent('firefox-1', 'firefox', { log, now: () => now });
});

const subscription = (name = 'subscription-1'): Subscription => ({
  name,
  token: name,
  browser: 'firefox',
  userAgent,
  applicationServerKey: undefined,
  address: { kind: 'firefox', channelId: name },
});

function message(id: string, more: Partial<StoredMessage> = {}): StoredMessage {
  count += 1;
  const content = { body: Buffer.from('x'), ttlSeconds: 60, urgency: 'normal' as const };
  return { ...content, id, number: count, subscription: theSubscription, receivedAt: now, ...more };
}

let theSubscription: Subscription;
beforeEach(() => {
  theSubscription = subscription();
});

const kinds = (): string[] => log.entries.map(({ kind }) => kind);

test('delivers at once to a browser that is connected', () => {
  const connection = new Connection();
  userAgent.connect(connection);
  userAgent.accept(message('a'));
  expect(connection.delivered).toEqual(['a']);
});

test('keeps messages for a browser that is away, and delivers them in the order they came', () => {
  for (const id of ['a', 'b', 'c']) userAgent.accept(message(id));
  const connection = new Connection();
  userAgent.connect(connection);
  expect(connection.delivered).toEqual(['a', 'b', 'c']);
});

test('delivers again what was not acknowledged, and nothing that was', () => {
  const first = new Connection();
  userAgent.connect(first);
  for (const id of ['a', 'b', 'c']) userAgent.accept(message(id));
  userAgent.acknowledge(new Set(['a', 'c']));
  userAgent.disconnect(first);
  const second = new Connection();
  userAgent.connect(second);
  expect(second.delivered).toEqual(['b']);
  expect(userAgent.pendingCount).toBe(1);
});

test('cuts the older connection of the same browser, whose end then changes nothing', () => {
  const [first, second] = [new Connection(), new Connection()];
  userAgent.connect(first);
  userAgent.connect(second);
  userAgent.disconnect(first);
  userAgent.accept(message('a'));
  expect(first.isClosed).toBe(true);
  expect(second.delivered).toEqual(['a']);
});

describe('time to live', () => {
  test.each([
    ['to its last millisecond', 1000, ['a']],
    ['no longer', 1001, []],
  ])('keeps a message %s', (_name, waitedMs, delivered) => {
    userAgent.accept(message('a', { ttlSeconds: 1 }));
    now = START + waitedMs;
    const connection = new Connection();
    userAgent.connect(connection);
    expect(connection.delivered).toEqual(delivered);
  });

  test('does not deliver again what has expired since', () => {
    const first = new Connection();
    userAgent.connect(first);
    userAgent.accept(message('a', { ttlSeconds: 1 }));
    userAgent.disconnect(first);
    now = START + 1001;
    const second = new Connection();
    userAgent.connect(second);
    expect(second.delivered).toEqual([]);
    expect(kinds()).toContain('expired');
  });

  test('0 delivers now', () => {
    const connection = new Connection();
    userAgent.connect(connection);
    userAgent.accept(message('a', { ttlSeconds: 0 }));
    expect(connection.delivered).toEqual(['a']);
  });

  test('0 never waits for a browser that is away', () => {
    userAgent.accept(message('a', { ttlSeconds: 0 }));
    const connection = new Connection();
    userAgent.connect(connection);
    expect(connection.delivered).toEqual([]);
    expect(kinds()).toEqual(['expired', 'connected']);
  });

  test('0 is not delivered a second time', () => {
    const first = new Connection();
    userAgent.connect(first);
    userAgent.accept(message('a', { ttlSeconds: 0 }));
    userAgent.disconnect(first);
    const second = new Connection();
    userAgent.connect(second);
    expect(second.delivered).toEqual([]);
  });
});

describe('topic', () => {
  test('a later message replaces the one that waits, and stands where it came', () => {
    userAgent.accept(message('a', { topic: 'score' }));
    userAgent.accept(message('b'));
    userAgent.accept(message('c', { topic: 'score' }));
    const connection = new Connection();
    userAgent.connect(connection);
    expect(connection.delivered).toEqual(['b', 'c']);
    expect(kinds()).toContain('replaced');
  });

  test('replaces only within the same subscription', () => {
    userAgent.accept(message('a', { topic: 'score' }));
    userAgent.accept(message('b', { topic: 'score', subscription: subscription('subscription-2') }));
    const connection = new Connection();
    userAgent.connect(connection);
    expect(connection.delivered).toEqual(['a', 'b']);
  });

  test('does not call back what the browser is already being sent', () => {
    const connection = new Connection();
    userAgent.connect(connection);
    userAgent.accept(message('a', { topic: 'score' }));
    userAgent.accept(message('b', { topic: 'score' }));
    expect(connection.delivered).toEqual(['a', 'b']);
    expect(userAgent.pendingCount).toBe(2);
  });
});

test('forgets what waits for a subscription that ended, and keeps the rest', () => {
  const other = subscription('subscription-2');
  userAgent.accept(message('a'));
  userAgent.accept(message('b', { subscription: other }));
  userAgent.forget(theSubscription);
  const connection = new Connection();
  userAgent.connect(connection);
  expect(connection.delivered).toEqual(['b']);
});

test('takes back a message that waits, but none that was sent', () => {
  userAgent.accept(message('a'));
  expect(userAgent.withdraw('a')).toBe(true);
  userAgent.connect(new Connection());
  userAgent.accept(message('b'));
  expect(userAgent.withdraw('b')).toBe(false);
});
