import { html, nothing, type TemplateResult } from 'lit';
import type { DaySource } from '../timetable/timetable-store.js';

/** What stands in for a timetable that is on its way. */
export function renderLoading(): TemplateResult {
  return html`<div class="content" aria-busy="true">
    <p class="visually-hidden">Loading the timetable…</p>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton" aria-hidden="true"></div>
    <div class="skeleton" aria-hidden="true"></div>
  </div>`;
}

/** What stands in for a timetable that did not come. */
export function renderFailed(retry: () => void): TemplateResult {
  return html`<div class="content">
    <div class="notice" data-tone="bad" role="alert">
      <p class="notice-title">The timetable didn’t load</p>
      <p>The line’s server answered with an error. Sailings themselves are not affected.</p>
      <button type="button" class="button" @click=${retry}>Try again</button>
    </div>
  </div>`;
}

/** Says how far the times on screen can be trusted; nothing when they are fresh. */
export function renderSource(source: DaySource, retry: () => void): TemplateResult | typeof nothing {
  if (source === 'line') return nothing;
  const isPlan = source === 'plan';
  return html`<div class="notice" data-tone="caution">
    <p class="notice-title">${isPlan ? 'Planned times only' : 'Times may have changed'}</p>
    <p>
      ${
        isPlan
          ? 'The line can’t be reached, so delays and cancellations are missing here.'
          : 'The line can’t be reached. You see what it said last.'
      }
    </p>
    <button type="button" class="button button-quiet" @click=${retry}>Try again</button>
  </div>`;
}
