import type { SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderIcon } from '../icons.js';
import { PushElement } from '../push-element.js';
import { PushErrorEvent, PushUnsubscribeEvent } from '../push-events.js';
import { joinStateText } from '../state-text.js';
import { switchStyles } from '../switch.styles.js';
import type { PushTextKey } from '../translations/translation.js';
import { pushToggleStyles } from './push-toggle.styles.js';
import { isWayOut, planToggle, type ToggleAction, type ToggleNote, type ToggleView } from './push-toggle-view.js';
import { renderSwitch } from './render-switch.js';
import { TestButton } from './test-button.js';

type WayOutModule = typeof import('./toggle-way-out.js');

/**
 * A switch that turns notifications on this browser on and off.
 *
 * Where they cannot be turned on (blocked, not supported, not installed) it shows
 * why and what to do instead of a switch that does not work.
 *
 * @summary Switch for a settings page.
 * @tag push-toggle
 *
 * @slot - The label. Falls back to the `label` attribute.
 * @slot hint - What the notifications are about. Falls back to the `hint` attribute.
 * @slot alternative - Another way to get the news, such as a link to an e-mail form; shown where push cannot work.
 * @slot help - Replaces the steps out of "blocked".
 *
 * @csspart base - Everything.
 * @csspart row - The words and the switch.
 * @csspart label - The label.
 * @csspart hint - The hint.
 * @csspart control - The switch's track, a native checkbox.
 * @csspart thumb - The switch's thumb.
 * @csspart status - The state in words.
 * @csspart action - A button of the element: Undo, Try again, Send a test.
 * @csspart test - What came of the test.
 * @csspart help - The `<push-help>` with the steps out of "blocked", or the `<push-install-guide>`.
 *
 * @cssstate on - The switch is on.
 * @cssstate busy - What the user asked for is under way.
 * @cssstate blocked - The browser blocks notifications.
 *
 * @cssprop --push-toggle-width - Width of the track. Default 3rem.
 * @cssprop --push-toggle-height - Height of the track. Default 1.75rem.
 * @cssprop --push-toggle-thumb-size - Diameter of the thumb. Default: the height less 0.5rem.
 *
 * @fires change - The user turned notifications on or off; it has happened. Bubbles.
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-unsubscribe - {@link PushUnsubscribeEvent}
 * @fires push-test-result - {@link PushTestResultEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushToggleElement extends PushElement {
  static override styles: CSSResultGroup = [PushElement.styles, switchStyles, pushToggleStyles];

  /** Name of the switch. Default: "Notifications on this browser". Say what it is, not what it does. */
  @property() label = '';

  /** What the notifications are about, below the label. */
  @property() hint = '';

  /** How big the switch is, and the words beside it. */
  @property({ reflect: true, useDefault: true }) size: 's' | 'm' | 'l' = 'm';

  /** Leaves out the steps out of "blocked" and the guide to the Home Screen, for a page that has its own. */
  @property({ type: Boolean, attribute: 'no-help' }) noHelp = false;

  /** Leaves out "Send a test". */
  @property({ type: Boolean, attribute: 'no-test' }) noTest = false;

  @state() private act: 'turning-on' | 'turning-off' | undefined;
  @state() private note: ToggleNote | undefined;
  @state() private isCopied = false;
  @state() private wayOut: WayOutModule | undefined;
  #wasOn = false;

  readonly #test = new TestButton(this, {
    text: (key) => this.text(key),
    announce: (message) => this.announcer.say(message),
  });

  /** Whether the switch is on. */
  get checked(): boolean {
    return this.#plan().isOn;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind === previous.kind) return;
    this.note = undefined;
    this.#test.reset();
    this.isCopied = false;
    if (this.act === 'turning-on' && state.kind === 'prompting') this.#announceStatus();
    // The help, which would say so itself, is gone by then.
    const isFree = previous.kind === 'denied' && (state.kind === 'default' || state.kind === 'unsubscribed');
    if (isFree && !this.noHelp) this.announcer.say(this.text('pushUnblocked'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isSettled = !['prompting', 'subscribing', 'error', 'checking'].includes(this.state);
    if (isSettled) this.#wasOn = this.state === 'subscribed';
    if (isWayOut(this.#plan().action)) void this.#loadWayOut();
  }

  protected override get customStates(): readonly string[] {
    const { isOn, isBusy } = this.#plan();
    const ours = { on: isOn, busy: isBusy, blocked: this.state === 'denied' };
    return [...super.customStates, ...Object.entries(ours).flatMap(([name, holds]) => (holds ? [name] : []))];
  }

  protected override replaceFocus(): void {
    super.replaceFocus();
    // The switch is gone, and the way out is still being loaded: the words that say why hold the focus.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
  }

  override render(): TemplateResult {
    const view = this.#plan();
    return html`
      <div class="base" part="base">
        <div class="row" part="row">
          <div class="words">${this.#renderLabel(view)} ${this.#renderHint()} ${this.#renderStatus(view)}</div>
          ${this.#renderControl(view)}
        </div>
        ${this.#renderAction(view)} ${this.#renderAlternative()}
      </div>
      ${this.announcer.render()}
    `;
  }

  #plan(): ToggleView {
    return planToggle({
      state: this.push.state,
      act: this.act,
      wasOn: this.#wasOn,
      note: this.note,
      canTest: !this.noTest && this.fullClient !== undefined,
      hasNoHelp: this.noHelp,
    });
  }

  #renderLabel(view: ToggleView): TemplateResult {
    const fallback = this.hasSlotted() ? nothing : this.label || this.text('pushToggleLabel');
    const content = html`<slot @slotchange=${this.onSlotChange}></slot>${fallback}`;
    return view.control === 'switch'
      ? html`<label class="label" part="label" for="control">${content}</label>`
      : html`<div class="label" part="label">${content}</div>`;
  }

  #renderHint(): TemplateResult {
    const isEmpty = this.hint === '' && !this.hasSlotted('hint');
    return html`<div class="hint" part="hint" id="hint" ?hidden=${isEmpty}>
      <slot name="hint" @slotchange=${this.onSlotChange}>${this.hint}</slot>
    </div>`;
  }

  #renderStatus(view: ToggleView): TemplateResult {
    return html`<div class="status" part="status" id="status" tabindex="-1" data-status=${this.state}>
      ${view.icon ? renderIcon(view.icon) : nothing}
      <span>
        <span class="status-text">${this.text(view.status)}</span>
        ${view.detail ? html`<span class="detail">${this.text(view.detail)}</span>` : nothing}
        ${view.offlineNote ? html`<span class="detail">${this.text(view.offlineNote)}</span>` : nothing}
      </span>
    </div>`;
  }

  #renderControl(view: ToggleView): TemplateResult | typeof nothing {
    if (view.control === 'none') return nothing;
    if (view.control === 'placeholder') return html`<span class="switch placeholder" aria-hidden="true"></span>`;
    return renderSwitch(view, this.#onSwitch);
  }

  #renderAction({ action }: ToggleView): TemplateResult | typeof nothing {
    switch (action) {
      case undefined:
        return nothing;
      case 'undo':
        return this.#renderButton('pushUndo', this.#onTurnOnAgain);
      case 'try-again':
        return this.#renderButton('pushTryAgain', this.#onTryAgain);
      case 'test':
        return this.fullClient ? this.#test.render(this.fullClient) : nothing;
      default:
        return this.#renderWayOut(action);
    }
  }

  #renderButton(key: PushTextKey, onClick: () => void): TemplateResult {
    return html`<button type="button" part="action" @click=${onClick}>${this.text(key)}</button>`;
  }

  #renderWayOut(action: ToggleAction): TemplateResult | typeof nothing {
    const options = {
      text: (key: PushTextKey) => this.text(key),
      client: this.push.client,
      siteName: this.siteName,
      lang: this.lang,
      hasHelp: this.hasSlotted('help'),
      isCopied: this.isCopied,
      onCopied: this.#onCopied,
    };
    return this.wayOut?.renderWayOut(action, options) ?? nothing;
  }

  #renderAlternative(): TemplateResult | typeof nothing {
    const isShown = ['unsupported', 'insecure', 'ios-needs-install'].includes(this.state);
    return isShown ? html`<slot name="alternative"></slot>` : nothing;
  }

  readonly #onSwitch = (event: Event): void => {
    const control = event.currentTarget as HTMLInputElement;
    if (!this.#plan().isBusy) {
      if (control.checked) this.#turnOn();
      else this.#turnOff();
    }
    // The thumb stays where it was until the outcome is known.
    control.checked = this.checked;
  };

  readonly #onTurnOnAgain = (): void => {
    this.#turnOn();
    this.focus();
  };

  readonly #onTryAgain = (): void => {
    if (this.#wasOn) this.#turnOff();
    else this.#turnOn();
    this.focus();
  };

  async #loadWayOut(): Promise<void> {
    // Without a connection the words alone have to do.
    this.wayOut ??= await import('./toggle-way-out.js').catch(() => undefined);
  }

  readonly #onCopied = (): void => {
    this.isCopied = true;
    this.announcer.say(this.text('pushLinkCopied'));
  };

  #turnOn(): void {
    this.act = 'turning-on';
    const request = this.requestSubscription();
    if (request) void request.then(this.#onTurnedOn);
    else this.act = undefined;
  }

  readonly #onTurnedOn = (result: SubscribeResult): void => {
    this.act = undefined;
    this.note = undefined;
    if (result.kind === 'dismissed') this.note = { kind: 'dismissed' };
    if (result.kind === 'failed') this.note = { kind: 'failed', code: result.error.code };
    this.#announceStatus();
    this.reportTurnOn(result);
    if (result.kind === 'subscribed') this.#reportChange();
  };

  #turnOff(): void {
    const request = this.push.client?.unsubscribe();
    if (!request) return;
    this.act = 'turning-off';
    void request.then(this.#onTurnedOff);
  }

  readonly #onTurnedOff = (result: UnsubscribeResult): void => {
    this.act = undefined;
    const isOff = result.kind === 'unsubscribed';
    this.note = isOff ? { kind: 'turned-off' } : { kind: 'failed', code: result.error.code };
    this.#announceStatus();
    if (isOff) {
      this.dispatchEvent(new PushUnsubscribeEvent());
      this.#reportChange();
    } else {
      this.dispatchEvent(new PushErrorEvent(result.error.code, result.error.message));
    }
  };

  #announceStatus(): void {
    this.announcer.say(joinStateText(this.#plan(), (key) => this.text(key)));
  }

  #reportChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
