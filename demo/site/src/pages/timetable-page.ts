import { html, nothing, type TemplateResult } from 'lit';
import { findStop, LINE, ROUTES, type Sailing, serviceDateAt, type Timetable } from '#timetable';
import type { AppContext, Page } from '../app-context.js';
import { renderFailed, renderLoading, renderSource } from '../shell/day-states.js';
import { onwardIcon } from '../shell/icons.js';
import { pageHead } from '../shell/page-head.js';
import { renderBoard } from '../timetable/departure-board.js';
import { nameSailing, routeOf, type TimeView } from '../timetable/describe-sailing.js';
import { formatClock, formatDay } from '../timetable/format-time.js';
import { renderRouteCard } from '../timetable/route-card.js';
import { routeMark, statusPill } from '../timetable/sailing-views.js';
import { disruptionsAhead } from '../timetable/select-departures.js';

const DEFAULT_STOP = 'calder';
const SHOWN_CHANGES = 4;

/** The page `/`: today's sailings. */
export class TimetablePage implements Page {
  readonly title = 'Today’s sailings';
  readonly section = 'timetable';
  readonly #app: AppContext;
  #stopId: string;

  constructor(app: AppContext, from: string | undefined) {
    this.#app = app;
    this.#stopId = from !== undefined && findStop(from) !== undefined ? from : DEFAULT_STOP;
  }

  render(): TemplateResult {
    const now = this.#app.now();
    const date = serviceDateAt(now, LINE.timeZone);
    const day = this.#app.timetables.read(date);
    const time = { now, timeZone: LINE.timeZone, isPlanOnly: day.kind === 'ready' && day.source === 'plan' };
    const retry = (): void => void this.#app.timetables.refresh(date);
    const board = day.kind === 'ready' ? this.#renderBoard(day.timetable, time) : nothing;
    return html`
      ${pageHead({
        above: html`${formatDay(date)} · island time ${formatClock(now, LINE.timeZone)}`,
        heading: 'Today’s sailings',
        extra: board,
      })}
      ${day.kind === 'loading' ? renderLoading() : nothing} ${day.kind === 'failed' ? renderFailed(retry) : nothing}
      ${
        day.kind === 'ready'
          ? html`<div class="content">
              ${renderSource(day.source, retry)} ${renderChanges(day.timetable, time)}
              <h2 class="section-heading">By route</h2>
              <div class="route-cards">${ROUTES.map((route) => this.#renderRoute(route, day.timetable, time))}</div>
            </div>`
          : nothing
      }
    `;
  }

  #renderBoard(timetable: Timetable, time: TimeView): TemplateResult {
    const selectStop = (stopId: string): void => {
      this.#stopId = stopId;
      this.#app.replaceAddress(stopId === DEFAULT_STOP ? '/' : `/?from=${stopId}`);
      this.#app.update();
    };
    return renderBoard({ timetable, stopId: this.#stopId, time, selectStop });
  }

  #renderRoute(route: (typeof ROUTES)[number], timetable: Timetable, time: TimeView): TemplateResult {
    return renderRouteCard({ route, timetable, time, isFollowed: this.#app.follows.isFollowed(route.id) });
  }
}

function renderChanges(timetable: Timetable, time: TimeView): TemplateResult | typeof nothing {
  const changes = disruptionsAhead(timetable, time.now);
  if (time.isPlanOnly) return nothing;
  if (changes.length === 0) return html`<p class="all-well">Every boat ahead is expected on time.</p>`;
  return html`<section class="changes" aria-labelledby="changes-heading">
    <h2 id="changes-heading" class="section-heading">Changes today</h2>
    <ul class="card change-list">
      ${changes.slice(0, SHOWN_CHANGES).map((sailing) => renderChange(sailing, time))}
    </ul>
    ${changes.length > SHOWN_CHANGES ? html`<p class="quiet">and ${changes.length - SHOWN_CHANGES} more later today</p>` : nothing}
  </section>`;
}

function renderChange(sailing: Sailing, time: TimeView): TemplateResult {
  return html`<li>
    <a class="change" href="/sailings/${sailing.id}">
      ${routeMark(routeOf(sailing))}
      <span class="change-words">
        <span class="change-name">${nameSailing(sailing, time.timeZone)}</span>
        <span class="quiet">${sailing.disruption?.reason}</span>
      </span>
      ${statusPill(sailing, time)} ${onwardIcon()}
    </a>
  </li>`;
}
