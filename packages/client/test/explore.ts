import { ClientEngine } from '../src/client-engine.js';
import { createClientIn } from '../src/create-push-client.js';
import type { PushClient } from '../src/push-client.js';
import { FakeLocks } from './fake-locks.js';
import { createWorld, enter, type Visit, type World } from './small-world.js';

const DAY_MS = 86_400_000;

/** What an exploration has seen. */
export interface Exploration {
  readonly depth: number;
  /** Worlds that differ. */
  readonly states: number;
  /** Events carried out, each in the real client. */
  readonly runs: number;
  /** What must never happen, with the events that led there. */
  readonly wrongs: readonly string[];
}

type Act = (client: PushClient) => Promise<unknown>;

/** Something that happens in a world: to its data, or on a page that is opened for it. */
type Happening = (world: World) => Promise<readonly string[]> | undefined;

const look: Act = (client) => client.whenReady;
const subscribe: Act = (client) => client.subscribe({ topics: ['a'] });

/** Everything that can happen. Each page is a new one, as if every step were followed by a reload. */
const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'the user visits': (world) => visitAlone(world, look),
  'the user agrees': (world) => visitAlone(world, subscribe, { answer: 'granted' }),
  'the user refuses': (world) => visitAlone(world, subscribe, { answer: 'denied' }),
  'the user closes the question': (world) => visitAlone(world, subscribe, { answer: 'default' }),
  'the user leaves': (world) => visitAlone(world, (client) => client.unsubscribe()),
  'the user chooses b': (world) => visitAlone(world, (client) => client.setTopics(['b'])),
  'the user signs out': (world) => visitAlone(world, (client) => client.reset()),
  'the user signs out, push stays': (world) => visitAlone(world, (client) => client.reset({ push: 'detach' })),
  'agrees in one tab, leaves in another': (world) =>
    visitTogether(world, [subscribe, (client) => client.unsubscribe()], 'granted'),
  'three tabs open': (world) => visitTogether(world, [look, look, look]),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((diesAtWrite) => [
      [
        `agrees, and the page dies at write ${diesAtWrite}`,
        (world: World) => visitAlone(world, subscribe, { answer: 'granted', diesAtWrite }),
      ],
      [
        `leaves, and the page dies at write ${diesAtWrite}`,
        (world: World) => visitAlone(world, (client) => client.unsubscribe(), { diesAtWrite }),
      ],
    ]),
  ),
  'the browser loses the subscription': change((world) => {
    world.subscription = undefined;
  }),
  'the browser loses everything but the permission': change((world) => {
    world.subscription = undefined;
    world.hasWorker = false;
    world.records = {};
  }),
  'someone subscribes for another key': change((world) => {
    // Where there is no worker, there is nothing to subscribe.
    if (world.permission === 'granted' && world.hasWorker) world.subscription = { id: ++world.madeCount, key: 99 };
  }),
  'the permission is reset': change((world) => {
    world.permission = 'default';
    world.subscription = undefined;
  }),
  'the permission is taken back': change((world) => {
    world.permission = 'denied';
    world.subscription = undefined;
  }),
  'the permission is given in the settings': change((world) => {
    world.permission = 'granted';
  }),
  'the connection goes or comes': change((world) => {
    world.isOnline = !world.isOnline;
  }),
  'the backend goes or comes': change((world) => {
    world.isBackendUp = !world.isBackendUp;
  }),
  'the push service goes or comes': change((world) => {
    world.isPushServiceUp = !world.isPushServiceUp;
  }),
  'the backend forgets everybody': change((world) => {
    world.saved = {};
  }),
  'the backend has a new key': change((world) => {
    world.backendKey = 3 - world.backendKey;
  }),
  'a day passes': change((world) => {
    world.now += DAY_MS;
  }),
};

/**
 * Carries out every sequence of events up to a length, breadth first, in the real client; worlds that look the same are
 * gone on from once.
 */
export async function explore(depth: number): Promise<Exploration> {
  const seen = new Set<string>();
  const wrongs: string[] = [];
  let runs = 0;
  let frontier: { readonly world: World; readonly path: readonly string[] }[] = [{ world: createWorld(), path: [] }];
  for (let length = 0; length <= depth; length++) {
    const next: typeof frontier = [];
    for (const { world, path } of frontier) {
      const key = describe(world);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const wrong of await findDivergence(world)) wrongs.push(`${wrong} after: ${path.join('; ')}`);
      if (length === depth) continue;
      for (const [name, happen] of Object.entries(HAPPENINGS)) {
        const after = structuredClone(world);
        runs += 1;
        for (const wrong of (await happen(after)) ?? []) wrongs.push(`${wrong} at: ${[...path, name].join('; ')}`);
        next.push({ world: after, path: [...path, name] });
      }
    }
    frontier = next;
  }
  return { depth, states: seen.size, runs, wrongs };
}

