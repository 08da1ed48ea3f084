import { html, type TemplateResult } from 'lit';

/** The line's mark: a funnel with its white band, above the water. */
export function brandMark(): TemplateResult {
  return html`<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="brand-funnel" d="M10.2 3.5h11.6L23.4 21H8.6z" />
    <path class="brand-band" d="M9.75 8.5h12.5l.4 4.5H9.35z" />
    <path class="brand-water" d="M2.5 24.3c2.25 0 2.25 1.5 4.5 1.5s2.25-1.5 4.5-1.5 2.25 1.5 4.5 1.5 2.25-1.5 4.5-1.5 2.25 1.5 4.5 1.5 2.25-1.5 4.5-1.5" />
    <path class="brand-water" d="M7 28.6c2.25 0 2.25 1.4 4.5 1.4s2.25-1.4 4.5-1.4 2.25 1.4 4.5 1.4 2.25-1.4 4.5-1.4" />
  </svg>`;
}

/** A clock. */
export function clockIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </svg>`;
}

/** A bell. */
export function bellIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M6.5 16V10.5a5.5 5.5 0 0 1 11 0V16l1.5 2H5zM10 20.5h4" />
  </svg>`;
}

/** Two sliders. */
export function slidersIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M4 8h8.5m5 0H20M4 16h2.5m5 0H20" />
    <circle cx="15" cy="8" r="2.5" />
    <circle cx="9" cy="16" r="2.5" />
  </svg>`;
}

/** A chevron that points onward. */
export function onwardIcon(): TemplateResult {
  return html`<svg class="icon icon-onward" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="m9.5 6 6 6-6 6" />
  </svg>`;
}

/** A cross. */
export function closeIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="m6.5 6.5 11 11m0-11-11 11" />
  </svg>`;
}

/** A triangle with an exclamation mark. */
export function warningIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 4.5 21 19.5H3zM12 10v4.5m0 2.5v.01" />
  </svg>`;
}

/** A check mark. */
export function checkIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </svg>`;
}

/** An envelope. */
export function messageIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6" />
  </svg>`;
}

/** Head and shoulders. */
export function personIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="8.5" r="4" />
    <path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
  </svg>`;
}

/** A ticket. */
export function ticketIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M3.5 7h17v3.5a1.5 1.5 0 0 0 0 3V17h-17v-3.5a1.5 1.5 0 0 0 0-3zM14.5 7v2m0 2v2m0 2v2" />
  </svg>`;
}
