import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findRoute, findSailing, LINE, serviceDateAt } from '#timetable';
import { nameSailing } from '../timetable/describe-sailing.js';
import { formatClock, formatDay } from '../timetable/format-time.js';
import { routeMark } from '../timetable/sailing-views.js';
import type { Booking } from './account-api.js';

/** Renders a traveler's bookings. */
export function renderBookings(
  bookings: readonly Booking[],
  { now, cancel }: { readonly now: number; readonly cancel: (booking: Booking) => void },
): TemplateResult {
  const ahead = bookings.filter(({ departsAt }) => departsAt > now);
  if (ahead.length === 0) {
    return html`<div class="empty">
      <p>No sailing booked.</p>
      <p class="quiet">Open a sailing in the <a href="/">timetable</a> and book it: you are reminded before it leaves.</p>
    </div>`;
  }
  return html`<ul class="bookings">
    ${repeat(
      ahead,
      ({ id }) => id,
      (booking) => renderBooking(booking, { now, cancel }),
    )}
  </ul>`;
}

function renderBooking(
  booking: Booking,
  { now, cancel }: { readonly now: number; readonly cancel: (booking: Booking) => void },
): TemplateResult {
  const { sailingId, departsAt, remindAt } = booking;
  const sailing = findSailing(sailingId, LINE.timeZone);
  const route = findRoute(sailing?.routeId ?? '');
  const name =
    sailing === undefined ? 'A sailing that is no longer in the timetable' : nameSailing(sailing, LINE.timeZone);
  const reminder = remindAt <= now ? 'Reminder sent' : `Reminder at ${formatClock(remindAt, LINE.timeZone)}`;
  return html`<li class="booking">
    ${route === undefined ? '' : routeMark(route)}
    <div class="booking-words">
      <a href="/sailings/${sailingId}">${name}</a>
      <p class="quiet">${formatDay(serviceDateAt(departsAt, LINE.timeZone))} · ${reminder}</p>
    </div>
    <button type="button" class="button button-quiet" aria-label="Cancel booking: ${name}" @click=${() => cancel(booking)}>
      Cancel
    </button>
  </li>`;
}