function change(act: (world: World) => void): Happening {
  return (world) => {
    act(world);
    return undefined;
  };
}

function visitAlone(
  world: World,
  act: Act,
  options: Partial<Pick<Visit, 'answer' | 'diesAtWrite'>> = {},
): Promise<readonly string[]> {
  return run({ world, locks: new FakeLocks(), wrongs: [], inFlight: 0, writes: 0, ...options }, [act]);
}

function visitTogether(
  world: World,
  acts: readonly Act[],
  answer?: NotificationPermission,
): Promise<readonly string[]> {
  const visit = { world, locks: new FakeLocks(), wrongs: [], inFlight: 0, writes: 0, ...(answer && { answer }) };
  return run(visit, acts);
}

/** Opens a page for each act, lets them act at once, and closes them when nothing moves any more. */
async function run(visit: Visit, acts: readonly Act[]): Promise<readonly string[]> {
  const { world, wrongs } = visit;
  const clients = acts.map(() => {
    const { scope, storage, backend } = enter(visit);
    const loadEngine = async () => ({ ClientEngine });
    return createClientIn({ scope, loadEngine, now: () => world.now, random: () => 0.5 }, { backend, storage });
  });
  let hasRejected = false;
  const done = Promise.all(clients.map((client, index) => acts[index]?.(client))).catch(() => {
    hasRejected = true;
  });
  await Promise.race([done, whenQuiet()]);
  await whenQuiet();
  if (hasRejected) wrongs.push('a method rejected');
  for (const client of clients) {
    if (visit.diesAtWrite === undefined) wrongs.push(...findLies(client, world));
    client.close();
  }
  return wrongs;
}

/** Where a page's state and the world contradict each other. */
function findLies({ state }: PushClient, { subscription, permission, records }: World): readonly string[] {
  const isSubscribed = subscription !== undefined && records.subscription !== undefined && !records['opt-out'];
  if (state.kind === 'subscribed' && !isSubscribed) return ['the state says subscribed'];
  if (state.kind === 'denied' && permission !== 'denied') return ['the state says denied'];
  if (['checking', 'prompting', 'subscribing'].includes(state.kind)) return [`the state stays ${state.kind}`];
  return [];
}

/** What is still wrong when everything works again and the user has visited the site. */
async function findDivergence(before: World): Promise<readonly string[]> {
  const world = structuredClone(before);
  Object.assign(world, { isOnline: true, isBackendUp: true, isPushServiceUp: true });
  const wrongs: string[] = [];
  for (let visits = 0; visits < 2; visits++) {
    world.now += 2 * DAY_MS;
    wrongs.push(...(await visitAlone(world, look)));
  }
  const { subscription, saved, records, permission } = world;
  const entry = subscription && saved[subscription.id];
  if (records['opt-out'] || records.intents?.isEnded) {
    if (subscription) wrongs.push('an opt-out or a sign-out leaves a subscription');
    if (records.outbox) wrongs.push('an opt-out or a sign-out leaves something to tell the backend');
  } else if (subscription) {
    if (entry?.key !== world.backendKey && permission === 'granted')
      wrongs.push('the backend can not send to the subscription');
    const wanted = records.settings?.topics?.join();
    if (permission !== 'denied' && entry?.topics.join() !== wanted) wrongs.push('the backend has other topics');
  } else if (permission === 'granted' && (before.records.subscription || before.records.outbox?.isWanted)) {
    wrongs.push('someone who agreed has no subscription');
  }
  // An entry that can be sent to, of a subscription that the user does not have any more, can not be: it has ended.
  return wrongs;
}

/** A world without what makes no difference: numbers by their order, times by their side of now. */
function describe({ now, madeCount: _, subscription, saved, records, ...others }: World): string {
  const { settings, 'opt-out': optOut, subscription: record, outbox, 'worker-config': config, intents } = records;
  const idOf = (endpoint: string): number => Number(endpoint.slice(endpoint.lastIndexOf('/') + 1));
  const alive = subscription?.id;
  const relate = (id: number): string =>
    id === alive ? 'alive' : id === (record && idOf(record.endpoint)) ? 'record' : 'gone';
  return JSON.stringify({
    ...others,
    subscription: subscription?.key,
    saved: Object.entries(saved).map(([id, entry]) => [relate(Number(id)), entry]),
    topics: settings?.topics,
    optOut: optOut !== undefined,
    isEnded: intents?.isEnded,
    record: record && [relate(idOf(record.endpoint)), record.applicationServerKey, record.savedAt > 0, record.settings],
    config: config?.applicationServerKey,
    outbox: outbox && [
      outbox.isWanted,
      outbox.notBefore > now,
      Math.min(outbox.attempts, 2),
      outbox.forget.map(({ endpoint }) => relate(idOf(endpoint))),
    ],
  });
}

/** Lets everything run that waits for nothing but other work. */
async function whenQuiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
