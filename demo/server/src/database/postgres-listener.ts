import type pg from 'pg';

/** Pause before the next try after a connection was lost, in milliseconds. */
const RECONNECT_MS = 1000;

/** One connection that listens for notifications, and comes back when it is lost. */
export class PostgresListener {
  readonly #createClient: () => pg.Client;
  readonly #log: (line: string) => void;
  readonly #listeners = new Map<string, Set<() => void>>();
  #client: pg.Client | undefined;
  #reconnect: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(createClient: () => pg.Client, log: (line: string) => void) {
    this.#createClient = createClient;
    this.#log = log;
  }

  async listen(channel: string, onNotify: () => void): Promise<void> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(onNotify));
    if (this.#client === undefined) await this.#connect();
    else await this.#client.query(`LISTEN ${channel}`);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#reconnect);
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#reconnect);
    const client = this.#createClient();
    client.on('error', () => this.#onLost(client));
    client.on('end', () => this.#onLost(client));
    client.on('notification', ({ channel }) => this.#notify(channel));
    this.#client = client;
    try {
      await client.connect();
      for (const channel of this.#listeners.keys()) await client.query(`LISTEN ${channel}`);
    } catch (error) {
      this.#onLost(client);
      throw error;
    }
  }

  /** Called for each sign of the loss; the first one counts. */
  #onLost(client: pg.Client): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = undefined;
    this.#log('Database: the connection that listens was lost; trying again');
    this.#reconnect = setTimeout(() => {
      this.#connect().then(
        // Something may have been missed meanwhile: everybody looks.
        () => this.#listeners.forEach((_listeners, channel) => void this.#notify(channel)),
        () => undefined, // lost again, which has set the next timer
      );
    }, RECONNECT_MS);
  }

  #notify(channel: string): void {
    for (const onNotify of this.#listeners.get(channel) ?? []) onNotify();
  }
}
