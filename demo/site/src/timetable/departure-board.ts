import { html, nothing, type TemplateResult } from 'lit';
import { STOPS, type Timetable } from '#timetable';
import { describeDestination, routeOf, stopName, type TimeView } from './describe-sailing.js';
import { formatCountdown } from './format-time.js';
import { plannedTime, routeMark, statusPill } from './sailing-views.js';
import { type Departure, departuresFrom } from './select-departures.js';

const SHOWN = 5;

/** What the board shows. */
export interface BoardState {
  readonly timetable: Timetable;
  readonly stopId: string;
  readonly time: TimeView;
  readonly selectStop: (stopId: string) => void;
}

/** Renders the next boats from one pier, whatever their route. */
export function renderBoard({ timetable, stopId, time, selectStop }: BoardState): TemplateResult {
  const departures = departuresFrom(timetable, stopId, time.now).slice(0, SHOWN);
  const onChange = (event: Event): void => selectStop((event.currentTarget as HTMLSelectElement).value);
  return html`<section class="board" aria-labelledby="board-heading">
    <div class="board-head">
      <h2 id="board-heading">Next boats</h2>
      <label class="board-from">
        <span>from</span>
        <select @change=${onChange}>
          ${STOPS.map((stop) => html`<option value=${stop.id} ?selected=${stop.id === stopId}>${stop.name}</option>`)}
        </select>
      </label>
    </div>
    ${departures.length === 0 ? renderNone(stopId) : html`<ol class="board-rows">${departures.map((row) => renderRow(row, time))}</ol>`}
  </section>`;
}

function renderRow({ sailing, stopId, plannedAt, expectedAt }: Departure, time: TimeView): TemplateResult {
  const route = routeOf(sailing);
  const isCancelled = sailing.disruption?.kind === 'cancelled';
  return html`<li>
    <a class="board-row" href="/sailings/${sailing.id}">
      <span class="board-time">${plannedTime(sailing, plannedAt, time)}</span>
      ${routeMark(route)}
      <span class="board-to">${describeDestination(sailing, stopId)}</span>
      <span class="board-status">
        ${statusPill(sailing, time)}
        <span class="board-count">${isCancelled ? nothing : formatCountdown(expectedAt - time.now)}</span>
      </span>
    </a>
  </li>`;
}

function renderNone(stopId: string): TemplateResult {
  return html`<p class="board-none">No more boats leave ${stopName(stopId)} today.</p>`;
}
