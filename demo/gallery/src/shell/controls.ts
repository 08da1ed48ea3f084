import { html, type TemplateResult } from 'lit';
import { LANGUAGES } from '../languages.js';
import { CHOICES, type GallerySettings, type SettingName } from '../settings.js';

/** How a setting is shown. */
interface Control {
  readonly name: SettingName;
  readonly label: string;
  /** What its values are called. */
  readonly values: Readonly<Record<string, string>>;
}

const LANGUAGE: Control = {
  name: 'lang',
  label: 'Language',
  values: Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, name])),
};

const SEGMENTS: readonly Control[] = [
  { name: 'theme', label: 'Theme', values: { system: 'System', light: 'Light', dark: 'Dark' } },
  { name: 'look', label: 'Host page', values: { plain: 'Plain', brand: 'Brand', paper: 'Paper' } },
  { name: 'width', label: 'Width', values: { full: 'Full', '320': '320', '390': '390', '768': '768' } },
  { name: 'dir', label: 'Direction', values: { auto: 'Auto', ltr: 'LTR', rtl: 'RTL' } },
  { name: 'motion', label: 'Motion', values: { system: 'System', reduced: 'Reduced' } },
];

/** Takes a setting that the user changed. */
export type ChangeSetting = (name: SettingName, value: string) => void;

/** All controls of the gallery. */
export function renderControls(settings: GallerySettings, change: ChangeSetting): TemplateResult {
  return html`<form class="controls" @submit=${(event: Event) => event.preventDefault()}>
    ${renderSelect(LANGUAGE, settings, change)} ${SEGMENTS.map((control) => renderSegments(control, settings, change))}
  </form>`;
}

function renderSelect({ name, label, values }: Control, settings: GallerySettings, change: ChangeSetting) {
  return html`<label class="control">
    <span class="control-label">${label}</span>
    <select name=${name} @change=${(event: Event) => change(name, (event.target as HTMLSelectElement).value)}>
      ${CHOICES[name].map(
        (value) =>
          html`<option value=${value} lang=${value} ?selected=${settings[name] === value}>${values[value]}</option>`,
      )}
    </select>
  </label>`;
}

function renderSegments({ name, label, values }: Control, settings: GallerySettings, change: ChangeSetting) {
  return html`<fieldset class="control">
    <legend class="control-label">${label}</legend>
    <div class="segments">
      ${CHOICES[name].map(
        (value) => html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${settings[name] === value}
            @change=${() => change(name, value)}
          />
          <span>${values[value]}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
