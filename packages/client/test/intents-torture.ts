import 'fake-indexeddb/auto';
import type { SubscribeRequest } from '@web-push-kit/backend';
import { createKitStorage, type KitKey, type RecordsOf } from '@web-push-kit/storage';
import { IDBFactory } from 'fake-indexeddb';
import { eraseData } from '../src/own-data.js';
import type { PushClient } from '../src/push-client.js';
import { applyAct, type Expected, meet, NOTHING, type UserAct } from './intents-model.js';
import { FakeSite } from './open-page.js';
import { noService, Storm, unreachable } from './storm.js';

const RECORDS: readonly KitKey[] = [
  'subscription',
  'settings',
  'opt-out',
  'outbox',
  'worker-config',
  'preferences',
  'intents',
];

/** The counts of a run. */
export interface IntentsRun {
  readonly acts: number;
  readonly superseded: number;
  readonly failed: number;
  /** Something that must not happen, with the acts before it. */
  readonly wrongs: readonly string[];
}

interface Done {
  readonly act: UserAct;
  readonly tab: number;
  kind: string | undefined;
}

/**
 * Lets a user do things in two tabs, much faster than anything answers, in a browser in which all calls are late and
 * many fail; then lets all become quiet and compares browser, backend, records and results with the last acts.
 */
export async function tortureIntents(seed: number): Promise<IntentsRun> {
  const world = new StormyWorld(seed);
  await world.act();
  await world.calmDown();
  return {
    acts: world.done.length,
    superseded: world.done.filter(({ kind }) => kind === 'superseded').length,
    failed: world.done.filter(({ kind }) => kind === 'failed').length,
    wrongs: [...world.wrongs, ...(await world.findWrongs())].map(
      (wrong) =>
        `seed ${seed}: ${wrong} after ${world.done.map(({ act, tab }) => `${tab}:${JSON.stringify(act)}`).join(' ')}`,
    ),
  };
}

class StormyWorld {
  readonly done: Done[] = [];
  readonly wrongs: string[] = [];
  readonly #storm: Storm;
  readonly #site: FakeSite;
  /** Nothing fails, it is only late. */
  readonly #isCalm: boolean;
  /** IndexedDB fails, too. */
  readonly #isForgetful: boolean;
  readonly #tabs: PushClient[];
  readonly #waiting: Promise<void>[] = [];
  readonly #gone = new Set<string>();
  readonly #users = new Map<string, string | undefined>();
  /** Elements ignore clicks while they are at it. */
  readonly #busy = new Set<number>();
  #expected: Expected = NOTHING;

  constructor(seed: number) {
    this.#isCalm = seed % 3 === 0;
    this.#isForgetful = seed % 3 === 1;
    this.#storm = new Storm(seed, this.#isCalm ? 0 : 1 / 3);
    this.#site = new FakeSite({ permission: this.#storm.choose(['granted', 'default']) });
    this.#surround();
    this.#tabs = [this.#open(), this.#open()];
  }

