import { html, nothing, type TemplateResult } from 'lit/html.js';
import { renderIcon } from '../icons.js';
import type { TextFinder } from '../translations/translation.js';
import type { PushDismissChoice } from './push-prompt-events.js';
import type { PromptView } from './push-prompt-view.js';

/** What the surface holds and whom its buttons tell. */
export interface PromptContent {
  readonly view: NonNullable<PromptView>;
  readonly heading: unknown;
  readonly message: unknown;
  /** Below the message: what is happening, or steps. */
  readonly more: unknown;
  readonly acceptText: string;
  readonly laterText: string;
  /** `undefined` leaves the button out. */
  readonly neverText: string | undefined;
  readonly hasClose: boolean;
  readonly hasPrivacy: boolean;
  readonly text: TextFinder;
  readonly onAccept: () => void;
  readonly onDismiss: (choice: PushDismissChoice) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onSlotChange: () => void;
}

/** Renders what an open prompt shows. The order is that of the tab key: accept, later, never, close. */
export function renderPrompt(content: PromptContent): TemplateResult {
  return html`
    <section
      class="surface"
      part="base"
      data-view=${content.view}
      aria-labelledby="heading"
      @keydown=${content.onKeyDown}
      @focusin=${content.onFocusIn}
    >
      <div class="badge" part="icon" aria-hidden="true">${renderBadge(content.view)}</div>
      <div class="words">
        <h2 class="heading" part="heading" id="heading" tabindex="-1">${content.heading}</h2>
        <div class="message" part="message">${content.message}</div>
      </div>
      <div class="more">${content.more}</div>
      ${isAnswered(content.view) ? nothing : html`${renderActions(content)} ${renderFooter(content)}`}
      ${renderClose(content)}
    </section>
  `;
}

/** Whether there is nothing left to ask: then only closing is left to do. */
export function isAnswered(view: PromptView): boolean {
  return view === 'done' || view === 'denied';
}

function renderBadge(view: PromptView): TemplateResult {
  if (view === 'done') return renderIcon('check');
  if (view === 'denied') return renderIcon('bell-slash');
  return html`<slot name="icon">${renderIcon(view === 'install' ? 'home' : 'bell')}</slot>`;
}

function renderActions({ view, acceptText, laterText, onAccept, onDismiss }: PromptContent): TemplateResult {
  const isBusy = String(view === 'busy');
  const accept = html`<button
    type="button"
    class="accept"
    part="accept"
    aria-disabled=${isBusy}
    aria-busy=${isBusy}
    @click=${onAccept}
  >
    <slot name="accept">${acceptText}</slot>
  </button>`;
  return html`<div class="actions" part="actions">
    ${view === 'install' ? nothing : accept}
    <button type="button" class="later" part="later" @click=${() => onDismiss('later')}>
      <slot name="later">${laterText}</slot>
    </button>
  </div>`;
}

function renderFooter({ neverText, hasPrivacy, onDismiss, onSlotChange }: PromptContent): TemplateResult {
  const never = html`<button type="button" class="never" part="never" @click=${() => onDismiss('never')}>
    <slot name="never">${neverText}</slot>
  </button>`;
  return html`<div class="footer" ?hidden=${neverText === undefined && !hasPrivacy}>
    ${neverText === undefined ? nothing : never}
    <div class="privacy" part="privacy"><slot name="privacy" @slotchange=${onSlotChange}></slot></div>
  </div>`;
}

function renderClose({ view, hasClose, text, onDismiss }: PromptContent): TemplateResult | typeof nothing {
  if (!hasClose && !isAnswered(view)) return nothing;
  const label = text('pushClose');
  return html`<button type="button" class="close" part="close" aria-label=${label} @click=${() => onDismiss('close')}>
    ${renderIcon('close')}
  </button>`;
}
