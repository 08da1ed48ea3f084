import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../icons.js';
import type { ToggleView } from './push-toggle-view.js';

/** Renders the switch itself: a native checkbox, so that keyboard, screen readers and forms know it. */
export function renderSwitch({ isOn, isBusy }: ToggleView, onSwitch: (event: Event) => void): TemplateResult {
  const busy = isBusy ? 'true' : nothing;
  return html`<span class="switch">
    <input
      id="control"
      class="track"
      part="control"
      type="checkbox"
      role="switch"
      aria-describedby="hint status"
      aria-disabled=${busy}
      aria-busy=${busy}
      .checked=${isOn}
      @input=${stopPropagation}
      @change=${onSwitch}
    />
    <span class="thumb" part="thumb">${renderIcon('check')}</span>
  </span>`;
}

/** The inner checkbox's `input` would leave the shadow root before anything has been turned on. */
function stopPropagation(event: Event): void {
  event.stopPropagation();
}
