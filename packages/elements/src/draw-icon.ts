import { html, type TemplateResult } from 'lit/html.js';

/**
 * Draws an icon, as tall as the text around it. Icons are decoration: the words beside them say the same.
 *
 * @param name - What style sheets know it by.
 * @param path - Its lines, in a square of 24.
 */
export function drawIcon(name: string, path: string): TemplateResult {
  return html`<svg class="icon" data-icon=${name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${path}></path>
  </svg>`;
}
