import fc from 'fast-check';
import { vi } from 'vitest';
import { FakeSite } from '../../packages/client/test/open-page.js';
import { damagedRecords, isDamaged, type StoredRecords } from '../../packages/storage/test/damaged-records.js';
import { allFeatures } from '../../packages/worker/test/all-features.js';
import { FakeStorage } from '../../packages/worker/test/fake-storage.js';
import { startWorker } from '../../packages/worker/test/fake-worker-scope.js';
import { askEverything } from './ask-everything.js';

const HOME = 'https://ferry.example/';
const NOW = 1_800_000_000_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** More of them in one minute is a device that spins. */
const MAX_LOOKS = 50;
const MAX_REQUESTS = 5;

type Key = keyof StoredRecords;

/** The counts over all devices. */
export interface Figures {
  devices: number;
  /** Records that could not be used as they stood. */
  damaged: number;
  mostLooks: number;
  mostRequests: number;
}

/** A storage that counts how often somebody looks into it. */
class CountingStorage extends FakeStorage {
  lookCount = 0;

  override readMany<K extends Key>(keys: readonly K[]) {
    this.lookCount += 1;
    // A loop that never waits for a timer would hang the test instead of failing it.
    if (this.lookCount > 100 * MAX_LOOKS) throw new Error('It looks for ever');
    return super.readMany(keys);
  }
}

/** One device, and what went wrong on it. */
interface Device {
  readonly storage: CountingStorage;
  readonly wrongs: string[];
  readonly figures: Figures;
  readonly clock: { now: number };
}

/**
 * Takes one device after the other whose records are missing, whole or damaged, and were written by a clock that was up to
 * 400 days wrong; lets a push for another user arrive, clicks, turns push off and on again.
 *
 * @returns What was counted. Throws with the first device that did wrong, as small as it can be made.
 */
export async function tortureRecords(options: { readonly count: number; readonly seed: number }): Promise<Figures> {
  const figures: Figures = { devices: 0, damaged: 0, mostLooks: 0, mostRequests: 0 };
  vi.useFakeTimers();
  try {
    const property = fc.asyncProperty(damagedRecords(NOW), async (records) => {
      const wrongs = await use(records, figures);
      if (wrongs.length > 0) throw new Error(wrongs.join('; '));
    });
    await fc.assert(property, { numRuns: options.count, seed: options.seed });
  } finally {
    vi.useRealTimers();
  }
  return figures;
}

async function use(records: StoredRecords, figures: Figures): Promise<readonly string[]> {
  const clock = { now: NOW };
  vi.setSystemTime(NOW);
  // What the types do not allow is what this is about.
  const stored = Object.fromEntries(Object.entries(records).filter(([, record]) => record !== undefined));
  const storage = new CountingStorage(stored, () => clock.now);
  const device: Device = { storage, wrongs: [], figures, clock };
  figures.devices += 1;
  figures.damaged += findDamage(device).length;
  await pushAndClick(device);
  await turnOffAndOn(device);
  return device.wrongs;
}

/** One push for another user, then one for everybody whose notification is clicked. */
async function pushAndClick(device: Device): Promise<void> {
  const { storage, wrongs, clock } = device;
  const options = { storage, now: () => clock.now, allowedOrigins: [] };
  const { scope, push, click, dispatch } = startWorker({ scope: HOME }, options, allFeatures);
  const acts = async () => {
    await push({ title: 'PRIVATE', body: 'PRIVATE', url: '/PRIVATE', web_push_kit: { id: 'p1', user_hash: 'anna' } });
    await push({ title: 'Hello', url: '/7', web_push_kit: { id: 'p2' } });
    await click();
    await push({ title: 'Hello', url: 'https://evil.example/', web_push_kit: { id: 'p3' } });
    await click();
    await dispatch('message', { data: { webPushKit: 1, kind: 'flush' }, ports: [] });
  };
  await passMinute(device, { acts: acts(), countRequests: () => scope.requests.length });
  const seen = JSON.stringify([scope.showCalls, storage.records.inbox ?? null, scope.opened]);
  if (seen.includes('PRIVATE')) wrongs.push('a private text was shown or kept');
  if (scope.showCalls.length < 3) wrongs.push('a push was silent');
  if (scope.opened.join() !== `${HOME}7,${HOME}`) wrongs.push(`clicks led to ${scope.opened.join()}`);
  const foreign = scope.requests.filter(({ url }) => !url.startsWith(HOME));
  if (foreign.length > 0) wrongs.push('something was sent to another origin');
  wrongs.push(...findDamage(device, ['delivery-log', 'inbox']).map((key) => `${key} is as damaged as before`));
}

