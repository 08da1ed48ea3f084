import { html, type TemplateResult } from 'lit/html.js';

/** Renders the region that an `Announcer` speaks from; belongs into every rendering of its element. */
export function renderAnnouncer(): TemplateResult {
  return html`<div class="announcer" role="status"></div>`;
}
