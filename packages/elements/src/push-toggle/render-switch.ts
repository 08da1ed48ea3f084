import { html, nothing, type TemplateResult } from 'lit';
import { CHECK } from '../draw-icon.js';
import type { ToggleFace } from './toggle-at-rest.js';

/** Renders the switch itself: a native checkbox, so that keyboard, screen readers and forms know it. */
export function renderSwitch({ isOn, isBusy }: ToggleFace, onSwitch: (event: Event) => void): TemplateResult {
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
    <span class="thumb" part="thumb">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${CHECK}></path></svg>
    </span>
  </span>`;
}

/** The inner checkbox's `input` would leave the shadow root before anything has been turned on. */
function stopPropagation(event: Event): void {
  event.stopPropagation();
}
