import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { parsePushMessage } from '@web-push-kit/protocol';
import type { Desktop, PushService } from '@web-push-kit/testing';
import fc from 'fast-check';
import { mutatedPayloads } from './mutated-payloads.js';
import { subscribeWorker, type WorkerSubscriber } from './worker-subscriber.js';

/** Where a push that was not seen is kept. */
const FAILED_PAYLOAD = join(import.meta.dirname, '../../.cache/torture/failed-payload.bin');

/** What it is done with. */
export interface Bombardment {
  readonly pushService: PushService;
  readonly desktop: Desktop;
  readonly page: Page;
  readonly host: string;
  /** How many pushes. */
  readonly count: number;
  /** The same seed sends the same pushes. */
  readonly seed: number;
  /** Called after each push that was seen, with how many that makes. */
  onShown?(shown: number): void;
}

/**
 * Pushes nonsense at the ready-made worker, one after the other.
 *
 * @throws When one of them is not seen, and names the file that holds it; when the subscription is gone in the end.
 */
export async function bombardWorker({ count, seed, onShown, ...tools }: Bombardment): Promise<void> {
  const subscriber = await subscribeWorker(tools);
  try {
    const before = tools.desktop.history.length;
    const payloads = fc.sample(mutatedPayloads.filter(isToBeSeen), { seed, numRuns: count });
    for (const [index, bytes] of payloads.entries()) {
      await pushAndWatch(subscriber, bytes).catch((error: unknown) => explain(error, { bytes, seed, index }));
      onShown?.(index + 1);
    }
    await pushAndWatch(subscriber, Buffer.from('{"title":"Still here"}'));
    // One that is shown twice would stand in for another that is not.
    const shown = tools.desktop.history.length - before;
    if (shown !== count + 1) throw new Error(`Seed ${seed}: ${count + 1} pushes were seen as ${shown} notifications`);
    if ((await subscriber.readEndpoint()) !== subscriber.endpoint) throw new Error(`Seed ${seed}: no subscription`);
  } finally {
    await subscriber.close();
  }
}

/** Not a message that takes another away: where it finds one, nothing new is to be seen, as it asked for. */
function isToBeSeen(bytes: Buffer): boolean {
  const context = { scope: 'https://site.example/', defaultTitle: 'site', now: Date.now() };
  return parsePushMessage(new TextDecoder().decode(bytes), context).kind !== 'dismiss';
}

async function pushAndWatch(subscriber: WorkerSubscriber, bytes: Buffer): Promise<void> {
  const { title } = await subscriber.sendAndRead(bytes.length === 0 ? undefined : bytes);
  if (title.trim() === '') throw new Error('The notification has no title');
}

interface Failed {
  readonly bytes: Buffer;
  readonly seed: number;
  readonly index: number;
}

async function explain(error: unknown, { bytes, seed, index }: Failed): Promise<never> {
  await mkdir(dirname(FAILED_PAYLOAD), { recursive: true });
  await writeFile(FAILED_PAYLOAD, bytes);
  const start = JSON.stringify(bytes.toString().slice(0, 1000));
  const message = `Push ${index + 1} of seed ${seed}: ${String(error)}\nIts ${bytes.length} bytes are in ${FAILED_PAYLOAD}: ${start}`;
  throw new Error(message, { cause: error });
}
