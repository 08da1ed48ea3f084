import { describe, expect, test } from 'vitest';
import type { PushState, SettingsResult } from 'web-push-kit';
import { PushError } from 'web-push-kit';
import { readChosenTopics, recordChosenRoutes } from './chosen-topics.js';
import { FollowChangeEvent, type FollowClient, RouteFollows } from './route-follows.js';
import { describeStateLine } from './state-line.js';

const error = new PushError('backend-unreachable', 'No answer');

class FakeClient implements FollowClient {
  topics: readonly string[];
  isReachable = true;

  constructor(topics: readonly string[]) {
    this.topics = topics;
  }

  async setTopics(topics: readonly string[]): Promise<SettingsResult> {
    if (!this.isReachable) return { kind: 'failed', error };
    this.topics = topics;
    return { kind: 'saved', topics };
  }
}

function followsOf(client: FakeClient) {
  const follows = new RouteFollows(client);
  const notes: (string | undefined)[] = [];
  follows.addEventListener('change', (event) => {
    if (event instanceof FollowChangeEvent) notes.push(event.note);
  });
  return { follows, notes };
}

describe('following a route', () => {
  test('adds it to those followed already, and leaving takes only it away', async () => {
    const client = new FakeClient(['route-2']);
    const { follows, notes } = followsOf(client);
    await follows.setFollowed('route-1', true);
    expect(client.topics).toEqual(['route-2', 'route-1']);
    expect(follows.isFollowed('route-1')).toBe(true);
    await follows.setFollowed('route-2', false);
    expect(client.topics).toEqual(['route-1']);
    expect(notes).toEqual(['saving', 'saved', 'saving', 'saved']);
  });

  test('twice is following once', async () => {
    const client = new FakeClient(['route-1']);
    await followsOf(client).follows.setFollowed('route-1', true);
    expect(client.topics).toEqual(['route-1']);
  });

  test('that cannot be saved says so and changes nothing', async () => {
    const client = new FakeClient(['route-2']);
    const { follows } = followsOf(client);
    client.isReachable = false;
    await follows.setFollowed('route-1', true);
    expect(follows.noteOf('route-1')).toBe('failed');
    expect(follows.isFollowed('route-1')).toBe(false);
    follows.forgetNotes();
    expect(follows.noteOf('route-1')).toBeUndefined();
  });

  test('leaves topics alone that are no routes', async () => {
    const client = new FakeClient(['news', 'route-1', 'route-2']);
    const { follows } = followsOf(client);
    expect(follows.routeIds).toEqual(['route-1', 'route-2']);
    await follows.setFollowed('route-1', false);
    expect(client.topics).toEqual(['news', 'route-2']);
  });
});

describe('whether messages arrive', () => {
  const states: readonly PushState[] = [
    { kind: 'checking', isOffline: false },
    { kind: 'unsupported', reason: 'no-push', isOffline: false },
    { kind: 'insecure', isOffline: false },
    { kind: 'ios-needs-install', isOffline: false },
    { kind: 'default', isOffline: false },
    { kind: 'prompting', isOffline: false },
    { kind: 'subscribing', isOffline: false },
    { kind: 'subscribed', isOffline: false },
    { kind: 'unsubscribed', reason: 'opted-out', isOffline: false },
    { kind: 'denied', isOffline: false },
    { kind: 'error', reason: 'backend-unreachable', isOffline: false },
  ];

  test('is summed up with a link wherever there is something to do', () => {
    const links = states.filter((state) => describeStateLine(state, 0).linkText === undefined).map(({ kind }) => kind);
    expect(links).toEqual(['checking', 'subscribed']);
  });

  test('counts the routes', () => {
    const texts = [0, 1, 3].map((count) => describeStateLine({ kind: 'subscribed', isOffline: false }, count).text);
    expect(texts).toEqual([
      'Notifications are on for this browser. You follow no route yet: only news for everybody arrives.',
      'Notifications are on for this browser. You follow one route.',
      'Notifications are on for this browser. You follow 3 routes.',
    ]);
  });
});

const FOR_EVERYBODY = ['news', 'reminders'];

describe('chosen routes', () => {
  function memoryWith(text: string | null) {
    const stored = { text };
    const setItem = (_key: string, value: string): void => {
      stored.text = value;
    };
    return { stored, memory: () => ({ getItem: () => stored.text, setItem }) };
  }

  test('are there again on the next visit', () => {
    const { memory } = memoryWith(null);
    recordChosenRoutes(memory, ['news', 'route-1', 'route-4']);
    expect(readChosenTopics(memory)).toEqual(['route-1', 'route-4', ...FOR_EVERYBODY]);
  });

  test.each([null, '', '{}', '"route-1"', '{"length":1}', '[1,null,"route-9","__proto__"]'])(
    'are none in %j',
    (text) => {
      expect(readChosenTopics(memoryWith(text).memory)).toEqual(FOR_EVERYBODY);
    },
  );

  test('are none where the browser blocks site data, and choosing does not fail there', () => {
    const blocked = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(readChosenTopics(blocked)).toEqual(FOR_EVERYBODY);
    expect(() => recordChosenRoutes(blocked, ['route-1'])).not.toThrow();
  });
});
