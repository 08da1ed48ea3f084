import type { SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawIcon } from '../draw-icon.js';
import { loadOnce } from '../load-once.js';
import { PushElement } from '../push-element.js';
import { reportOutcome } from '../report-outcome.js';
import { STATE_LOOKS } from '../state-look.js';
import { switchStyles } from '../switch.styles.js';
import { whenApproached } from '../when-approached.js';
import { pushToggleStyles } from './push-toggle.styles.js';
import type { ToggleAct } from './push-toggle-view.js';
import { renderSwitch } from './render-switch.js';
import type { ToggleActs } from './toggle-acts.js';
import { isAtRest, planAtRest, type ToggleFace } from './toggle-at-rest.js';

type ActsModule = typeof import('./toggle-acts.js');

/**
 * A switch that turns notifications on this browser on and off.
 *
 * Where they cannot be turned on (blocked, not supported, not installed) it shows
 * why and what to do instead of a switch that does not work. What it shows beside a switch at rest is loaded when
 * somebody comes near, or when there is something to show.
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

  /** Where comes from what the toggle does and says beside a switch at rest. */
  protected static readonly loadActs = (): Promise<ActsModule> => import('./toggle-acts.js');

  /** Name of the switch. Default: "Notifications on this browser". Say what it is, not what it does. */
  @property() label = '';

  /** What the notifications are about, below the label. */
  @property() hint = '';

  /** How big the switch is, and the words beside it. */
  @property({ reflect: true, useDefault: true }) size: 's' | 'm' | 'l' = 'm';

  /** Leaves out the steps out of "blocked" and the guide to the Home Screen, for a page that has its own. */
  @property({ type: Boolean }) noHelp = false;

  /** Leaves out "Send a test". */
  @property({ type: Boolean }) noTest = false;

  @state() private act: ToggleAct | undefined;
  @state() private acts: ToggleActs | undefined;
  #wasOn = false;
  /** Which slots were filled when it was last rendered. */
  #filled = '';

  /** Without a connection the state alone has to do. */
  readonly #load = loadOnce(
    () => (this.constructor as typeof PushToggleElement).loadActs(),
    ({ ToggleActs }) => {
      this.acts = new ToggleActs(this, this.inside, this.#describe);
    },
  );

  constructor() {
    super();
    if (!isServer) whenApproached(this, this.#load);
  }

  /** Whether the switch is on. */
  get checked(): boolean {
    return this.#plan().isOn;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.acts?.stateChanged(state, previous);
  }

  /** What is shown stays until there are words for what is new. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    this.push.follow();
    return isServer || this.acts || this.#isAtRest
      ? super.scheduleUpdate()
      : this.#load().then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const isSettled = !['prompting', 'subscribing', 'error', 'checking'].includes(this.state);
    if (isSettled) this.#wasOn = this.state === 'subscribed';
    if (!isServer && (this.#canTest || !this.#isAtRest)) void this.#load();
    this.acts?.prepare();
  }

  protected override get customStates(): readonly (string | false)[] {
    const { isOn, isBusy } = this.#plan();
    return [...super.customStates, isOn && 'on', isBusy && 'busy', this.state === 'denied' && 'blocked'];
  }

  protected override replaceFocus(): void {
    super.replaceFocus();
    // The switch is gone, and the way out is still being loaded: the words that say why hold the focus.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
  }

  override render(): TemplateResult {
    const view = this.#plan();
    const hasLabel = this.hasSlotted();
    const hasHint = this.hasSlotted('hint');
    this.#filled = `${hasLabel} ${hasHint}`;
    return html`
      <div class="base" part="base">
        <div class="row" part="row">
          <div class="words">
            <label class="label" part="label" for="control">
              <slot @slotchange=${this.#onSlotChange}></slot>
              ${hasLabel ? nothing : this.label || this.text('pushToggleLabel')}
            </label>
            <div class="hint" part="hint" id="hint" ?hidden=${this.hint === '' && !hasHint}>
              <slot name="hint" @slotchange=${this.#onSlotChange}>${this.hint}</slot>
            </div>
            <div class="status" part="status" id="status" tabindex="-1" data-status=${this.state}>
              ${this.#renderIcon(view)}
              <span>
                <span class="status-text">${this.text(view.status)}</span>
                <span class="detail">${view.detail ? this.text(view.detail) : nothing}</span>
                <span class="detail">${view.offlineNote ? this.text(view.offlineNote) : nothing}</span>
              </span>
            </div>
          </div>
          ${this.#renderControl(view)}
        </div>
        ${this.#renderActions()}
      </div>
      <div class="announcer" role="status"></div>
    `;
  }

  get #isAtRest(): boolean {
    return this.act === undefined && isAtRest(this.push.state);
  }

  get #canTest(): boolean {
    return this.state === 'subscribed' && !this.noTest && this.fullClient !== undefined;
  }

  #plan(): ToggleFace {
    return this.acts?.plan() ?? planAtRest(this.push.state);
  }

  #renderIcon({ isOn }: ToggleFace): TemplateResult | typeof nothing {
    if (this.acts) return this.acts.renderIcon();
    return isOn ? drawIcon('bell-on', STATE_LOOKS.subscribed.path) : nothing;
  }

  #renderControl(view: ToggleFace): TemplateResult | typeof nothing {
    if (view.control === 'none') return nothing;
    if (view.control === 'switch') return renderSwitch(view, this.#onSwitch);
    return html`<span class="switch placeholder" aria-hidden="true"></span>`;
  }

  #renderActions(): TemplateResult | typeof nothing {
    if (this.acts) return this.acts.render();
    // The room of the button that is on its way.
    return this.#canTest ? html`<div class="test"></div>` : nothing;
  }

  readonly #describe = () => ({ act: this.act, wasOn: this.#wasOn, turn: this.#turn });

  readonly #onSlotChange = (): void => {
    // Slots tell also what was in them from the start.
    if (this.#filled !== `${this.hasSlotted()} ${this.hasSlotted('hint')}`) this.requestUpdate();
  };

  readonly #onSwitch = (event: Event): void => {
    const control = event.currentTarget as HTMLInputElement;
    if (!this.act && !this.#plan().isBusy) this.#turn(control.checked);
    // The thumb stays where it was until the outcome is known.
    control.checked = this.checked;
  };

  /** Not async: browsers ask only while the click is being handled. */
  readonly #turn = (isOn: boolean): void => {
    this.act = isOn ? 'turning-on' : 'turning-off';
    const request = isOn ? this.requestSubscription() : this.push.client?.unsubscribe();
    if (request) void this.#finish(request);
    else this.act = undefined;
  };

  async #finish(request: Promise<SubscribeResult | UnsubscribeResult>): Promise<void> {
    const [result] = await Promise.all([request, this.#load()]);
    this.act = undefined;
    this.acts?.finish(result);
    reportOutcome(this, result);
    const isChange = result.kind === 'subscribed' || result.kind === 'unsubscribed';
    if (isChange) this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
