import { html, nothing, type TemplateResult } from 'lit';
import { delayOf, type Route, type Sailing, type Timetable } from '#timetable';
import { bellIcon } from '../shell/icons.js';
import { describeDestination, describeStatus, stopName, type TimeView } from './describe-sailing.js';
import { formatClock, formatCountdown, formatWeekday } from './format-time.js';
import { plannedTime, routeMark, statusPill } from './sailing-views.js';
import { directionsOf, type RouteDirection } from './select-departures.js';

const SHOWN = 3;

/** What the card of a route shows. */
export interface RouteCardState {
  readonly route: Route;
  readonly timetable: Timetable;
  readonly time: TimeView;
  readonly isFollowed: boolean;
}

/** Renders a route's sailings of the day: those ahead first, all of them on demand. */
export function renderRouteCard({ route, timetable, time, isFollowed }: RouteCardState): TemplateResult {
  const directions = directionsOf(timetable, route.id, time.now);
  const isOver = directions.every((direction) => direction.ahead.length === 0);
  const headingId = `heading-${route.id}`;
  return html`<section class="card route-card" data-route=${route.id} aria-labelledby=${headingId}>
    <header class="route-card-head">
      ${routeMark(route)}
      <div>
        <h3 id=${headingId}>${route.name}</h3>
        <p>${route.summary}</p>
      </div>
      <a class="follow-link" href="/alerts#${route.id}" data-followed=${isFollowed ? 'yes' : 'no'}>
        ${bellIcon()}<span class="follow-text">${isFollowed ? 'Following' : 'Follow'}<span class="visually-hidden"> route ${route.number}</span></span>
      </a>
    </header>
    ${
      isOver
        ? renderLater(route, timetable, time)
        : html`<div class="directions">${directions.map((direction) => renderDirection(direction, time))}</div>`
    }
    ${directions.length === 0 ? nothing : renderWholeDay(route, directions, time)}
  </section>`;
}

function renderDirection({ ahead, departed }: RouteDirection, time: TimeView): TemplateResult {
  const [first = departed[0]] = ahead;
  if (first === undefined) return html``;
  const heading = html`<h4>${headingOf(first)}</h4>`;
  if (ahead.length === 0) return html`<div class="direction">${heading}<p class="quiet">No more boats today.</p></div>`;
  return html`<div class="direction">
    ${heading}
    <ul class="departures">
      ${ahead.slice(0, SHOWN).map((sailing, index) => renderDeparture(sailing, index === 0, time))}
    </ul>
  </div>`;
}

function headingOf(sailing: Sailing): string {
  return sailing.direction === 'round' ? 'Round trip' : `From ${stopName(sailing.calls[0]?.stopId)}`;
}

function renderDeparture(sailing: Sailing, isFirst: boolean, time: TimeView): TemplateResult {
  const isCancelled = sailing.disruption?.kind === 'cancelled';
  const untilMs = sailing.departsAt + delayOf(sailing) - time.now;
  const countdown = isFirst && !isCancelled ? formatCountdown(untilMs) : undefined;
  return html`<li>
    <a class="departure" href="/sailings/${sailing.id}">
      ${plannedTime(sailing, sailing.departsAt, time)}
      <span class="visually-hidden">to ${describeDestination(sailing, undefined)}</span>
      <span class="departure-state">
        ${statusPill(sailing, time)}
        ${countdown === undefined ? nothing : html`<span class="countdown">${countdown}</span>`}
      </span>
    </a>
  </li>`;
}

function renderLater(route: Route, timetable: Timetable, time: TimeView): TemplateResult {
  const later = timetable.laterSailings.find((sailing) => sailing.routeId === route.id);
  const ran = timetable.sailings.some((sailing) => sailing.routeId === route.id);
  const next =
    later === undefined
      ? nothing
      : html`<a href="/sailings/${later.id}">
          Next boat: ${formatWeekday(later.date)} ${formatClock(later.departsAt, time.timeZone)} from
          ${stopName(later.calls[0]?.stopId)}
        </a>`;
  return html`<p class="route-over">
    <span>${ran ? 'Today’s boats have left.' : `No boats today. Runs ${route.runs.toLowerCase()}.`}</span> ${next}
  </p>`;
}

function renderWholeDay(route: Route, directions: readonly RouteDirection[], time: TimeView): TemplateResult {
  const count = directions.reduce((sum, { ahead, departed }) => sum + ahead.length + departed.length, 0);
  return html`<details class="whole-day">
    <summary>All ${count} boats today<span class="visually-hidden"> on route ${route.number}</span></summary>
    ${directions.map(({ ahead, departed }) => {
      const sailings = [...departed, ...ahead];
      return html`<div class="day-direction">
        <p>${sailings[0] === undefined ? '' : headingOf(sailings[0])}</p>
        <ul>
          ${sailings.map((sailing) => html`<li>${renderTime(sailing, time)}</li>`)}
        </ul>
      </div>`;
    })}
  </details>`;
}

function renderTime(sailing: Sailing, time: TimeView): TemplateResult {
  const { tone, text } = describeStatus(sailing, time);
  const clock = formatClock(sailing.departsAt, time.timeZone);
  const isCancelled = sailing.disruption?.kind === 'cancelled';
  return html`<a href="/sailings/${sailing.id}" data-tone=${tone}>
    ${isCancelled ? html`<s>${clock}</s>` : clock}<span class="visually-hidden">, ${text}</span>
  </a>`;
}
