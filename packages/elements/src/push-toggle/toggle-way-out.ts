import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ElementClient } from '../element-client.js';
import { loadElement } from '../load-element.js';
import { registerEnglish } from '../localize.js';
import type { TextFinder } from '../translations/translation.js';
import type { ToggleAction } from './push-toggle-view.js';
import { toggleWayOutTexts } from './toggle-way-out.texts.js';

registerEnglish(toggleWayOutTexts);

/** What leads to a place where notifications work. */
export interface WayOutOptions {
  readonly text: TextFinder;
  readonly client: ElementClient | undefined;
  readonly siteName: string;
  readonly lang: string;
  /** Whether the page has steps of its own. */
  readonly hasHelp: boolean;
  /** Whether the address has been copied, and where to say so. */
  readonly isCopied: boolean;
  readonly onCopied: () => void;
}

/** Renders what leads further: steps, or a link or a button to where notifications work. */
export function renderWayOut(action: ToggleAction, options: WayOutOptions): TemplateResult {
  const { text } = options;
  if (action === 'unblock') return renderHelp(options);
  if (action === 'install') return renderGuide(options);
  if (action === 'copy-link') return renderCopy(options);
  const isSecure = action === 'open-secure';
  const address = isSecure ? `https:${location.href.slice(location.protocol.length)}` : location.href;
  return html`<a class="button" part="action" href=${address} target=${isSecure ? '_self' : '_blank'} rel="noopener">
    ${text(isSecure ? 'pushOpenSecure' : 'pushOpenInTab')}
  </a>`;
}

function renderHelp({ client, siteName, lang, hasHelp }: WayOutOptions): TemplateResult {
  void loadElement('push-help');
  return html`<push-help
    class="help"
    part="help"
    compact
    lang=${lang || nothing}
    site-name=${siteName}
    .client=${client}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  >
    ${hasHelp ? html`<slot name="help" slot="steps"></slot>` : nothing}
  </push-help>`;
}

function renderGuide({ client, siteName, lang }: WayOutOptions): TemplateResult {
  void loadElement('push-install-guide');
  return html`<push-install-guide
    class="help"
    part="help"
    compact
    lang=${lang || nothing}
    site-name=${siteName}
    .client=${client}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-install-guide>`;
}

/** The switch itself tells the page what its help hears, too. */
function stop(event: Event): void {
  event.stopPropagation();
}

function renderCopy({ text, isCopied, onCopied }: WayOutOptions): TemplateResult {
  return html`<div class="copy">
    <input class="address" readonly dir="ltr" aria-label=${text('pushCopyLink')} .value=${location.href} />
    <button type="button" part="action" @click=${(event: Event) => copyAddress(event, onCopied)}>
      ${text('pushCopyLink')}
    </button>
    ${isCopied ? html`<span>${text('pushLinkCopied')}</span>` : ''}
  </div>`;
}

async function copyAddress(event: Event, onCopied: () => void): Promise<void> {
  const address = (event.currentTarget as Element).parentElement?.querySelector('input');
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    // The app's browser keeps pages from the clipboard: the address is there to be copied by hand.
    address?.select();
    return;
  }
  onCopied();
}
