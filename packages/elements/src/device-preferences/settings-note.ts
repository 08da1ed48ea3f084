import { html, nothing, type TemplateResult } from 'lit';
import type { StateText } from '../state-text.js';
import type { TextFinder } from '../translations/translation.js';

/** What stands in the way of settings, in words. */
export function renderSettingsNote(
  note: Partial<StateText> | undefined,
  text: TextFinder,
): TemplateResult | typeof nothing {
  if (!note?.status) return nothing;
  return html`<div class="note" part="note">
    <div>${text(note.status)}</div>
    ${note.detail ? html`<div>${text(note.detail)}</div>` : nothing}
  </div>`;
}
