import type { PushClient } from '@web-push-kit/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { BellRecords } from './bell-records.js';

type RecordsModule = typeof import('./bell-records.js');

const NOTHING: BellRecords = { unreadCount: 0, pausedUntil: undefined };

/** Follows the records of a client for the bell. How to read them is loaded once there is a client that has some. */
export class RecordsWatch implements ReactiveController {
  readonly #host: ReactiveElement;
  #records = NOTHING;
  #isFirst = true;
  #module: RecordsModule | undefined;
  #client: PushClient | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get records(): BellRecords {
    return this.#records;
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** @param client - Whose records; `undefined` where it has none. */
  follow(client: PushClient | undefined): void {
    if (client === this.#client) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#client = client;
    this.#records = NOTHING;
    this.#isFirst = true;
    if (client) void this.#watch(client);
  }

  /** When a pause ends, in words; `undefined` when only the user ends it. */
  writePauseEnd(lang: string): string | undefined {
    return this.#module?.writePauseEnd(this.#records.pausedUntil ?? 0, Date.now(), lang);
  }

  async #watch(client: PushClient): Promise<void> {
    // Without a connection the bell shows what the state alone tells.
    this.#module ??= await import('./bell-records.js').catch(() => undefined);
    if (client === this.#client) this.#stop = this.#module?.watchRecords(client, this.#onRecords);
  }

  readonly #onRecords = (records: BellRecords): void => {
    const hasNew = !this.#isFirst && records.unreadCount > this.#records.unreadCount;
    this.#isFirst = false;
    this.#records = records;
    this.#host.requestUpdate();
    const drawing = this.#host.renderRoot.querySelector('.drawing');
    if (hasNew && drawing) this.#module?.ring(drawing);
  };
}
