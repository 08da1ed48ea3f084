import { html, type TemplateResult } from 'lit';
import type { SignOutMode } from '../account/account.js';
import type { Booking, SessionUser } from '../account/account-api.js';
import { renderBookings } from '../account/booking-list.js';
import { renderTravelerSignIn } from '../account/sign-in-form.js';
import { renderSignOut, SIGN_OUT_CHOICES } from '../account/sign-out-form.js';
import type { AppContext, Page } from '../app-context.js';
import { pageHead } from '../shell/page-head.js';

/** The page `/account`: signing in, what is booked, and signing out on a shared device. */
export class AccountPage implements Page {
  readonly section = 'account';
  readonly #app: AppContext;
  #traveler = 'ada';
  #code = '';
  #mode: SignOutMode = 'unsubscribe';
  #isBusy = false;
  #problem = '';
  #farewell = '';

  constructor(app: AppContext) {
    this.#app = app;
  }

  get title(): string {
    return this.#app.account.user === undefined ? 'Sign in' : 'Your account';
  }

  render(): TemplateResult {
    const { user, state } = this.#app.account;
    if (state === 'ready') return user === undefined ? this.#renderSignedOut() : this.#renderSignedIn(user);
    return html`${pageHead({ heading: 'Your account' })}
      <div class="content">${state === 'loading' ? html`<div class="skeleton"></div>` : this.#renderUnreachable()}</div>`;
  }

  #renderSignedOut(): TemplateResult {
    const lead = 'With an account you can book, and get a reminder before your boat leaves.';
    const done = this.#farewell;
    return html`${pageHead({ heading: 'Sign in', lead })}
      <div class="content account-layout">
        <div class="settings-column">
          <p class="notice farewell" role="status" ?hidden=${done === ''}>${done}</p>
          ${renderTravelerSignIn({
            travelers: this.#app.account.travelers,
            traveler: this.#traveler,
            code: this.#code,
            isBusy: this.#isBusy,
            problem: this.#problem,
            change: this.#change,
            submit: () => void this.#signIn(),
          })}
        </div>
        ${renderPrivacy()}
      </div>`;
  }

  #renderSignedIn(user: SessionUser): TemplateResult {
    const { account, now } = this.#app;
    const cancel = (booking: Booking): void => void this.#cancel(booking);
    return html`${pageHead({ above: 'Your account', heading: user.name, lead: 'Signed in on this device.' })}
      <div class="content account-layout">
        <section class="card" aria-labelledby="bookings-heading">
          <h2 id="bookings-heading">Your sailings</h2>
          ${renderBookings(account.bookings, { now: now(), cancel })}
        </section>
        ${renderSignOut({
          name: user.name.split(' ')[0] ?? user.name,
          mode: this.#mode,
          isBusy: this.#isBusy,
          problem: this.#problem,
          choose: (mode) => this.#set(() => (this.#mode = mode)),
          submit: () => void this.#signOut(),
        })}
      </div>`;
  }

  #renderUnreachable(): TemplateResult {
    return html`<div class="notice" data-tone="bad">
      <p class="notice-title">The server can’t be reached</p>
      <p>Who is signed in is known there alone.</p>
      <button type="button" class="button button-quiet" @click=${() => void this.#app.account.load()}>Try again</button>
    </div>`;
  }

  readonly #change = (part: { readonly traveler?: string; readonly code?: string }): void => {
    this.#traveler = part.traveler ?? this.#traveler;
    this.#code = part.code ?? this.#code;
    this.#set(() => (this.#problem = ''));
  };

  async #signIn(): Promise<void> {
    this.#set(() => (this.#isBusy = true));
    const result = await this.#app.account.signIn(this.#traveler, this.#code.trim());
    this.#finish(result.kind === 'done' ? '' : result.problem);
    if (result.kind === 'done') this.#arrive();
    else queueMicrotask(() => document.getElementById('sign-in-code')?.focus());
  }

  async #signOut(): Promise<void> {
    const mode = this.#mode;
    this.#set(() => (this.#isBusy = true));
    const result = await this.#app.account.signOut(mode);
    const [, title = ''] = SIGN_OUT_CHOICES.find(([choice]) => choice === mode) ?? [];
    this.#farewell = result.kind === 'done' ? `You are signed out. Your choice: ${title.toLowerCase()}.` : '';
    this.#finish(result.kind === 'done' ? '' : result.problem);
    if (result.kind === 'done') this.#arrive();
  }

  async #cancel(booking: Booking): Promise<void> {
    const result = await this.#app.account.cancel(booking.id);
    this.#set(() => (this.#problem = result.kind === 'done' ? '' : result.problem));
  }

  #finish(problem: string): void {
    this.#isBusy = false;
    this.#code = '';
    this.#mode = 'unsubscribe';
    this.#set(() => (this.#problem = problem));
  }

  /** The page is another one now: a screen reader goes on at its heading. */
  #arrive(): void {
    queueMicrotask(() => document.querySelector<HTMLElement>('h1')?.focus());
  }

  #set(change: () => void): void {
    change();
    this.#app.update();
  }
}

function renderPrivacy(): TemplateResult {
  return html`<section class="card" aria-labelledby="shared-heading">
    <h2 id="shared-heading">On a device you share</h2>
    <p>
      When you sign out, you say what happens to notifications here. And should a message for you arrive while somebody
      else is signed in, this device shows only that there is one, not what it says.
    </p>
  </section>`;
}
