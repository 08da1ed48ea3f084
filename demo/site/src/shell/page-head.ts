import { html, nothing, type TemplateResult } from 'lit';

/** The band at the top of a page. */
export interface PageHead {
  readonly heading: unknown;
  /** Above the heading: where one is. */
  readonly above?: unknown;
  /** Below the heading. */
  readonly lead?: unknown;
  readonly extra?: unknown;
}

/** Renders the band with the page's `h1`; `h1` takes focus when one arrives from another page. */
export function pageHead({ heading, above, lead, extra }: PageHead): TemplateResult {
  return html`<div class="page-head">
    <div class="page-head-inner">
      ${above === undefined ? nothing : html`<div class="page-above">${above}</div>`}
      <h1 tabindex="-1">${heading}</h1>
      ${lead === undefined ? nothing : html`<p class="page-lead">${lead}</p>`} ${extra ?? nothing}
    </div>
  </div>`;
}