/** Two pages of a subscriber look around for a minute; then their user turns push off, and on again. */
async function turnOffAndOn(device: Device): Promise<void> {
  const { storage, wrongs, clock } = device;
  const site = await FakeSite.withSubscriber(['news']);
  const countRequests = () => countBackendCalls(site);
  const open = () => {
    site.now = clock.now;
    return site.openIn(site.browser.openTab().scope, { storage });
  };
  const [page, other] = [open(), open()];
  await passMinute(device, { acts: Promise.all([page.whenReady, other.whenReady]), countRequests, site });
  await passMinute(device, { acts: askEverything(page), countRequests, site });
  await passMinute(device, {
    acts: page.unsubscribe().then(({ kind }) => kind === 'unsubscribed' || wrongs.push(`turning off: ${kind}`)),
    ...{ countRequests, site },
  });
  page.close();
  other.close();
  const next = open();
  await passMinute(device, { acts: next.whenReady, countRequests, site });
  if (site.browser.subscription || site.backend.saved.size > 0) wrongs.push('push is not really off');
  if (next.state.kind !== 'unsubscribed') wrongs.push(`the state after turning off is ${next.state.kind}`);
  const left: readonly Key[] = ['opt-out', 'outbox', 'subscription', 'worker-config', 'preferences', 'inbox'];
  wrongs.push(...findDamage(device, left).map((key) => `${key} is as damaged as before`));
  await passMinute(device, {
    acts: next.subscribe().then(({ kind }) => kind === 'subscribed' || wrongs.push(`turning on: ${kind}`)),
    ...{ countRequests, site },
  });
  if (site.backend.saved.size !== 1) wrongs.push('push is not really on');
  next.close();
}

interface Minute {
  readonly acts: Promise<unknown>;
  readonly countRequests: () => number;
  readonly site?: FakeSite;
}

/** Lets a minute pass, and counts what the device does in it. */
async function passMinute({ storage, wrongs, figures, clock }: Device, minute: Minute): Promise<void> {
  const { acts, countRequests, site } = minute;
  const before = { looks: storage.lookCount, requests: countRequests() };
  let isDone = false;
  const done = acts.then(
    () => {
      isDone = true;
    },
    (error: unknown) => wrongs.push(`an act failed: ${error}`),
  );
  for (let passedMs = 0; passedMs < MINUTE_MS; passedMs += 5 * SECOND_MS) {
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    clock.now += 5 * SECOND_MS;
    if (site) site.now = clock.now;
  }
  if (!isDone) wrongs.push('an act took longer than a minute');
  else await done;
  const looks = storage.lookCount - before.looks;
  const requests = countRequests() - before.requests;
  figures.mostLooks = Math.max(figures.mostLooks, looks);
  figures.mostRequests = Math.max(figures.mostRequests, requests);
  if (looks >= MAX_LOOKS) wrongs.push(`${looks} looks in a minute`);
  if (requests >= MAX_REQUESTS) wrongs.push(`${requests} requests in a minute`);
}

function countBackendCalls({ backend }: FakeSite): number {
  return backend.requests.length + backend.unsubscribed.length + backend.statusCount + backend.keyCount;
}

/** The records that are there and can not be read as they stand. */
function findDamage({ storage, clock }: Device, keys?: readonly Key[]): readonly Key[] {
  const present = keys ?? (Object.keys(storage.records) as readonly Key[]);
  return present.filter((key) => isDamaged(key, storage.records[key], clock.now));
}
