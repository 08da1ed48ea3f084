import { html, type TemplateResult } from 'lit';
import type { ShownHelpEntry } from './load-help-steps.js';
import { fillIn } from './render-steps.js';

/** What a picker shows. */
export interface PickerContent {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly groups: readonly { readonly label: string; readonly options: readonly ShownHelpEntry[] }[];
  readonly site: string;
  readonly onPick: (id: string) => void;
}

/** Whether an entry's name is that of something one uses: "Not using Chrome on Android?" */
export function isNamedBrowser({ id, topic }: ShownHelpEntry): boolean {
  return topic !== 'situation' && !/(?:^|-)(?:other|app)(?:-|$)/.test(id);
}

/** Renders the list to choose other steps from: what browsers say about themselves is often not true. */
export function renderPicker({ id, label, chosen, groups, site, onPick }: PickerContent): TemplateResult {
  const onChange = (event: Event): void => onPick((event.currentTarget as HTMLSelectElement).value);
  const renderOption = (entry: ShownHelpEntry) =>
    html`<option value=${entry.id} .selected=${entry.id === chosen}>${fillIn(entry.name, site)}</option>`;
  const [first] = groups;
  return html`<div class="picker" part="picker">
    <label for=${id}>${label}</label>
    <select id=${id} @input=${stop} @change=${onChange}>
      ${
        first && groups.length === 1
          ? first.options.map(renderOption)
          : groups.map((group) => html`<optgroup label=${group.label}>${group.options.map(renderOption)}</optgroup>`)
      }
    </select>
  </div>`;
}

/** The inner list's `input` is nobody's business outside. */
function stop(event: Event): void {
  event.stopPropagation();
}
