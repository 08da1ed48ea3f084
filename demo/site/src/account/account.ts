import type { PushClient } from 'web-push-kit';
import type { AccountApi, Booking, SessionUser, Traveler } from './account-api.js';

/** What signing out may do to notifications. */
export type SignOutMode = NonNullable<NonNullable<Parameters<PushClient['reset']>[0]>['push']>;

/** The part of the push client that an account needs. */
export type AccountClient = Pick<PushClient, 'identify' | 'reset'>;

/** How far the account is known. */
export type AccountState = 'loading' | 'ready' | 'unreachable';

/** What came of an act. */
export type AccountResult = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly problem: string };

const UNREACHABLE = 'The server can’t be reached. Try again in a moment.';

const PROBLEMS: Readonly<Record<string, string>> = {
  'wrong-code': 'That is not this traveler’s code. It is shown beside the name.',
  'too-many-requests': 'That was too often. Wait a minute, then try again.',
  'sign-in-required': 'You are signed out. Sign in to go on.',
  'not-bookable': 'This sailing can’t be booked any more.',
};

/**
 * Who is signed in on this device, and what they have booked. Sends `change`.
 *
 * It keeps the push client in step: it is told who signs in, and what signing out means for notifications here.
 */
export class Account extends EventTarget {
  readonly #api: AccountApi;
  readonly #client: AccountClient;
  #state: AccountState = 'loading';
  #user: SessionUser | undefined;
  #travelers: readonly Traveler[] = [];
  #bookings: readonly Booking[] = [];

  constructor(api: AccountApi, client: AccountClient) {
    super();
    this.#api = api;
    this.#client = client;
  }

  get state(): AccountState {
    return this.#state;
  }

  get user(): SessionUser | undefined {
    return this.#user;
  }

  /** Everybody who can sign in. */
  get travelers(): readonly Traveler[] {
    return this.#travelers;
  }

  /** The user's bookings, the earliest departure first. */
  get bookings(): readonly Booking[] {
    return this.#bookings;
  }

  /** The user's booking of a sailing, if there is one. */
  bookingOf(sailingId: string): Booking | undefined {
    return this.#bookings.find((booking) => booking.sailingId === sailingId);
  }

  /** Looks who is signed in. */
  async load(): Promise<void> {
    const answer = await this.#api.readSession();
    if (answer.kind !== 'done') {
      this.#state = 'unreachable';
      this.#changed();
      return;
    }
    this.#travelers = answer.value.travelers;
    await this.#enter(answer.value.user ?? undefined);
  }

  async signIn(traveler: string, code: string): Promise<AccountResult> {
    const answer = await this.#api.signIn(traveler, code);
    if (answer.kind !== 'done') return failure(answer);
    await this.#enter(answer.value.user);
    return { kind: 'done' };
  }

  /**
   * Signs out, and settles first what it means for notifications: once the session is gone, nobody could take
   * this device off its user any more.
   */
  async signOut(mode: SignOutMode): Promise<AccountResult> {
    const reset = await this.#client.reset({ push: mode });
    if (reset.kind === 'failed') {
      return { kind: 'failed', problem: 'Notifications could not be changed, so you are still signed in. Try again.' };
    }
    const answer = await this.#api.signOut();
    if (answer.kind !== 'done') return failure(answer);
    this.#user = undefined;
    this.#bookings = [];
    this.#changed();
    return { kind: 'done' };
  }

  async book(sailingId: string): Promise<AccountResult> {
    const answer = await this.#api.book(sailingId);
    if (answer.kind !== 'done') return failure(answer);
    await this.#loadBookings();
    return { kind: 'done' };
  }

  async cancel(bookingId: string): Promise<AccountResult> {
    const answer = await this.#api.cancel(bookingId);
    if (answer.kind !== 'done' && !(answer.kind === 'refused' && answer.code === 'unknown-booking')) {
      return failure(answer);
    }
    await this.#loadBookings();
    return { kind: 'done' };
  }

  async #enter(user: SessionUser | undefined): Promise<void> {
    this.#user = user;
    this.#state = 'ready';
    this.#changed();
    if (user === undefined) return;
    const { id, token, hash } = user;
    await Promise.all([this.#client.identify({ id, token, hash }), this.#loadBookings()]);
  }

  async #loadBookings(): Promise<void> {
    const answer = await this.#api.listBookings();
    if (answer.kind === 'done') this.#bookings = answer.value.bookings;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function failure(answer: { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'unreachable' }) {
  const problem = answer.kind === 'unreachable' ? UNREACHABLE : (PROBLEMS[answer.code] ?? UNREACHABLE);
  return { kind: 'failed', problem } as const;
}
