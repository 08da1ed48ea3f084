import type { SettingsResult, SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { renderIcon } from '../icons.js';
import { loadElement } from '../load-element.js';
import { registerEnglish } from '../localize.js';
import { PushErrorEvent, PushUnsubscribeEvent } from '../outcome-events.js';
import { PushTopicsChangeEvent } from '../push-preferences/push-preferences-events.js';
import { renderAnnouncer } from '../render-announcer.js';
import { reportOutcome } from '../report-outcome.js';
import { describeState, joinStateText, type StateText } from '../state-text.js';
import { pushSubscribeStyles } from './push-subscribe.styles.js';
import { pushSubscribeTexts } from './push-subscribe.texts.js';
import { renderStatus, renderWayOut, type WayOut } from './push-subscribe-template.js';
import { planSubscribe, type SubscribeNote, type SubscribeView } from './push-subscribe-view.js';
import { findSlottedButton, SlottedButton } from './slotted-button.js';

registerEnglish(pushSubscribeTexts);

/**
 * Makes a button of the page turn notifications on, about one thing or at all: "Notify me when this is back".
 *
 * The button stays the page's own, and looks as the page wants it; the element changes its words, and says below it
 * what else there is to say. Words are changed where a button holds nothing but text, or in its part marked with
 * `data-push-label`; others keep theirs, and the page can show what it likes by `data-push-state`. A button that is no
 * `<button>` is marked with `data-push-button`. Without a button there is one of the kit's.
 *
 * @summary A button that turns notifications on, for one topic or at all.
 * @tag push-subscribe
 *
 * @slot - The page's own button, or the words of the kit's.
 * @slot alternative - Another way to get the news, such as a link to an e-mail form; shown where push cannot work.
 *
 * @csspart base - Everything.
 * @csspart button - The kit's button, where the page has none.
 * @csspart status - What there is to say beside the button: a failure, for instance.
 *
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-unsubscribe - {@link PushUnsubscribeEvent}
 * @fires push-topics-change - {@link PushTopicsChangeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushSubscribeElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushSubscribeStyles];

  /** What to be notified about, as the backend names it. Without one it is about notifications as such. */
  @property() topic = '';

  /** What the button says once notifications are on. Default: "You'll be notified". */
  @property() subscribedLabel = '';

  /**
   * Lets another click turn it off. With a `topic` that removes the topic and leaves the others; `all` also ends the
   * subscription when that was the last one.
   */
  @property({ converter: readUnsubscribe }) unsubscribe: boolean | 'all' = false;

  /** Shows nothing where notifications are on already. Someone who has just turned them on here still sees that. */
  @property({ type: Boolean }) hideWhenSubscribed = false;

  @state() private act: 'turning-on' | 'turning-off' | undefined;
  @state() private note: SubscribeNote | undefined;
  @state() private wayOut: WayOut | undefined;
  @state() private isWayOutMissing = false;
  #wasUsed = false;
  readonly #slotted = new SlottedButton();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#slotted.release();
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind === previous.kind) return;
    this.note = undefined;
    this.isWayOutMissing = false;
    if (this.act === 'turning-on' && state.kind === 'prompting') this.#announce(describeState(state));
  }

  override render(): TemplateResult {
    const view = this.#plan();
    // Once it is there it stays: whoever has changed the browser's settings reads in it that this has worked.
    const facts = { client: this.push.client, siteName: this.shownSiteName, lang: this.lang };
    const isLeftOut = view.isHidden || (view.isOn && this.hideWhenSubscribed && !this.#wasUsed);
    return html`${isLeftOut ? nothing : this.#renderBase(view)}
      ${view.isHidden ? html`<slot name="alternative"></slot>` : nothing}
      ${this.wayOut ? renderWayOut(this.wayOut, facts) : nothing} ${renderAnnouncer()}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const view = this.#plan();
    this.#slotted.show(this.isConnected ? findSlottedButton(this) : undefined, {
      state: view.state,
      label: this.#labelOf(view),
      isBusy: view.isBusy,
      isInert: view.isOn && view.action === 'none',
      opensDialog: view.action === 'help' || view.action === 'guide',
    });
  }

  #plan(): SubscribeView {
    return planSubscribe({
      state: this.push.state,
      topic: this.topic,
      topics: this.fullClient?.topics,
      act: this.act,
      note: this.note,
      unsubscribe: this.unsubscribe,
    });
  }

  #labelOf({ isOn, isBusy, label }: SubscribeView): string | undefined {
    if (isOn && !isBusy && this.subscribedLabel) return this.subscribedLabel;
    return label && this.text(label);
  }

  #renderBase(view: SubscribeView): TemplateResult {
    const isOwn = isServer || findSlottedButton(this) !== undefined;
    const status = this.isWayOutMissing ? describeState(this.push.state) : view.status;
    return html`<div class="base" part="base">
      ${isOwn ? html`<slot @click=${this.#onClick} @slotchange=${this.onSlotChange}></slot>` : this.#renderButton(view)}
      ${status ? renderStatus(status, (key) => this.text(key)) : nothing}
    </div>`;
  }

  #renderButton(view: SubscribeView): TemplateResult {
    const fallback = this.hasSlotted() ? nothing : this.text('pushSubscribeLabel');
    const label = this.#labelOf(view) ?? html`<slot @slotchange=${this.onSlotChange}></slot>${fallback}`;
    const isInert = view.isBusy || (view.isOn && view.action === 'none');
    return html`<button
      type="button"
      class="button"
      part="button"
      data-push-state=${view.state}
      aria-busy=${view.isBusy ? 'true' : nothing}
      aria-disabled=${isInert ? 'true' : nothing}
      aria-haspopup=${view.action === 'help' || view.action === 'guide' ? 'dialog' : nothing}
      @click=${this.#onClick}
    >
      ${view.isOn && view.action === 'none' ? renderIcon('check') : nothing} <span>${label}</span>
    </button>`;
  }

  readonly #onClick = (event: Event): void => {
    const own = findSlottedButton(this);
    if (event.defaultPrevented || (own && !event.composedPath().includes(own))) return;
    // In a form the page's button would send it.
    event.preventDefault();
    this.#act(this.#plan());
  };

  #act({ action }: SubscribeView): void {
    const topics = this.fullClient?.topics ?? [];
    switch (action) {
      case 'subscribe':
        this.#subscribe([...new Set([...topics, this.topic])]);
        break;
      case 'add-topic':
        void this.#setTopics('turning-on', [...topics, this.topic]);
        break;
      case 'remove-topic':
        void this.#setTopics(
          'turning-off',
          topics.filter((topic) => topic !== this.topic),
        );
        break;
      case 'unsubscribe':
        void this.#unsubscribe();
        break;
      case 'help':
        void this.#open('push-help');
        break;
      case 'guide':
        void this.#open('push-install-guide');
        break;
      default:
    }
  }

  /** Not async: the browser asks only while the click is being handled. */
  #subscribe(topics: readonly string[]): void {
    this.#wasUsed = true;
    this.note = undefined;
    this.act = 'turning-on';
    const request = this.requestSubscription(this.topic === '' ? {} : { topics });
    if (request) void request.then(this.#onSubscribed);
    else this.act = undefined;
  }

  readonly #onSubscribed = (result: SubscribeResult): void => {
    this.act = undefined;
    this.note = undefined;
    if (result.kind === 'dismissed' || result.kind === 'denied') this.note = { kind: result.kind };
    if (result.kind === 'failed') this.note = { kind: 'failed', code: result.error.code };
    if (result.kind === 'superseded') return;
    this.#announceOutcome();
    reportOutcome(this, result);
    if (result.kind === 'subscribed') this.#reportTopic(true, { queued: false });
  };

  async #setTopics(act: 'turning-on' | 'turning-off', topics: readonly string[]): Promise<void> {
    const result = await this.#run(act, () => this.fullClient?.setTopics(topics));
    if (!result || result.kind === 'superseded') return;
    const isOn = act === 'turning-on';
    this.note = readSettingsNote(result, isOn);
    this.#announceOutcome();
    if (result.kind === 'failed') this.#reportFailure(result);
    else this.#reportTopic(isOn, { queued: result.kind === 'queued' });
  }

  async #unsubscribe(): Promise<void> {
    const result = await this.#run('turning-off', () => this.push.client?.unsubscribe());
    if (!result || result.kind === 'superseded') return;
    const hasFailed = result.kind === 'failed';
    this.note = hasFailed ? { kind: 'not-turned-off', code: result.error.code } : { kind: 'stopped' };
    this.#announceOutcome();
    if (hasFailed) this.#reportFailure(result);
    else this.dispatchEvent(new PushUnsubscribeEvent());
  }

  async #run<Result>(
    act: 'turning-on' | 'turning-off',
    run: () => Promise<Result> | undefined,
  ): Promise<Result | undefined> {
    this.#wasUsed = true;
    this.note = undefined;
    this.act = act;
    const result = await run();
    this.act = undefined;
    return result;
  }

  async #open(tag: WayOut): Promise<void> {
    this.wayOut = tag;
    await Promise.all([loadElement(tag), this.updateComplete]);
    const element = this.renderRoot.querySelector<HTMLElementTagNameMap[WayOut]>(tag);
    this.isWayOutMissing = customElements.get(tag) === undefined;
    if (this.isWayOutMissing) this.#announce(describeState(this.push.state));
    else element?.show();
  }

  #announceOutcome(): void {
    const view = this.#plan();
    const label = view.isOn ? this.subscribedLabel || this.text('pushSubscribeOn') : '';
    if (view.isOn && this.note === undefined) this.announcer.say(label);
    else if (view.status) this.#announce(view.status);
  }

  #announce(text: StateText): void {
    this.announcer.say(joinStateText(text, (key) => this.text(key)));
  }

  #reportTopic(isOn: boolean, { queued }: { readonly queued: boolean }): void {
    if (this.topic === '') return;
    const topics = this.fullClient?.topics ?? (isOn ? [this.topic] : []);
    const level = isOn ? 'all' : 'none';
    this.dispatchEvent(new PushTopicsChangeEvent({ topic: this.topic, level, muted: false, topics, queued }));
  }

  #reportFailure({ error }: Extract<SettingsResult | UnsubscribeResult, { readonly kind: 'failed' }>): void {
    this.dispatchEvent(new PushErrorEvent(error.code, error.message));
  }
}

function readSettingsNote(
  result: Exclude<SettingsResult, { readonly kind: 'superseded' }>,
  isOn: boolean,
): SubscribeNote | undefined {
  if (result.kind === 'failed') return { kind: 'not-saved', code: result.error.code };
  if (result.kind === 'queued') return { kind: 'queued' };
  return isOn ? undefined : { kind: 'stopped' };
}

function readUnsubscribe(value: string | null): boolean | 'all' {
  return value === 'all' ? 'all' : value !== null;
}
