const TIMEOUT_MS = 10_000;

/** Who is signed in, with what the push client tells the backend about it. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  /** The server's proof that this is the user. */
  readonly token: string;
  /** How messages name the user. */
  readonly hash: string;
}

/** Somebody who can sign in. */
export interface Traveler {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Shown on the page: this is a demo. */
  readonly code: string;
}

/** What the server knows of this visitor. */
export interface Session {
  readonly user: SessionUser | null;
  readonly travelers: readonly Traveler[];
}

/** A place on a sailing. Instants are epoch milliseconds. */
export interface Booking {
  readonly id: string;
  readonly sailingId: string;
  readonly departsAt: number;
  readonly remindAt: number;
}

/** What the server answered. */
export type AccountAnswer<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreachable' };

/** The requests of a traveler. None of them rejects. */
export class AccountApi {
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    this.#fetch = fetcher;
  }

  readSession(): Promise<AccountAnswer<Session>> {
    return this.#request('GET /api/session');
  }

  signIn(traveler: string, code: string): Promise<AccountAnswer<{ readonly user: SessionUser }>> {
    return this.#request('POST /api/session', { traveler, code });
  }

  signOut(): Promise<AccountAnswer<undefined>> {
    return this.#request('DELETE /api/session');
  }

  listBookings(): Promise<AccountAnswer<{ readonly bookings: readonly Booking[] }>> {
    return this.#request('GET /api/bookings');
  }

  book(sailingId: string): Promise<AccountAnswer<Booking>> {
    return this.#request('POST /api/bookings', { sailingId });
  }

  cancel(bookingId: string): Promise<AccountAnswer<undefined>> {
    return this.#request(`DELETE /api/bookings/${encodeURIComponent(bookingId)}`);
  }

  async #request<Value>(what: string, body?: object): Promise<AccountAnswer<Value>> {
    const [method = 'GET', url = '/'] = what.split(' ');
    const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await this.#fetch(url, { method, signal, ...(body === undefined ? {} : json) });
      const value = response.status === 204 ? undefined : await response.json();
      if (response.ok) return { kind: 'done', value };
      return { kind: 'refused', code: String(value?.error?.code ?? response.status) };
    } catch {
      // No connection, no answer in time, or an answer that is no JSON: for a traveler all the same.
      return { kind: 'unreachable' };
    }
  }
}
