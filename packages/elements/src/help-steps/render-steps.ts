import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { StepIcon } from './help-steps.js';
import type { ShownHelpEntry } from './load-help-steps.js';

const ICON_PATHS: Readonly<Record<Exclude<StepIcon, 'none'>, string>> = {
  share: 'M8 10H6.5v10h11V10H16M12 3v11M8.5 6.5L12 3l3.5 3.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  menu: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
  add: 'M5.5 4h13a1.5 1.5 0 0 1 1.5 1.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4ZM12 8v8M8 12h8',
  home: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  install: 'M12 3.5v10M8 9.5l4 4 4-4M4 15.5v4h16v-4',
  browser: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM15.5 8.5l-2 5-5 2 2-5Z',
};

/** Puts the name of the site, or of the app, into a text of an entry. */
export function fillIn(text: string, site: string): string {
  return text.replaceAll('{site}', site);
}

/** Renders the steps of an entry as a list. */
export function renderStepList(entry: ShownHelpEntry, site: string): TemplateResult {
  const { lang, steps, icons } = entry;
  // Without its own language it would be read out with the voice of the page's. The role: Safari does not call a list
  // without markers one.
  return html`<ol class="step-list" part="steps" role="list" lang=${lang}>
    ${steps.map(
      (step, position) => html`<li part="step">
        <span>${fillIn(step, site)}</span>
        ${renderStepIcon(icons?.[position])}
      </li>`,
    )}
  </ol>`;
}

function renderStepIcon(icon: StepIcon | undefined): TemplateResult | typeof nothing {
  if (icon === undefined || icon === 'none') return nothing;
  return html`<svg class="icon step-icon" part="step-icon" data-icon=${icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${renderPath(ICON_PATHS[icon])}
  </svg>`;
}

function renderPath(path: string): SVGTemplateResult {
  return svg`<path d=${path}></path>`;
}
