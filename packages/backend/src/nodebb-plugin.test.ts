import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSubscription } from '../test/browser-subscription.js';
import { sendTemplate, valuesOf } from '../test/fill-template.js';
import { nodebb, type SavedSubscription } from './index.js';

describe('the routes of nodebb-plugin-web-push, as published', () => {
  let program: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    program = spawn(process.execPath, [join(import.meta.dirname, '../test/nodebb/nodebb-server.cjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [port] = (await once(program.stdout as NonNullable<typeof program.stdout>, 'data')) as [Buffer];
    origin = `http://127.0.0.1:${Number(String(port))}`;
  });

  afterAll(() => {
    program.kill();
  });

  beforeEach(async () => {
    for (const row of await rows()) await nodebb(origin).unsubscribe({ endpoint: '', topics: [], sent: row });
  });

  /** What the plugin keeps for the user: JSON texts. */
  async function rows(): Promise<string[]> {
    const texts = (await (await fetch(`${origin}/rows`)).json()) as string[];
    return texts.map((text) => JSON.stringify({ subscription: JSON.parse(text) as unknown }));
  }

  async function subscribe(name: string): Promise<SavedSubscription> {
    const subscription = createSubscription(name);
    const { topics, sent = '' } = await nodebb(origin).subscribe({ subscription, topics: [], locale: 'en' });
    return { endpoint: subscription.endpoint, topics, sent };
  }

  test('give a key to subscribe with', async () => {
    expect(await nodebb(origin).getApplicationServerKey()).toHaveLength(65);
  });

  test('save a subscription once, however often it is sent', async () => {
    const subscription = createSubscription('again');
    await nodebb(origin).subscribe({ subscription, topics: [] });
    await nodebb(origin).subscribe({ subscription, topics: [] });
    expect(await rows()).toEqual([JSON.stringify({ subscription })]);
  });

  test('remove it for an exact echo', async () => {
    const saved = await subscribe('echo');
    await nodebb(origin).unsubscribe(saved);
    expect(await rows()).toEqual([]);
  });

  test('say yes to another shape, and keep it: the reason for the echo', async () => {
    const { sent: _lost, ...saved } = await subscribe('kept');
    await expect(nodebb(origin).unsubscribe(saved)).resolves.toBeUndefined();
    expect(await rows()).toHaveLength(1);
  });

  test('refuse a wrong CSRF token, which is fetched anew once', async () => {
    const asked: string[] = [];
    const backend = nodebb(origin, { csrf: { from: () => `wrong-${asked.push('')}`, header: 'x-csrf-token' } });
    const error: unknown = await backend
      .subscribe({ subscription: createSubscription('forged'), topics: [] })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'backend-rejected', cause: { status: 403 } });
    expect(asked).toHaveLength(2);
    expect(await rows()).toEqual([]);
  });

  test('replace the old subscription when the key has changed', async () => {
    const replaced = await subscribe('old');
    const subscription = createSubscription('new');
    await nodebb(origin).subscribe({ subscription, topics: [], replaces: replaced.endpoint, replaced });
    expect(await rows()).toEqual([JSON.stringify({ subscription })]);
  });

  test("take the worker's request, and the page's echo of that", async () => {
    const subscription = createSubscription('worker');
    const requests = await nodebb(origin).getWorkerRequests?.({ topics: [] });
    if (requests === undefined) throw new Error('no request for the worker');
    const { sent = '' } = await sendTemplate(requests.subscribe, valuesOf(subscription), fetch);
    expect(await rows()).toEqual([JSON.stringify({ subscription })]);
    await nodebb(origin).unsubscribe({ endpoint: subscription.endpoint, topics: [], sent });
    expect(await rows()).toEqual([]);
  });
});
