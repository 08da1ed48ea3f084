import { html, nothing, type TemplateResult } from 'lit';
import {
  findRoute,
  findVessel,
  LINE,
  parseSailingId,
  type Route,
  type Sailing,
  type SailingKey,
  type Timetable,
} from '#timetable';
import { BookSailing } from '../account/book-sailing.js';
import type { AppContext, Page } from '../app-context.js';
import { renderRouteOptIn } from '../follow/route-opt-in.js';
import { renderFailed, renderLoading, renderSource } from '../shell/day-states.js';
import { pageHead } from '../shell/page-head.js';
import { renderCalls } from '../timetable/call-list.js';
import { describeStatus, nameSailing, type TimeView, vesselName } from '../timetable/describe-sailing.js';
import { formatDay, formatDuration } from '../timetable/format-time.js';
import { routeMark, statusPill } from '../timetable/sailing-views.js';
import { neighborsOf } from '../timetable/select-departures.js';

/** The page `/sailings/:id`: one crossing on one day. */
export class SailingPage implements Page {
  readonly section = 'sailing';
  readonly #app: AppContext;
  readonly #id: string;
  readonly #key: SailingKey | undefined;
  readonly #booking: BookSailing;

  constructor(app: AppContext, id: string) {
    this.#app = app;
    this.#id = id;
    this.#key = parseSailingId(id);
    this.#booking = new BookSailing(app);
  }

  get title(): string {
    const sailing = this.#find();
    return sailing === undefined ? 'Sailing' : nameSailing(sailing, LINE.timeZone);
  }

  render(): TemplateResult {
    const key = this.#key;
    if (key === undefined) return renderUnknown();
    const day = this.#app.timetables.read(key.date);
    const retry = (): void => void this.#app.timetables.refresh(key.date);
    if (day.kind !== 'ready') {
      const head = pageHead({ above: renderWayBack(), heading: 'Sailing' });
      return html`${head} ${day.kind === 'failed' ? renderFailed(retry) : renderLoading()}`;
    }
    const sailing = this.#find();
    if (sailing === undefined) return renderUnknown();
    const route = findRoute(sailing.routeId);
    const time = { now: this.#app.now(), timeZone: LINE.timeZone, isPlanOnly: day.source === 'plan' };
    return html`${renderHead(sailing, time)}
      <div class="content">
        ${renderSource(day.source, retry)}
        <div class="sailing-layout">
          ${renderCrossing(sailing, time)} <div class="sailing-side">${this.#booking.render(sailing)} ${route === undefined ? nothing : renderRouteOptIn(route)}</div>
          ${renderVessel(sailing)}
          ${renderNeighbors(day.timetable, sailing, time)}
        </div>
      </div>`;
  }

  #find(): Sailing | undefined {
    const day = this.#key === undefined ? undefined : this.#app.timetables.read(this.#key.date);
    return day?.kind === 'ready' ? day.timetable.sailings.find(({ id }) => id === this.#id) : undefined;
  }
}

function renderWayBack(): TemplateResult {
  return html`<a class="way-back" href="/">Timetable</a>`;
}

function renderHead(sailing: Sailing, time: TimeView): TemplateResult {
  const route = findRoute(sailing.routeId);
  const { reason } = describeStatus(sailing, time);
  return pageHead({
    above: renderWayBack(),
    heading: nameSailing(sailing, time.timeZone),
    lead: html`${route === undefined ? nothing : renderRouteName(route)} · ${formatDay(sailing.date)}`,
    extra: html`<p class="sailing-status">
      ${statusPill(sailing, time)} ${reason === undefined ? nothing : html`<span>${reason}</span>`}
    </p>`,
  });
}

function renderRouteName(route: Route): TemplateResult {
  return html`<span class="route-name">${routeMark(route)} ${route.name}</span>`;
}

function renderCrossing(sailing: Sailing, time: TimeView): TemplateResult {
  return html`<section class="card crossing" data-route=${sailing.routeId} aria-labelledby="crossing-heading">
    <div class="card-head">
      <h2 id="crossing-heading">The crossing</h2>
      <p class="quiet">${formatDuration(sailing.arrivesAt - sailing.departsAt)}</p>
    </div>
    ${renderCalls(sailing, time)}
  </section>`;
}

function renderVessel(sailing: Sailing): TemplateResult | typeof nothing {
  const vessel = findVessel(sailing.vesselId);
  if (vessel === undefined) return nothing;
  return html`<section class="card vessel" aria-labelledby="vessel-heading">
    <h2 id="vessel-heading">${vesselName(vessel.id)}</h2>
    <dl class="facts">
      <div><dt>Launched</dt><dd>${vessel.launched}</dd></div>
      <div><dt>Passengers</dt><dd>${vessel.passengers}</dd></div>
      <div><dt>Cars</dt><dd>${vessel.cars === 0 ? 'None' : vessel.cars}</dd></div>
      <div><dt>Bicycles</dt><dd>${vessel.bicycles}</dd></div>
      <div><dt>Step-free</dt><dd>${vessel.hasStepFreeAccess ? 'Yes' : 'No, a gangway with steps'}</dd></div>
    </dl>
  </section>`;
}

function renderNeighbors(timetable: Timetable, sailing: Sailing, time: TimeView): TemplateResult | typeof nothing {
  const { previous, next } = neighborsOf(timetable, sailing);
  if (previous === undefined && next === undefined) return nothing;
  const link = (label: string, other: Sailing | undefined): TemplateResult | typeof nothing =>
    other === undefined
      ? nothing
      : html`<li>
          <a class="neighbor" href="/sailings/${other.id}">
            <span class="quiet">${label}</span>
            <span>${nameSailing(other, time.timeZone)}</span>
            ${statusPill(other, time)}
          </a>
        </li>`;
  return html`<nav class="card sailing-neighbors" aria-labelledby="neighbors-heading">
    <h2 id="neighbors-heading">Same way, same day</h2>
    <ul class="neighbors">${link('Before', previous)} ${link('After', next)}</ul>
  </nav>`;
}

function renderUnknown(): TemplateResult {
  return html`
    ${pageHead({
      above: renderWayBack(),
      heading: 'No such sailing',
      lead: 'The timetable has no boat at this time on this day. Plans change from season to season.',
    })}
    <div class="content">
      <ul class="way-out">
        <li><a class="button" href="/">Today’s sailings</a></li>
      </ul>
    </div>
  `;
}
