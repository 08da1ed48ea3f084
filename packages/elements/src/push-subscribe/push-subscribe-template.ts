import { html, nothing, type TemplateResult } from 'lit';
import type { ElementClient } from '../element-client.js';
import { renderIcon } from '../icons.js';
import type { StateText } from '../state-text.js';
import type { TextFinder } from '../translations/translation.js';

/** Elements that show a way out in a dialog. */
export type WayOut = 'push-help' | 'push-install-guide';

/** What a way out needs to know. */
export interface WayOutFacts {
  readonly client: ElementClient | undefined;
  readonly siteName: string;
  readonly lang: string;
}

/** Renders what there is to say below the button. */
export function renderStatus({ status, detail, icon }: StateText, text: TextFinder): TemplateResult {
  return html`<div class="status" part="status" data-icon=${icon ?? nothing}>
    ${icon ? renderIcon(icon) : nothing}
    <span>
      ${detail ? html`<strong>${text(status)}</strong>` : text(status)}
      ${detail ? html`<span class="detail">${text(detail)}</span>` : nothing}
    </span>
  </div>`;
}

/** Renders a dialog that shows nothing until it is opened. */
export function renderWayOut(wayOut: WayOut, { client, siteName, lang }: WayOutFacts): TemplateResult {
  const language = lang || nothing;
  return wayOut === 'push-help'
    ? html`<push-help
        variant="dialog"
        lang=${language}
        site-name=${siteName}
        .client=${client}
        @push-state-change=${stop}
        @push-permission-change=${stop}
      ></push-help>`
    : html`<push-install-guide
        variant="dialog"
        lang=${language}
        site-name=${siteName}
        .client=${client}
        @push-state-change=${stop}
        @push-permission-change=${stop}
      ></push-install-guide>`;
}

/** The element itself tells the page what its help hears, too. */
function stop(event: Event): void {
  event.stopPropagation();
}
