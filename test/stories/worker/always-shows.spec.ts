import type { Page } from '@playwright/test';
import { expect, test } from '../../support/worker-story.js';
import { MOST_BYTES, type WorkerSubscriber } from '../../support/worker-subscriber.js';

const fill = (head: string, tail: string): string => head + 'x'.repeat(MOST_BYTES - head.length - tail.length) + tail;

const PAYLOADS = {
  'no content': undefined,
  'a text': 'The 10:15 is cancelled',
  'JSON that breaks off': '{"title": "The 10:15',
  'as many bytes as fit, a text': fill('The 10:15 ', ''),
  'as many bytes as fit, JSON': fill('{"title": "The 10:15", "body": "', '"}'),
  'as many bytes as fit, all in the title': fill('{"title": "', '"}'),
  'as many bytes as fit, control characters': fill('{"title": "\\u0000\\u0007", "body": "', '"}'),
  'every type wrong':
    '{"title": {"no": "text"}, "body": [1, null], "icon": {}, "tag": [], "actions": 7, "data": 1, "silent": "yes", "url": "javascript:alert(1)"}',
  'options that contradict each other':
    '{"title": "Both", "silent": true, "vibrate": [200], "renotify": true, "tag": "", "dir": "up", "timestamp": -1}',
  'deep nesting': `${'['.repeat(1990)}${']'.repeat(1990)}`,
  'deep nesting behind a title': `{"title": "Deep", "data": ${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`,
  'a number': '7',
  'nothing but null': 'null',
  'an action without a name': '{"title": "Choose", "actions": [{"title": "Yes"}, null, {"action": "b"}]}',
  'addresses that are none': '{"title": "Pictures", "icon": "http://[", "image": "::", "badge": "data:text/html,x"}',
} as const;

test('every push is seen, whatever its bytes, and the subscription lives on', async ({ subscriber }) => {
  for (const [name, content] of Object.entries(PAYLOADS)) {
    const { title } = await subscriber.sendAndRead(content);
    expect.soft(title, name).not.toBe('');
  }
  await expectToLiveOn(subscriber);
});

test('a push is seen while its picture never comes', async ({ subscriber }) => {
  const { silentPicture } = subscriber.site;
  const content = { title: 'With pictures', icon: silentPicture, image: silentPicture, badge: silentPicture };
  expect(await subscriber.sendAndRead(content)).toMatchObject({ title: 'With pictures' });
  await expectToLiveOn(subscriber);
});

test('a push is seen while the database never opens', async ({ pushContext, subscriber }) => {
  const blocker = await pushContext.newPage();
  await blocker.goto(subscriber.site.origin);
  await blockDatabase(blocker);
  for (const number of [1, 2, 3]) {
    const content = { title: `Message ${number}`, web_push_kit: { id: `m${number}`, topic: 'route-7' } };
    expect(await subscriber.sendAndRead(content)).toMatchObject({ title: `Message ${number}` });
  }
  await blocker.close();
  await expectToLiveOn(subscriber);
});

/** A connection that does not make way for an upgrade: from then on nobody can open the database. */
async function blockDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const open = (version?: number): IDBOpenDBRequest => indexedDB.open('web-push-kit', version);
    const first = open();
    await new Promise((resolve) => first.addEventListener('success', resolve));
    // Whether this one is told that it is blocked depends on who stands in line before it.
    open(first.result.version + 1);
  });
}

async function expectToLiveOn(subscriber: WorkerSubscriber): Promise<void> {
  expect(await subscriber.sendAndRead({ title: 'Still here' })).toMatchObject({ title: 'Still here' });
  expect(await subscriber.readEndpoint()).toBe(subscriber.endpoint);
}