  async act(): Promise<void> {
    const storm = this.#storm;
    for (let count = 5 + storm.below(40); count > 0; count--) {
      // Several in the same moment, or some time apart.
      if (storm.random() < 0.6) await storm.pause();
      this.#site.now += storm.choose([50, 100, 1000, 40_000]);
      this.#begin(this.#invent());
    }
    await Promise.all(this.#waiting);
  }

  /** Everything works again, and the user comes back. */
  async calmDown(): Promise<void> {
    this.#storm.failing = 0;
    for (let visit = 0; visit < 3; visit++) {
      this.#site.now += 2 * 86_400_000;
      for (const client of this.#tabs) await client.refresh();
    }
    const next = this.#open();
    await next.whenReady;
    await next.refresh();
    await next.refresh();
    for (const client of this.#tabs) await client.refresh();
    this.#tabs.push(next);
  }

  async findWrongs(): Promise<readonly string[]> {
    const { backend, browser } = this.#site;
    const storage = createKitStorage({ scope: 'https://ferry.example/' });
    this.#expect();
    const records: RecordsOf<KitKey> = await storage.readMany(RECORDS);
    const wrongs = [...this.#compare(records), ...this.#findNames(records)];
    const endpoints = [...backend.saved.keys()];
    if (endpoints.join() !== (browser.subscription?.endpoint ?? ''))
      wrongs.push(`the backend has [${endpoints.join()}]`);
    for (const client of this.#tabs) {
      const isOn = client.state.kind === 'subscribed';
      if (isOn !== (this.#expected.push === 'on')) wrongs.push(`the state says ${JSON.stringify(client.state)}`);
      client.close();
    }
    return wrongs;
  }

  #expect(): void {
    for (const { act, kind } of this.done) {
      const { user } = this.#expected;
      // One that was overtaken has turned push off, and left the rest to those that came after it.
      const hasErased = act.kind !== 'erase' || kind === 'erased';
      this.#expected = applyAct(this.#expected, hasErased ? act : { kind: 'off' });
      if (user && this.#expected.user !== user) this.#gone.add(user);
    }
  }

  #compare({ subscription, settings, outbox, intents, 'opt-out': optOut }: RecordsOf<KitKey>): string[] {
    const { push, topics, attributes, user } = this.#expected;
    const endpoint = this.#site.browser.subscription?.endpoint;
    const facts: Readonly<Record<string, readonly [unknown, unknown]>> = {
      subscription: [endpoint !== undefined, push === 'on'],
      record: [subscription?.endpoint, endpoint],
      // Whoever had opted out before the end of all stays so.
      'opt-out': [push !== 'ended' && optOut !== undefined, push === 'off'],
      end: [push !== 'off' && intents?.isEnded === true, push === 'ended'],
      outbox: [outbox, undefined],
      topics: [settings?.topics ?? [], topics],
      attributes: [settings?.attributes, attributes],
      user: [settings?.user?.id, user],
      ...(endpoint && { 'topics at the backend': [this.#site.backend.saved.get(endpoint), topics] }),
      ...(endpoint && { 'user at the backend': [this.#users.get(endpoint), user] }),
    };
    const differing = Object.entries(facts).filter(([, pair]) => JSON.stringify(pair[0]) !== JSON.stringify(pair[1]));
    return differing.map(([name, [is, should]]) => `${name} is ${JSON.stringify(is)}, not ${JSON.stringify(should)},`);
  }

  #findNames(records: RecordsOf<KitKey>): string[] {
    const text = JSON.stringify(records);
    return [...this.#gone]
      .filter((id) => text.includes(`"${id}"`))
      .map((id) => `the name of ${id} is still in the records`);
  }

  #invent(): UserAct {
    const storm = this.#storm;
    const topics = storm.choose([['a'], ['b'], ['a', 'c'], []]);
    const acts: readonly UserAct[] = [
      { kind: 'on', topics },
      { kind: 'on', topics },
      { kind: 'off' },
      { kind: 'off' },
      { kind: 'settings', change: { topics } },
      { kind: 'settings', change: { attributes: { trips: storm.below(100) } } },
      { kind: 'sign-in', id: `user-${this.done.length}` },
      { kind: 'sign-out', push: storm.choose(['unsubscribe', 'detach']) },
      // In a storm it may or may not have come to the opt-out when it fails.
      ...(this.#isCalm ? [{ kind: 'erase' } as const] : []),
    ];
    return storm.choose(acts);
  }

  #begin(act: UserAct): void {
    const caller = this.#storm.below(4);
    if (caller < 3 && this.#busy.has(caller)) return;
    const done: Done = { act, tab: caller % 2, kind: undefined };
    this.done.push(done);
    this.#busy.add(caller);
    this.#waiting.push(
      this.#carryOut(done).then((result) => {
        this.#busy.delete(caller);
        done.kind = result.kind;
        this.#judge(done);
      }),
    );
  }

  #carryOut({ act, tab }: Done): Promise<{ readonly kind: string }> {
    const client = this.#tabs[tab] as PushClient;
    switch (act.kind) {
      case 'on':
        return client.subscribe({ topics: act.topics });
      case 'off':
        return client.unsubscribe();
      case 'settings':
        return client.setSettings(act.change);
      case 'sign-in':
        return client.identify({ id: act.id, token: `${act.id}`, hash: act.id });
      case 'sign-out':
        return client.reset({ push: act.push });
      default:
        return eraseData(client);
    }
  }

  /** A result must be true when it is told, or there is a newer act already. */
  #judge(done: Done): void {
    const { act, kind } = done;
    const newer = this.done.slice(this.done.indexOf(done) + 1).filter((other) => meet(act, other.act));
    const isOn = this.#site.browser.subscription !== undefined;
    const isLie = (kind === 'subscribed' && !isOn) || (kind === 'unsubscribed' && isOn);
    // A tab that can not read what another one has written down subscribes in good faith.
    if (newer.length === 0 && isLie && !this.#isForgetful) this.wrongs.push(`${act.kind} says ${kind}`);
    if (newer.length === 0 && kind === 'superseded') this.wrongs.push(`the last ${act.kind} is superseded`);
    if (this.#isCalm && kind === 'failed') this.wrongs.push(`${act.kind} failed`);
  }

  #open(): PushClient {
    const { scope } = this.#site.browser.openTab();
    const now = (): number => this.#site.now;
    const storage = createKitStorage({ scope: 'https://ferry.example/', now, retryAfterMs: 0 });
    return this.#site.openIn(scope, { storage });
  }

  #surround(): void {
    const { backend, browser, loadEngine } = this.#site;
    const storm = this.#storm;
    let now = this.#site.now;
    // Time goes by.
    Object.defineProperty(this.#site, 'now', { get: () => (now += 1), set: (value: number) => (now = value) });
    globalThis.indexedDB = new IDBFactory();
    strikeIndexedDB(this.#isForgetful ? storm : new Storm(0, 0));
    this.#listenToBackend();
    for (const name of ['subscribe', 'update', 'unsubscribe', 'getStatus'] as const)
      storm.blowAt(backend, name, unreachable);
    storm.blowAt(browser.pushManager, 'subscribe', noService);
    browser.pushManager.wrapUnsubscribe = (unsubscribe) => async () => {
      await storm.pause();
      if (storm.strikes()) throw noService();
      return unsubscribe();
    };
    this.#site.loadEngine = async () => {
      await storm.pause();
      return loadEngine();
    };
  }

  /** The users that the backend knows, and whether it still hears of one who had left before. */
  #listenToBackend(): void {
    const { backend } = this.#site;
    const subscribe = backend.subscribe.bind(backend);
    const update = backend.update.bind(backend);
    backend.subscribe = async (request: SubscribeRequest) => {
      this.#users.set(request.subscription.endpoint, request.user?.id);
      return subscribe(request);
    };
    backend.update = async (saved, change) => {
      if ('user' in change) this.#users.set(saved.endpoint, change.user?.id);
      return update(saved, change);
    };
  }
}

const transaction = IDBDatabase.prototype.transaction;

/** Lets a part of all transactions fail. */
function strikeIndexedDB(storm: Storm): void {
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
    if (args[1] !== ('versionchange' as never) && storm.strikes()) throw new DOMException('lost', 'InvalidStateError');
    return transaction.apply(this, args);
  };
}
