import { html, nothing, type TemplateResult } from 'lit';
import { writeTimeOfDay } from '../device-preferences/clock-words.js';
import type { PushLocalizeController } from '../localize.js';
import { endsNextDay, type QuietRange } from './quiet-ranges.js';
import { nameDay, orderDays } from './week-and-zones.js';

/** The words around one span. */
export interface RangeTexts {
  readonly from: string;
  readonly to: string;
  readonly days: string;
  sameDay(start: string, end: string): string;
  nextDay(start: string, end: string): string;
  remove(times: string): string;
}

/** Finds them in the language of an element. */
export function createRangeTexts(localize: PushLocalizeController): RangeTexts {
  return {
    from: localize.term('pushQuietHoursFrom', ''),
    to: localize.term('pushQuietHoursTo', ''),
    days: localize.term('pushQuietHoursDays', ''),
    sameDay: (start, end) => localize.term('pushQuietHoursSameDay', start, end),
    nextDay: (start, end) => localize.term('pushQuietHoursNextDay', start, end),
    remove: (times) => localize.term('pushQuietHoursRemove', times),
  };
}

/** How one span is shown. */
export interface RangeRow {
  readonly range: QuietRange;
  readonly texts: RangeTexts;
  readonly lang: string;
  /** For times: the user's variety of the language. */
  readonly clockLocale: string;
  readonly isDisabled: boolean;
  readonly canRemove: boolean;
  readonly onChange: (range: QuietRange) => void;
  readonly onRemove: () => void;
}

/** Says when a span is: "10 PM to 7 AM, next day". Empty while a time is missing. */
export function writeRange(range: QuietRange, texts: RangeTexts, locale: string): string {
  if (range.start === '' || range.end === '') return '';
  const times = [writeTimeOfDay(locale, range.start), writeTimeOfDay(locale, range.end)] as const;
  return endsNextDay(range) ? texts.nextDay(...times) : texts.sameDay(...times);
}

export function renderRange(row: RangeRow): TemplateResult {
  const { range, texts, clockLocale, canRemove, isDisabled } = row;
  const words = writeRange(range, texts, clockLocale);
  return html`<div class="range" part="range" role="group" aria-label=${words || nothing}>
    <div class="times">
      ${renderTime(row, 'start')} ${renderTime(row, 'end')}
    </div>
    ${words === '' ? nothing : html`<div class="summary" part="summary">${words}</div>`} ${renderDays(row)}
    ${
      canRemove
        ? html`<button type="button" part="action" ?disabled=${isDisabled} @click=${row.onRemove}>
            ${texts.remove(words)}
          </button>`
        : nothing
    }
  </div>`;
}

function renderTime({ range, texts, isDisabled, onChange }: RangeRow, end: 'start' | 'end'): TemplateResult {
  const onInput = (event: Event): void => {
    event.stopPropagation();
    onChange({ ...range, [end]: (event.currentTarget as HTMLInputElement).value });
  };
  return html`<label class="field">
    <span>${end === 'start' ? texts.from : texts.to}</span>
    <input
      part="time"
      type="time"
      required
      .value=${range[end]}
      aria-invalid=${range[end] === '' ? 'true' : nothing}
      aria-describedby="gap"
      ?disabled=${isDisabled}
      @input=${stopPropagation}
      @change=${onInput}
    />
  </label>`;
}

function renderDays({ range, texts, lang, clockLocale, isDisabled, onChange }: RangeRow): TemplateResult {
  const toggle = (day: number) => (event: Event) => {
    event.stopPropagation();
    const others = range.days.filter((one) => one !== day);
    onChange({ ...range, days: (event.currentTarget as HTMLInputElement).checked ? [...others, day] : others });
  };
  return html`<fieldset aria-describedby="gap">
    <legend class="label">${texts.days}</legend>
    <div class="days" part="days">
      ${orderDays(clockLocale).map(
        (day) => html`<label class="option">
          <input
            type="checkbox"
            .checked=${range.days.includes(day)}
            ?disabled=${isDisabled}
            @input=${stopPropagation}
            @change=${toggle(day)}
          />
          <span>${nameDay(lang, day)}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** The element itself tells of changes, once they count. */
export function stopPropagation(event: Event): void {
  event.stopPropagation();
}

/** The choice of a time zone. */
export interface ZoneRow {
  readonly label: string;
  readonly chosen: string;
  /** For the device's own. */
  readonly deviceText: string;
  readonly zones: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (zone: string) => void;
}

export function renderZones(row: ZoneRow): TemplateResult {
  const onChange = (event: Event): void => {
    event.stopPropagation();
    row.onChange((event.currentTarget as HTMLSelectElement).value);
  };
  return html`<label class="field">
    <span class="label">${row.label}</span>
    <select class="zones" part="zone" ?disabled=${row.isDisabled} @input=${stopPropagation} @change=${onChange}>
      <option value="" ?selected=${row.chosen === ''}>${row.deviceText}</option>
      ${row.zones.map((zone) => html`<option value=${zone} ?selected=${zone === row.chosen}>${zone}</option>`)}
    </select>
  </label>`;
}

/** The button for one more span. */
export function renderAdd(label: string, isDisabled: boolean, onAdd: () => void): TemplateResult {
  return html`<button type="button" part="action" ?disabled=${isDisabled} @click=${onAdd}>${label}</button>`;
}
