import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { findRoute, ROUTES } from '#timetable';
import { AUDIENCES, LANGUAGES, LOCAL_TIMES } from './audience.js';
import {
  type DraftProblems,
  MAX_TEXT_LENGTH,
  MAX_TITLE_LENGTH,
  type MessageDraft,
  type Urgency,
} from './message-draft.js';

/** What the form shows. */
export interface ComposeState {
  readonly draft: MessageDraft;
  readonly problems: DraftProblems;
  readonly isSending: boolean;
  /** Pages to offer for the link. */
  readonly linkSuggestions: readonly { readonly href: string; readonly name: string }[];
  /** What came of the last try, in words. */
  readonly outcome: { readonly tone: 'good' | 'bad'; readonly text: string } | undefined;
  readonly change: (part: Partial<MessageDraft>) => void;
  readonly submit: () => void;
}

const URGENCIES: readonly (readonly [Urgency, string])[] = [
  ['very-low', 'Very low: on power and Wi-Fi'],
  ['low', 'Low: on power or Wi-Fi'],
  ['normal', 'Normal'],
  ['high', 'High: wake the device'],
];

const TIMES_TO_LIVE: readonly (readonly [number, string])[] = [
  [60, '1 minute'],
  [900, '15 minutes'],
  [3600, '1 hour'],
  [14_400, '4 hours'],
  [86_400, '1 day'],
  [259_200, '3 days'],
];

/** Renders the form for a new message. */
export function renderComposeForm(state: ComposeState): TemplateResult {
  const { draft, isSending, outcome } = state;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!isSending) state.submit();
  };
  return html`<form class="compose" novalidate @submit=${onSubmit}>
    ${renderTitle(state)} ${renderText(state)}
    <div class="field-row">${renderRoute(state)} ${renderLink(state)}</div>
    <fieldset class="compose-group">
      <legend>Among them</legend>
      <div class="field-row">
        ${renderSelect('Travelers', AUDIENCES, { value: draft.audience, change: (audience) => state.change({ audience }) })}
        ${renderSelect('Language', LANGUAGES, { value: draft.language, change: (language) => state.change({ language }) })}
      </div>
    </fieldset>
    ${renderGerman(state)}
    ${renderSelect('When', LOCAL_TIMES, { value: draft.localTime, change: (localTime) => state.change({ localTime }) })}
    <div class="field-row">
      ${renderSelect('Urgency', URGENCIES, { value: draft.urgency, change: (urgency) => state.change({ urgency: urgency as Urgency }) })}
      ${renderSelect('Time to live', TIMES_TO_LIVE, {
        value: draft.ttlSeconds,
        change: (seconds) => state.change({ ttlSeconds: Number(seconds) }),
      })}
    </div>
    <div class="compose-actions">
      <button type="submit" class="button" aria-disabled=${isSending ? 'true' : nothing}>Send</button>
      <p class="compose-outcome" role="status" data-tone=${outcome?.tone ?? nothing}>
        ${isSending ? 'Sending…' : (outcome?.text ?? '')}
      </p>
    </div>
  </form>`;
}

function renderTitle({ draft, problems, change }: ComposeState): TemplateResult {
  return html`<div class="field">
    <div class="field-head">
      <label for="message-title">Title</label>
      <span class="field-count" aria-hidden="true">${draft.title.length} / ${MAX_TITLE_LENGTH}</span>
    </div>
    <input
      id="message-title"
      name="title"
      autocomplete="off"
      required
      .value=${live(draft.title)}
      aria-invalid=${problems.title === undefined ? nothing : 'true'}
      aria-describedby="message-title-problem"
      @input=${(event: Event) => change({ title: valueIn(event) })}
    />
    ${renderProblem('message-title', problems.title)}
  </div>`;
}

function renderText({ draft, problems, change }: ComposeState): TemplateResult {
  return html`<div class="field">
    <div class="field-head">
      <label for="message-text">Text</label>
      <span class="field-count" aria-hidden="true">${draft.text.length} / ${MAX_TEXT_LENGTH}</span>
    </div>
    <textarea
      id="message-text"
      name="text"
      rows="3"
      required
      .value=${live(draft.text)}
      aria-invalid=${problems.text === undefined ? nothing : 'true'}
      aria-describedby="message-text-problem"
      @input=${(event: Event) => change({ text: valueIn(event) })}
    ></textarea>
    ${renderProblem('message-text', problems.text)}
  </div>`;
}

function renderGerman({ draft, problems, change }: ComposeState): TemplateResult {
  return html`<details class="compose-german" ?open=${draft.germanTitle !== '' || draft.germanText !== ''}>
    <summary>In German as well</summary>
    <div class="compose">
      <div class="field">
        <label for="message-german-title">Title in German</label>
        <input
          id="message-german-title"
          lang="de"
          autocomplete="off"
          .value=${live(draft.germanTitle)}
          aria-invalid=${problems.germanTitle === undefined ? nothing : 'true'}
          aria-describedby="message-german-title-problem"
          @input=${(event: Event) => change({ germanTitle: valueIn(event) })}
        />
        ${renderProblem('message-german-title', problems.germanTitle)}
      </div>
      <div class="field">
        <label for="message-german-text">Text in German</label>
        <textarea
          id="message-german-text"
          lang="de"
          rows="2"
          .value=${live(draft.germanText)}
          @input=${(event: Event) => change({ germanText: valueIn(event) })}
        ></textarea>
      </div>
    </div>
  </details>`;
}

function renderRoute({ draft, change }: ComposeState): TemplateResult {
  const options = [
    ['', 'Everybody'] as const,
    ...ROUTES.map(({ id, number, name }) => [id, `${number}  ${name}`] as const),
  ];
  const hint = findRoute(draft.route) === undefined ? 'All who have notifications on.' : 'All who follow it.';
  return renderSelect('Route', options, { value: draft.route, hint, change: (route) => change({ route }) });
}

function renderLink({ draft, problems, linkSuggestions, change }: ComposeState): TemplateResult {
  return html`<div class="field">
    <label for="message-link">Link</label>
    <input
      id="message-link"
      name="link"
      inputmode="url"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      list="message-link-pages"
      required
      .value=${live(draft.link)}
      aria-invalid=${problems.link === undefined ? nothing : 'true'}
      aria-describedby="message-link-hint message-link-problem"
      @input=${(event: Event) => change({ link: valueIn(event) })}
    />
    <datalist id="message-link-pages">
      ${linkSuggestions.map(({ href, name }) => html`<option value=${href} label=${name}></option>`)}
    </datalist>
    <p class="field-hint" id="message-link-hint">The page a click opens.</p>
    ${renderProblem('message-link', problems.link)}
  </div>`;
}

interface Choice {
  readonly value: string | number;
  readonly hint?: string;
  readonly change: (value: string) => void;
}

function renderSelect(
  label: string,
  options: readonly (readonly [string | number, string])[],
  { value, hint, change }: Choice,
): TemplateResult {
  const id = `message-${label.toLowerCase().replaceAll(' ', '-')}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby=${hint === undefined ? nothing : `${id}-hint`} @change=${(event: Event) => change(valueIn(event))}>
      ${options.map(([key, text]) => html`<option value=${key} .selected=${live(key === value)}>${text}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<p class="field-hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

function renderProblem(id: string, problem: string | undefined): TemplateResult {
  return html`<p class="field-problem" id="${id}-problem">${problem ?? ''}</p>`;
}

function valueIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
