import '../core-english.js';
import { clearBadge, type PushClient, type SubscribeResult } from '@web-push-kit/client';
import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { describeState, joinStateText, type StateText } from '../state-text.js';
import type { PushTextKey, TextFinder } from '../translations/translation.js';
import { type PanelCard, type PanelView, planPanel } from './bell-panel-view.js';
import {
  type PanelElementFacts,
  renderGuide,
  renderHelp,
  renderInbox,
  renderSettings,
  renderSwitch,
} from './panel-elements.js';
import { pushBellTexts } from './push-bell.texts.js';

registerEnglish(pushBellTexts);

/** The bell as its panel sees it. */
export interface BellPanelHost extends PanelElementFacts {
  readonly state: PushState;
  /** The client, where it has more than asking: an inbox, preferences. */
  readonly fullClient: PushClient | undefined;
  readonly heading: string;
  readonly panel: 'settings' | 'inbox' | 'both';
  /** Whether the page has filled a slot. */
  hasSlotted(slot: string): boolean;
  readonly text: TextFinder;
  announce(message: string): void;
  requestUpdate(): void;
  /** Makes the browser ask; `undefined` when nobody is to be asked. */
  request(): Promise<SubscribeResult> | undefined;
  report(result: SubscribeResult): void;
  close(): void;
}

/** What opens with the bell. It is loaded with the first click, and loads what it shows. */
export class BellPanel {
  readonly #describe: () => BellPanelHost;
  #isRequesting = false;
  #wasQuestionClosed = false;
  #failure: PushErrorCode | undefined;
  #hadSwitch = false;

  /** @param describe - The bell as it is at the moment. */
  constructor(describe: () => BellPanelHost) {
    this.#describe = describe;
  }

  /** The panel is being opened: what the user is about to see counts as seen on the app's icon. */
  opened(): void {
    this.#hadSwitch = false;
    this.#wasQuestionClosed = false;
    this.#failure = undefined;
    const { fullClient, panel } = this.#host;
    // The number on the icon is a courtesy: a storage that fails leaves it there.
    if (fullClient && panel !== 'settings') void clearBadge(fullClient).catch(() => undefined);
  }

  /** The push state has changed while the panel is open. */
  stateChanged(): void {
    const { state, text, announce } = this.#host;
    this.#failure = undefined;
    if (this.#isRequesting && state.kind === 'prompting') announce(joinStateText(describeState(state), text));
  }

  /** What is inside the panel. */
  render(): TemplateResult {
    const { text, heading, hasSlotted } = this.#host;
    const view = this.#plan();
    this.#hadSwitch ||= view.card === 'switch' && this.#host.state.kind === 'subscribed';
    return html`<div class="head">
        <h2 class="heading" part="heading" id="heading" tabindex="-1"><slot name="panel-header">${heading}</slot></h2>
        <button type="button" class="close" part="close" aria-label=${text('pushClose')} @click=${this.#host.close}>
          ${renderIcon('close')}
        </button>
      </div>
      <div class="content" part="content">
        <slot name="panel">${hasSlotted('panel') ? nothing : this.#renderContent(view)}</slot>
      </div>
      <slot name="footer"></slot>`;
  }

  get #host(): BellPanelHost {
    return this.#describe();
  }

  #plan(): PanelView {
    const { state, panel } = this.#host;
    return planPanel({
      state,
      panel,
      isRequesting: this.#isRequesting,
      hasFailed: this.#failure !== undefined,
      hadSwitch: this.#hadSwitch,
    });
  }

  #renderContent(view: PanelView): TemplateResult {
    const { fullClient, text } = this.#host;
    const card = this.#renderCard(view.card);
    const settings = view.hasSettings && fullClient ? renderSettings(this.#host) : nothing;
    const inbox = view.hasInbox && fullClient ? renderInbox(this.#host) : nothing;
    if (!view.isFolded) return html`${card} ${settings} ${inbox}`;
    return html`${inbox}
      <details>
        <summary>${text('pushBellSettings')}</summary>
        ${card} ${settings}
      </details>`;
  }

  #renderCard(card: PanelCard): TemplateResult | typeof nothing {
    switch (card) {
      case 'ask':
        return this.#renderAsk();
      case 'busy':
        return this.#renderStatus(this.#busyText());
      case 'retry':
        return this.#renderRetry();
      case 'help':
        return html`${this.#renderStatus(describeState(this.#host.state))} ${renderHelp(this.#host)}`;
      case 'install':
        return html`${this.#renderStatus(describeState(this.#host.state))} ${renderGuide(this.#host)}`;
      case 'switch':
        return renderSwitch(this.#host);
      case 'none':
        return nothing;
    }
  }

  #renderAsk(): TemplateResult {
    const { state, text } = this.#host;
    const { detail } = describeState(state);
    return html`<div class="card">
      <p>${text('pushPromptMessage')}</p>
      ${detail ? html`<p class="detail">${text(detail)}</p>` : nothing}
      ${this.#wasQuestionClosed ? this.#renderNote('pushDismissed') : nothing}
      ${state.isOffline ? this.#renderNote('pushOffline') : nothing} ${this.#renderAction('pushBellTurnOn')}
    </div>`;
  }

  #renderRetry(): TemplateResult {
    const { state } = this.#host;
    const failed: PushState = this.#failure ? { kind: 'error', reason: this.#failure, isOffline: false } : state;
    return html`<div class="card">${this.#renderStatus(describeState(failed))} ${this.#renderAction('pushTryAgain')}</div>`;
  }

  #busyText(): StateText {
    const { state } = this.#host;
    const isAsking = state.kind === 'prompting' || state.kind === 'checking';
    return isAsking ? describeState(state) : { status: 'pushTurningOn' };
  }

  #renderStatus({ status, detail, icon }: StateText): TemplateResult {
    const { text, state } = this.#host;
    return html`<div class="status" data-status=${state.kind}>
      ${icon ? renderIcon(icon) : nothing}
      <span>
        <strong>${text(status)}</strong>
        ${detail ? html`<span class="detail">${text(detail)}</span>` : nothing}
      </span>
    </div>`;
  }

  #renderNote(key: PushTextKey): TemplateResult {
    return html`<p class="note">${renderIcon('info')}<span>${this.#host.text(key)}</span></p>`;
  }

  #renderAction(key: PushTextKey): TemplateResult {
    return html`<button type="button" class="primary" part="action" @click=${this.#onTurnOn}>
      ${this.#host.text(key)}
    </button>`;
  }

  readonly #onTurnOn = (): void => {
    // The state changes while the client is being asked.
    this.#isRequesting = true;
    const request = this.#host.request();
    this.#isRequesting = request !== undefined;
    if (!request) return;
    this.#wasQuestionClosed = false;
    this.#failure = undefined;
    this.#host.requestUpdate();
    void request.then(this.#onAnswer);
  };

  readonly #onAnswer = (result: SubscribeResult): void => {
    this.#isRequesting = false;
    this.#wasQuestionClosed = result.kind === 'dismissed';
    this.#failure = result.kind === 'failed' ? result.error.code : undefined;
    this.#host.requestUpdate();
    if (result.kind !== 'superseded') this.#host.announce(this.#tell(result));
    this.#host.report(result);
  };

  #tell(result: SubscribeResult): string {
    const { state, text } = this.#host;
    if (result.kind === 'subscribed') return text('pushDoneDetail');
    if (result.kind === 'dismissed') return text('pushDismissed');
    const told: PushState =
      result.kind === 'failed' ? { kind: 'error', reason: result.error.code, isOffline: false } : state;
    return joinStateText(describeState(told), text);
  }
}
