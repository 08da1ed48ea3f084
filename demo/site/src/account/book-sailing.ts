import { html, type TemplateResult } from 'lit';
import { delayOf, isAhead, LINE, type Sailing } from '#timetable';
import type { AppContext } from '../app-context.js';
import { checkIcon, ticketIcon } from '../shell/icons.js';
import { formatClock } from '../timetable/format-time.js';

/** The part of a sailing's page in which it is booked. */
export class BookSailing {
  readonly #app: AppContext;
  #isBusy = false;
  #problem = '';

  constructor(app: AppContext) {
    this.#app = app;
  }

  render(sailing: Sailing): TemplateResult {
    return html`<section class="card booking-card" aria-labelledby="booking-heading" data-route=${sailing.routeId}>
      <div class="opt-in-head">${ticketIcon()}<h2 id="booking-heading">Your place</h2></div>
      ${this.#renderOffer(sailing)}
      <p class="opt-in-outcome" role="status">${this.#problem}</p>
    </section>`;
  }

  #renderOffer(sailing: Sailing): TemplateResult {
    const { account, now } = this.#app;
    const booking = account.bookingOf(sailing.id);
    if (!isAhead(sailing, now())) return html`<p class="quiet">This boat has left.</p>`;
    if (sailing.disruption?.kind === 'cancelled')
      return html`<p class="quiet">A cancelled sailing can’t be booked.</p>`;
    if (account.user === undefined) {
      return html`<p>Book it, and we remind you before it leaves.</p>
        <a class="button button-quiet" href="/account">Sign in to book</a>`;
    }
    if (booking === undefined) {
      const departure = formatClock(sailing.departsAt + delayOf(sailing), LINE.timeZone);
      return html`<p>Book the ${departure} boat, and we remind you before it leaves.</p>
        ${this.#renderButton('Book this sailing', () => account.book(sailing.id))}`;
    }
    const reminder =
      booking.remindAt <= now()
        ? 'Your reminder is on its way.'
        : `You are reminded at ${formatClock(booking.remindAt, LINE.timeZone)}.`;
    return html`<p class="opt-in-done">${checkIcon()}<span><b>Booked.</b> ${reminder}</span></p>
      ${
        this.#app.push.state.kind === 'subscribed'
          ? ''
          : html`<p class="quiet">
        Reminders need notifications: <a href="/settings">turn them on</a>.
      </p>`
      }
      ${this.#renderButton('Cancel this booking', () => account.cancel(booking.id), 'button-quiet')}`;
  }

  #renderButton(label: string, act: () => ReturnType<AppContext['account']['book']>, kind = ''): TemplateResult {
    return html`<button
      type="button"
      class="button ${kind}"
      aria-disabled=${this.#isBusy ? 'true' : 'false'}
      @click=${() => void this.#run(act)}
    >
      ${label}
    </button>`;
  }

  async #run(act: () => ReturnType<AppContext['account']['book']>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#app.update();
    const result = await act();
    this.#isBusy = false;
    this.#problem = result.kind === 'done' ? '' : result.problem;
    this.#app.update();
  }
}
