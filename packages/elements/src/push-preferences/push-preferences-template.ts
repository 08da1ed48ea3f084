import { html, nothing, type TemplateResult } from 'lit';
import type { PushPreferencesElement } from './push-preferences.js';
import type { TopicOption, TopicSection } from './topic-option.js';

/** What inner elements are told of the outer one's language. */
type Speech = Pick<PushPreferencesElement, 'lang' | 'dir'>;

/** The topics of the `topics` property, under their headings. */
export function renderSections(sections: readonly TopicSection[], speech: Speech): readonly TemplateResult[] {
  return sections.map(({ heading, topics }) => {
    const rows = topics.map((topic) => renderTopic(topic, speech));
    return heading === ''
      ? html`${rows}`
      : html`<push-topic-group heading=${heading} exportparts="heading: group">${rows}</push-topic-group>`;
  });
}

const TOPIC_PARTS = 'base: topic, row: topic-row, label, hint, control, thumb, options, mute, status';

function renderTopic(topic: TopicOption, { lang, dir }: Speech): TemplateResult {
  return html`<push-topic
    exportparts=${TOPIC_PARTS}
    lang=${lang || nothing}
    dir=${dir || nothing}
    name=${topic.name}
    .label=${topic.label}
    .hint=${topic.hint ?? ''}
    .defaultChecked=${topic.checked ?? false}
    .required=${topic.required ?? false}
    .levels=${topic.levels ?? []}
    .mute=${topic.mute ?? false}
  ></push-topic>`;
}

/** The switch above all topics. */
export interface PauseRow {
  readonly isOn: boolean;
  readonly label: string;
  readonly hint: string;
  readonly save: 'saving' | 'saved' | 'failed' | undefined;
}

export function renderPause(row: PauseRow, { lang, dir }: Speech): TemplateResult {
  return html`<push-topic
    class="pause"
    part="pause"
    exportparts=${TOPIC_PARTS}
    lang=${lang || nothing}
    dir=${dir || nothing}
    .label=${row.label}
    .hint=${row.hint}
    .choice=${{ level: row.isOn ? 'all' : 'none', isMuted: false }}
    .saveStatus=${row.save}
  ></push-topic>`;
}

/** The choice of how often. */
export interface CapRow {
  readonly label: string;
  readonly hint: string;
  readonly status: string;
  /** 0 stands for no limit. */
  readonly options: readonly { readonly count: number; readonly text: string }[];
  readonly chosen: number;
  readonly onChange: (event: Event) => void;
}

export function renderCap(row: CapRow): TemplateResult {
  return html`<div class="field cap" part="cap">
    <label class="label" for="cap">${row.label}</label>
    <select id="cap" aria-describedby="cap-hint" @change=${row.onChange}>
      ${row.options.map(
        ({ count, text }) => html`<option value=${count} ?selected=${count === row.chosen}>${text}</option>`,
      )}
    </select>
    <span class="detail" id="cap-hint">${row.hint} ${row.status}</span>
  </div>`;
}
