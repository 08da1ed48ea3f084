import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Choices } from './choices.js';
import { renderNote } from './note.js';

const LANGUAGES: readonly (readonly [string, string])[] = [
  ['', 'As in this browser'],
  ['en', 'English'],
  ['de', 'Deutsch'],
];

/** Renders the choice of the language that messages are shown in. */
export function renderLanguage(choices: Choices): TemplateResult {
  const onChange = (event: Event): void => void choices.setLanguage((event.currentTarget as HTMLSelectElement).value);
  return html`<section class="card" aria-labelledby="language-heading">
    <h2 id="language-heading">Language</h2>
    <div class="field">
      <label for="message-language">Messages in</label>
      <select id="message-language" aria-describedby="language-hint" @change=${onChange}>
        ${LANGUAGES.map(
          ([tag, name]) =>
            html`<option value=${tag} .selected=${live(tag === choices.language)} lang=${tag === 'de' ? 'de' : 'en'}>${name}</option>`,
        )}
      </select>
      <p class="field-hint" id="language-hint">Where a message comes in several languages, this device picks one.</p>
      ${renderNote(choices.noteOf('language'))}
    </div>
  </section>`;
}
