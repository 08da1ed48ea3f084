import type { PushState } from '@web-push-kit/protocol';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ElementClient } from '../element-client.js';
import { renderIcon } from '../icons.js';
import { describeState, joinStateText, type StateText } from '../state-text.js';
import type { TextFinder } from '../translations/translation.js';
import type { PromptView } from './push-prompt-view.js';

const SETTING_UP: StateText = { status: 'pushTurningOn' };

/** What the words depend on beside the view. */
export interface PromptFacts {
  readonly state: PushState;
  /** The user has accepted, and the answer is not in. */
  readonly isRequesting: boolean;
  /** The user closed the browser's question without an answer. */
  readonly wasQuestionClosed: boolean;
  /** The author's heading; may be empty. */
  readonly heading: string;
  /** The author's message; may be empty. `undefined` when it is in the slot. */
  readonly message: string | undefined;
  /** The page has put something into the `topics` slot. */
  readonly hasTopics: boolean;
  readonly text: TextFinder;
  /** What the help and the guide need. */
  readonly client: ElementClient | undefined;
  readonly siteName: string;
  readonly lang: string;
  /** The page has put something into the `help` slot. */
  readonly hasHelp: boolean;
  readonly onSlotChange: () => void;
}

/** Chooses the heading. What the author wrote stays while there is something to ask. */
export function renderHeading(view: PromptView, { heading, text }: PromptFacts): unknown {
  if (view === 'done') return text('pushDone');
  if (view === 'denied') return text('pushDenied');
  if (view === 'install') return text('pushInstallFirst');
  return html`<slot name="heading">${heading || text('pushPromptHeading')}</slot>`;
}

/** Chooses the message below the heading. */
export function renderMessage(view: PromptView, { message, text, onSlotChange }: PromptFacts): unknown {
  if (view === 'done') return html`<slot name="success">${text('pushDoneDetail')}</slot>`;
  if (view === 'denied') return html`<slot name="denied">${text('pushDeniedDetail')}</slot>`;
  if (view === 'install') return text('pushInstallFirstDetail');
  const fallback = message === undefined ? nothing : message || text('pushPromptMessage');
  return html`<slot @slotchange=${onSlotChange}></slot>${fallback}`;
}

/** Chooses what follows the message: steps, or what is happening. */
export function renderMore(view: PromptView, facts: PromptFacts): TemplateResult | typeof nothing {
  switch (view) {
    case 'denied':
      return renderHelp(facts);
    case 'install':
      return renderGuide(facts);
    case 'ask':
    case 'busy':
    case 'retry':
      return html`${renderTopics(facts)} ${view === 'ask' ? renderNote(facts) : renderStatus(view, facts)}`;
    default:
      return nothing;
  }
}

/** Reads the words that the page has put into a slot; empty where it has put none. */
export function readSlotted(prompt: Element, slot: string): string {
  const isWanted = (node: Node): boolean =>
    node instanceof Element
      ? node.slot === slot && node.localName !== 'noscript'
      : slot === '' && node.nodeType === Node.TEXT_NODE;
  const words = [...prompt.childNodes].filter(isWanted).map(({ textContent }) => textContent);
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Chooses what to read out when the view changes; the first question is the element's to announce. */
export function summarize(view: PromptView, before: PromptView, { state, text }: PromptFacts): string | undefined {
  // The help, which would say so itself, is gone by then.
  if (view === 'ask' && before === 'denied') return text('pushUnblocked');
  if (view === 'done') return `${text('pushDone')}. ${text('pushDoneDetail')}`;
  const isNews = view === 'denied' || view === 'retry' || (view === 'busy' && state.kind === 'prompting');
  return isNews ? joinStateText(describeState(state), text) : undefined;
}

function renderHelp({ client, siteName, lang, hasHelp }: PromptFacts): TemplateResult {
  return html`<push-help
    class="help"
    compact
    part="help"
    exportparts="steps, step, check: action"
    lang=${lang || nothing}
    site-name=${siteName}
    .client=${client}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  >
    ${hasHelp ? html`<slot name="help" slot="steps"></slot>` : nothing}
  </push-help>`;
}

function renderGuide({ client, siteName, lang }: PromptFacts): TemplateResult {
  return html`<push-install-guide
    class="help"
    compact
    part="help"
    exportparts="steps, step, install: action"
    lang=${lang || nothing}
    site-name=${siteName}
    .client=${client}
    @push-state-change=${stop}
    @push-permission-change=${stop}
  ></push-install-guide>`;
}

/** The prompt itself tells the page what its help hears, too. */
function stop(event: Event): void {
  event.stopPropagation();
}

function renderTopics({ hasTopics, onSlotChange }: PromptFacts): TemplateResult {
  return html`<div class="topics" part="topics" ?hidden=${!hasTopics}>
    <slot name="topics" @slotchange=${onSlotChange}></slot>
  </div>`;
}

function renderNote({ state, wasQuestionClosed, text }: PromptFacts): TemplateResult | typeof nothing {
  if (!wasQuestionClosed && !state.isOffline) return nothing;
  const note = text(wasQuestionClosed ? 'pushDismissed' : 'pushOffline');
  return html`<div class="status" part="status">${renderIcon('info')}<span>${note}</span></div>`;
}

function renderStatus(view: 'busy' | 'retry', { state, isRequesting, text }: PromptFacts): TemplateResult {
  const isSettingUp = isRequesting && state.kind !== 'prompting';
  const { status, detail, icon } = isSettingUp ? SETTING_UP : describeState(state);
  return html`<div class="status" part="status" data-status=${view}>
    ${icon ? renderIcon(icon) : nothing}
    <span><strong>${text(status)}</strong> ${detail ? text(detail) : nothing}</span>
  </div>`;
}
