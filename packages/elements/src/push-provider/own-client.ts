import type { PushClient } from '@web-push-kit/client';
import { type ClientAttributes, readClientAttributes } from '../client-attributes.js';

/** Makes a client; `current` is the one that there is. */
export type ClientMaker = (current: PushClient | undefined) => Promise<PushClient>;

/** What a provider's attributes say of its client. */
export interface ProviderAttributes extends ClientAttributes {
  readonly mock?: string;
}

/** A client that is wanted. The modules that make it are loaded on demand: a provider may be given its client. */
export interface ClientWish {
  /** The same for the same wish. */
  readonly key: string;
  readonly make: ClientMaker;
}

/** Reads which client attributes ask for; `undefined` when they ask for none. */
export function planClient(attributes: ProviderAttributes): ClientWish | undefined {
  const { mock } = attributes;
  if (mock) {
    return { key: `mock ${mock}`, make: async (now) => (await import('./mock-client.js')).mockClient(mock, now) };
  }
  const options = readClientAttributes(attributes);
  return (
    options && {
      key: JSON.stringify(options),
      make: async () => (await import('./create-client.js')).createClient(options),
    }
  );
}

/** Keeps the one client that is wanted, and closes it when it is not wanted any more. */
export class OwnClient {
  readonly #onMade: () => void;
  #wish: ClientWish | undefined;
  #client: PushClient | undefined;
  #isPending = false;

  /** @param onMade - Called when the client is there. */
  constructor(onMade: () => void) {
    this.#onMade = onMade;
  }

  /** The client; it may still be the last one, while another one is being made. */
  get client(): PushClient | undefined {
    return this.#client;
  }

  /** Whether the first client is on its way. */
  get isPending(): boolean {
    return this.#isPending && this.#client === undefined;
  }

  want(wish: ClientWish | undefined): void {
    if (wish?.key === this.#wish?.key) return;
    this.#wish = wish;
    this.#isPending = wish !== undefined;
    if (wish) void this.#make(wish);
    else this.#replace(undefined);
  }

  async #make(wish: ClientWish): Promise<void> {
    try {
      const made = await wish.make(this.#client);
      if (this.#wish === wish) this.#replace(made);
      else if (made !== this.#client) made.close();
    } catch (error) {
      // The rest of the page goes on, and the elements stay `checking`; the console says why.
      reportError(error);
    }
  }

  #replace(client: PushClient | undefined): void {
    const last = this.#client;
    this.#client = client;
    this.#isPending = false;
    if (last !== client) last?.close();
    if (client) this.#onMade();
  }
}
