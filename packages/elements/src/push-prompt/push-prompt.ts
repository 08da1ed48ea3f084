import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ElementClient, TurnOnResult } from '../element-client.js';
import { helpStyles } from '../help.styles.js';
import { renderIcon } from '../icons.js';
import { PushElement } from '../push-element.js';
import { describeState } from '../state-text.js';
import { renderSteps, UnblockHelp } from '../unblock-help.js';
import { pushPromptStyles } from './push-prompt.styles.js';
import { type PushDismissChoice, PushDismissEvent, PushHideEvent, PushShowEvent } from './push-prompt-events.js';
import { mayAppearUnasked, type PromptView, planPrompt } from './push-prompt-view.js';

/** How long good news stays when nobody is reading it, in milliseconds. */
const DONE_MS = 8000;

/**
 * Says why notifications are useful before the browser asks.
 *
 * Only a click on its button makes the browser ask. It takes no focus, never
 * times out while it asks, and remembers through the client when not to ask again.
 *
 * @summary Soft prompt: a floating card, a banner, or part of the page.
 * @tag push-prompt
 *
 * @slot - The message. Falls back to the `message` attribute.
 * @slot heading - The question. Falls back to the `heading` attribute.
 * @slot icon - Replaces the bell.
 * @slot accept - Text of the accept button.
 * @slot later - Text of the button that puts the prompt off.
 * @slot never - Text of the button that ends all asking.
 * @slot privacy - A link to the privacy policy, for instance.
 * @slot success - Replaces "Notifications are on for this browser."
 * @slot denied - Replaces the sentence about blocked notifications.
 * @slot help - Replaces the steps out of "blocked".
 *
 * @csspart base - The surface.
 * @csspart icon - The bell's badge.
 * @csspart heading - The heading.
 * @csspart message - The message.
 * @csspart status - What is happening, below the message.
 * @csspart actions - The row of buttons.
 * @csspart accept - The accept button.
 * @csspart later - "Not now".
 * @csspart never - "Don't ask again".
 * @csspart privacy - Around the `privacy` slot.
 * @csspart close - The close button.
 *
 * @cssprop --push-prompt-inset - Distance to the window's edges. Default 1rem.
 * @cssprop --push-prompt-width - Width of the card. Default: `--push-max-width`, else 26rem.
 * @cssprop --push-prompt-layer - `z-index` of card and banner. Default 1000.
 *
 * @fires push-show - {@link PushShowEvent}
 * @fires push-hide - {@link PushHideEvent}
 * @fires push-dismiss - {@link PushDismissEvent}
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushPromptElement extends PushElement {
  static override styles: CSSResultGroup = [PushElement.styles, helpStyles, pushPromptStyles];

  /** `card` floats in a corner, `banner` spans an edge of the window, `inline` is part of the page. */
  @property() variant: 'card' | 'banner' | 'inline' = 'card';

  /** Where card and banner sit. */
  @property() placement: 'bottom-end' | 'bottom-start' | 'bottom' | 'top' = 'bottom-end';

  /** `manual` waits for `show()`; `auto` appears when the client says that the user may be asked. */
  @property() trigger: 'manual' | 'auto' = 'manual';

  /** The question. Name the benefit: "Know when your ferry is late". */
  @property() heading = '';

  /** What the user will get, and how often. */
  @property() message = '';

  @property({ attribute: 'accept-label' }) acceptLabel = '';
  @property({ attribute: 'later-label' }) laterLabel = '';
  @property({ attribute: 'never-label' }) neverLabel = '';

  /** Leaves out "Don't ask again". */
  @property({ type: Boolean, attribute: 'no-never' }) noNever = false;

  /** Leaves out the close button. "Not now" stays. */
  @property({ type: Boolean, attribute: 'no-close' }) noClose = false;

  /** Whether the prompt is open. It may still show nothing: when there is nothing to ask. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private isRequesting = false;
  @state() private wasBrowserQuestionClosed = false;
  #view: PromptView;
  #isDismissalRecorded = false;
  #considered: ElementClient | undefined;
  #cameFrom: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #help = new UnblockHelp(this, {
    text: (key) => this.text(key),
    recheck: async () => (await this.push.client?.refresh())?.kind === 'denied',
    announce: (message) => this.announcer.say(message),
  });

  /**
   * Opens the prompt, whatever was answered before: for a site's own "Get notified" button.
   *
   * @returns Whether it is open: not when this browser is subscribed already, cannot
   * have push, or a listener of `push-show` said no.
   */
  async show(): Promise<boolean> {
    await this.push.client?.whenReady;
    return this.open || this.#show('method');
  }

  /** Closes the prompt. Does not count as an answer. */
  hide(): void {
    if (this.open && this.dispatchEvent(new PushHideEvent())) this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#considered = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('open')) {
      this.#isDismissalRecorded = false;
      this.wasBrowserQuestionClosed = false;
    }
    const view = this.#plan();
    if (view === this.#view) return;
    this.#announce(view);
    this.#view = view;
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    if (this.#view === 'done') this.#timer = setTimeout(this.#hideUnlessRead, DONE_MS);
    const { client } = this.push;
    if (this.trigger === 'auto' && client && client !== this.#considered) {
      this.#considered = client;
      void this.#showUnasked(client);
    }
  }

  protected override replaceFocus(): void {
    if (this.#view) super.replaceFocus();
    else if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
  }

  override render(): TemplateResult {
    return html`${this.#view ? this.#renderSurface(this.#view) : nothing} ${this.announcer.render()}`;
  }

  #plan(): PromptView {
    if (!this.open) return undefined;
    const view = planPrompt(this.push.state, this.#view !== undefined);
    return view === 'ask' && this.isRequesting ? 'busy' : view;
  }

  #renderSurface(view: NonNullable<PromptView>): TemplateResult {
    return html`
      <section
        class="surface"
        part="base"
        data-view=${view}
        aria-labelledby="heading"
        @keydown=${this.#onKeyDown}
        @focusin=${this.#onFocusIn}
      >
        <div class="badge" part="icon" aria-hidden="true">${this.#renderIcon(view)}</div>
        <div class="words">${this.#renderWords(view)}</div>
        ${this.#renderActions(view)} ${this.#renderFooter(view)} ${this.#renderClose()}
      </section>
    `;
  }

  #renderIcon(view: PromptView): TemplateResult {
    if (view === 'done') return renderIcon('check');
    if (view === 'denied') return renderIcon('bell-slash');
    return html`<slot name="icon">${renderIcon(view === 'install' ? 'home' : 'bell')}</slot>`;
  }

  #renderWords(view: PromptView): TemplateResult {
    if (view === 'done') {
      return renderText(this.text('pushDone'), html`<slot name="success">${this.text('pushDoneDetail')}</slot>`);
    }
    if (view === 'denied') {
      const sentence = html`<slot name="denied">${this.text('pushDeniedDetail')}</slot>`;
      return html`${renderText(this.text('pushDenied'), sentence)} ${this.#help.render()}`;
    }
    if (view === 'install') {
      const steps = renderSteps(this.text('pushInstallHelp'), this.text('pushInstallSteps'));
      return html`${renderText(this.text('pushInstallFirst'), this.text('pushInstallFirstDetail'))} ${steps}`;
    }
    const heading = html`<slot name="heading">${this.heading || this.text('pushPromptHeading')}</slot>`;
    const fallback = this.hasSlotted() ? nothing : this.message || this.text('pushPromptMessage');
    const message = html`<slot @slotchange=${this.onSlotChange}></slot>${fallback}`;
    return html`${renderText(heading, message)} ${this.#renderStatus(view)}`;
  }

  #renderStatus(view: PromptView): TemplateResult | typeof nothing {
    const { state } = this.push;
    if (view === 'ask' && !this.wasBrowserQuestionClosed && !state.isOffline) return nothing;
    if (view === 'ask') {
      const key = this.wasBrowserQuestionClosed ? 'pushDismissed' : 'pushOffline';
      return html`<div class="status" part="status">${renderIcon('info')}<span>${this.text(key)}</span></div>`;
    }
    const { status, detail, icon } = describeState(state);
    const words = this.isRequesting && state.kind !== 'prompting' ? 'pushTurningOn' : status;
    return html`<div class="status" part="status" data-status=${view ?? ''}>
      ${icon ? renderIcon(icon) : nothing}
      <span><strong>${this.text(words)}</strong> ${detail ? this.text(detail) : nothing}</span>
    </div>`;
  }

  #renderActions(view: PromptView): TemplateResult | typeof nothing {
    if (view === 'done' || view === 'denied') return nothing;
    const isBusy = view === 'busy';
    const acceptText = view === 'retry' ? this.text('pushTryAgain') : this.acceptLabel || this.text('pushAccept');
    const accept = html`<button
      type="button"
      class="accept"
      part="accept"
      aria-disabled=${String(isBusy)}
      aria-busy=${String(isBusy)}
      @click=${this.#onAccept}
    >
      <slot name="accept">${acceptText}</slot>
    </button>`;
    return html`<div class="actions" part="actions">
      ${view === 'install' ? nothing : accept}
      <button type="button" class="later" part="later" @click=${() => this.#dismiss('later')}>
        <slot name="later">${this.laterLabel || this.text('pushLater')}</slot>
      </button>
    </div>`;
  }

  #renderFooter(view: PromptView): TemplateResult | typeof nothing {
    if (view === 'done' || view === 'denied') return nothing;
    const never = html`<button type="button" class="never" part="never" @click=${() => this.#dismiss('never')}>
      <slot name="never">${this.neverLabel || this.text('pushNever')}</slot>
    </button>`;
    return html`<div class="footer">
      ${this.noNever ? nothing : never}
      <div part="privacy"><slot name="privacy"></slot></div>
    </div>`;
  }

  #renderClose(): TemplateResult | typeof nothing {
    const isOnlyWayOut = this.#view === 'done' || this.#view === 'denied';
    if (this.noClose && !isOnlyWayOut) return nothing;
    return html`<button
      type="button"
      class="close"
      part="close"
      aria-label=${this.text('pushClose')}
      @click=${() => this.#dismiss('close')}
    >
      ${renderIcon('close')}
    </button>`;
  }

  readonly #onAccept = (): void => {
    if (this.#view === 'busy') return;
    const request = this.requestSubscription();
    if (!request) return;
    this.isRequesting = true;
    this.wasBrowserQuestionClosed = false;
    void request.then(this.#onAnswer);
  };

  readonly #onAnswer = (result: TurnOnResult): void => {
    this.isRequesting = false;
    if (result.kind === 'dismissed' && this.open) {
      this.wasBrowserQuestionClosed = true;
      this.announcer.say(this.text('pushDismissed'));
      this.#record('later');
    }
    this.reportTurnOn(result);
  };

  #dismiss(choice: PushDismissChoice): void {
    const isAnswered = this.#view === 'done' || this.#view === 'denied';
    if (!isAnswered) {
      this.#record(choice === 'never' ? 'never' : 'later');
      this.dispatchEvent(new PushDismissEvent(choice));
    }
    this.hide();
  }

  /** One showing is one dismissal, however often it is put off; "never" always counts. */
  #record(choice: 'later' | 'never'): void {
    if (choice === 'later' && this.#isDismissalRecorded) return;
    this.#isDismissalRecorded = true;
    void this.push.client?.recordPromptDismissal(choice);
  }

  #show(source: 'auto' | 'method'): boolean {
    const hasSomethingToSay = planPrompt(this.push.state, false) !== undefined;
    if (!hasSomethingToSay || !this.dispatchEvent(new PushShowEvent(source))) return false;
    this.open = true;
    return true;
  }

  async #showUnasked(client: ElementClient): Promise<void> {
    await client.whenReady;
    const decision = await client.canPrompt();
    // All of this may have changed while storage was asked.
    const isStillWanted = this.trigger === 'auto' && !this.open && client === this.push.client;
    if (isStillWanted && decision.kind === 'ask' && mayAppearUnasked(client.state)) this.#show('auto');
  }

  #announce(view: PromptView): void {
    if (view === 'ask' && !this.#view) {
      this.announcer.say(this.localize.term('pushPromptAnnouncement', this.#headingText()));
      return;
    }
    if (view === 'done') this.announcer.say(`${this.text('pushDone')}. ${this.text('pushDoneDetail')}`);
    if (view === 'denied' || view === 'retry' || this.state === 'prompting') {
      const { status, detail } = describeState(this.push.state);
      this.announcer.say(detail ? `${this.text(status)}. ${this.text(detail)}` : this.text(status));
    }
  }

  #headingText(): string {
    const slotted = this.querySelector(':scope > [slot="heading"]')?.textContent?.trim();
    return slotted || this.heading || this.text('pushPromptHeading');
  }

  readonly #hideUnlessRead = (): void => {
    if (this.matches(':hover, :focus-within')) this.#timer = setTimeout(this.#hideUnlessRead, DONE_MS);
    else this.hide();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog around the prompt stays open: the key has done its work.
    event.preventDefault();
    event.stopPropagation();
    this.#dismiss('escape');
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    const from = event.relatedTarget;
    const isOutside = from instanceof HTMLElement && !this.renderRoot.contains(from) && !this.contains(from);
    if (isOutside) this.#cameFrom = from;
  };
}

function renderText(heading: unknown, message: unknown): TemplateResult {
  return html`
    <h2 class="heading" part="heading" id="heading">${heading}</h2>
    <div class="message" part="message">${message}</div>
  `;
}
