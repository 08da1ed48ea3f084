import { html, type TemplateResult } from 'lit';
import type { TextFinder } from '../translations/translation.js';
import type { ToggleAction } from './push-toggle-view.js';

/** What leads to a place where notifications work. */
export interface WayOutOptions {
  readonly text: TextFinder;
  /** Whether the address has been copied, and where to say so. */
  readonly isCopied: boolean;
  readonly onCopied: () => void;
}

/** Renders a link or a button that leads to where notifications work: a tab of its own, https, a real browser. */
export function renderWayOut(action: ToggleAction, options: WayOutOptions): TemplateResult {
  const { text } = options;
  if (action === 'copy-link') return renderCopy(options);
  const isSecure = action === 'open-secure';
  const address = isSecure ? `https:${location.href.slice(location.protocol.length)}` : location.href;
  return html`<a class="button" part="action" href=${address} target=${isSecure ? '_self' : '_blank'} rel="noopener">
    ${text(isSecure ? 'pushOpenSecure' : 'pushOpenInTab')}
  </a>`;
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
