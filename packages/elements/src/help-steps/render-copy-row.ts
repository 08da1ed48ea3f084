import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../icons.js';
import type { CopyResult } from './copy-controller.js';

/** What a row with something to copy shows. */
export interface CopyRow {
  readonly id: string;
  /** In front of what is to be copied. */
  readonly label: string;
  readonly text: string;
  readonly buttonText: string;
  readonly copiedText: string;
  readonly selectedText: string;
  readonly result: CopyResult;
  readonly onCopy: () => void;
}

/** Renders a text and a button that copies it: browsers do not follow links to their settings. */
export function renderCopyRow(row: CopyRow): TemplateResult {
  const { id, label, text, buttonText, copiedText, selectedText, result, onCopy } = row;
  return html`<div class="copy-row" part="copy">
    <label for=${id}>${label}</label>
    <div class="copy-field">
      <input id=${id} part="address" type="text" readonly dir="ltr" spellcheck="false" .value=${text} />
      <button type="button" part="action copy-button" @click=${onCopy}>
        ${result === 'copied' ? html`${renderIcon('check')}${copiedText}` : buttonText}
      </button>
    </div>
    <p class="copy-hint" ?hidden=${result !== 'selected'}>${selectedText}</p>
  </div>`;
}
