import { html, nothing, type TemplateResult } from 'lit';
import { CHOICE_NOTES, type ChoiceNote } from './choices.js';

/** Renders what became of a change, beside what was changed. */
export function renderNote(note: ChoiceNote | undefined): TemplateResult {
  return html`<span class="follow-note" data-note=${note ?? nothing}>${note === undefined ? '' : CHOICE_NOTES[note]}</span>`;
}
