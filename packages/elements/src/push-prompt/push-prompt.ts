import type { SubscribeResult } from '@web-push-kit/client';
import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ElementClient } from '../element-client.js';
import { helpStyles } from '../help.styles.js';
import { PushElement } from '../push-element.js';
import { UnblockHelp } from '../unblock-help.js';
import { FocusMemory } from './focus-memory.js';
import { pushPromptStyles } from './push-prompt.styles.js';
import { type PushDismissChoice, PushDismissEvent, PushHideEvent, PushShowEvent } from './push-prompt-events.js';
import { isAnswered, renderPrompt } from './push-prompt-template.js';
import { mayAppearUnasked, mayAsk, type PromptView, planPrompt } from './push-prompt-view.js';
import { type PromptFacts, renderHeading, renderMessage, renderMore, summarize } from './push-prompt-words.js';
import { ReadingTimer } from './reading-timer.js';
import { ScrollRoom } from './scroll-room.js';

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
  @property({ reflect: true, useDefault: true }) variant: 'card' | 'banner' | 'inline' = 'card';

  /** Where card and banner sit. */
  @property({ reflect: true, useDefault: true }) placement: 'bottom-end' | 'bottom-start' | 'bottom' | 'top' =
    'bottom-end';

  /** `manual` waits for `show()`; `auto` appears when the client says that the user may be asked. */
  @property() trigger: 'manual' | 'auto' = 'manual';

  /** The question. Name the benefit: "Know when your ferry is late". */
  @property() heading = '';

  /** What the user will get, and how often. */
  @property() message = '';

  /** Text of the accept button. Default: "Turn on". */
  @property({ attribute: 'accept-label' }) acceptLabel = '';

  /** Text of the button that puts the prompt off. Default: "Not now". */
  @property({ attribute: 'later-label' }) laterLabel = '';

  /** Text of the button that ends all asking. Default: "Don't ask again". */
  @property({ attribute: 'never-label' }) neverLabel = '';

  /** Leaves out "Don't ask again". */
  @property({ type: Boolean, attribute: 'no-never' }) noNever = false;

  /** Leaves out the close button. "Not now" stays. */
  @property({ type: Boolean, attribute: 'no-close' }) noClose = false;

  /** Leaves the page's scroll padding alone. By default it keeps focused content clear of card and banner. */
  @property({ type: Boolean, attribute: 'no-scroll-padding' }) noScrollPadding = false;

  /** Whether the prompt is open. It may still show nothing: when there is nothing to ask. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private isRequesting = false;
  @state() private wasQuestionClosed = false;
  @state() private failure: PushErrorCode | undefined;
  #view: PromptView;
  #isDismissalRecorded = false;
  #considered: ElementClient | undefined;
  readonly #focusMemory = new FocusMemory();
  readonly #scrollRoom = new ScrollRoom(this);
  readonly #timer = new ReadingTimer(this, () => this.hide());

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
    this.#considered = undefined;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind === previous.kind) return;
    this.#help.reset();
    // Turned off again elsewhere on the page: asking at once would be nagging.
    if (this.#view === 'done') this.hide();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('open')) {
      this.#isDismissalRecorded = false;
      this.wasQuestionClosed = false;
      this.failure = undefined;
    }
    const view = this.#plan();
    if (view === this.#view) return;
    this.#announce(view);
    this.#view = view;
  }

  protected override updated(): void {
    if (this.#view === 'done') this.#timer.start(DONE_MS);
    else this.#timer.stop();
    const isFloating = this.variant !== 'inline' && !this.noScrollPadding;
    const surface = isFloating ? this.renderRoot.querySelector('.surface') : null;
    this.#scrollRoom.make(surface, this.placement === 'top' ? 'block-start' : 'block-end');
    const { client } = this.push;
    if (this.trigger === 'auto' && client && client !== this.#considered) {
      this.#considered = client;
      void this.#showUnasked(client);
    }
  }

  protected override replaceFocus(): void {
    if (this.#view) super.replaceFocus();
    else this.#focusMemory.restore();
  }

  override render(): TemplateResult {
    return html`${this.#view ? this.#renderSurface(this.#view) : nothing} ${this.announcer.render()}`;
  }

  /** The push state; a failure shows also with a client that does not keep it in its state. */
  get #shownState(): PushState {
    const { state } = this.push;
    if (!this.failure || !mayAsk(state)) return state;
    return { kind: 'error', reason: this.failure, isOffline: state.isOffline };
  }

  #plan(): PromptView {
    if (!this.open) return undefined;
    const view = planPrompt(this.#shownState, this.#view !== undefined);
    return view === 'ask' && this.isRequesting ? 'busy' : view;
  }

  #renderSurface(view: NonNullable<PromptView>): TemplateResult {
    const facts = this.#facts();
    return renderPrompt({
      view,
      heading: renderHeading(view, facts),
      message: renderMessage(view, facts),
      more: renderMore(view, facts),
      acceptText: view === 'retry' ? this.text('pushTryAgain') : this.acceptLabel || this.text('pushAccept'),
      laterText: this.laterLabel || this.text('pushLater'),
      neverText: this.noNever ? undefined : this.neverLabel || this.text('pushNever'),
      hasClose: !this.noClose,
      hasPrivacy: this.hasSlotted('privacy'),
      text: facts.text,
      onAccept: this.#onAccept,
      onDismiss: this.#onDismiss,
      onKeyDown: this.#onKeyDown,
      onFocusIn: this.#onFocusIn,
      onSlotChange: this.onSlotChange,
    });
  }

  #facts(): PromptFacts {
    return {
      state: this.#shownState,
      isRequesting: this.isRequesting,
      wasQuestionClosed: this.wasQuestionClosed,
      heading: this.heading,
      message: this.hasSlotted() ? undefined : this.message,
      text: (key) => this.text(key),
      renderHelp: () => this.#help.render(),
      onSlotChange: this.onSlotChange,
    };
  }

  readonly #onAccept = (): void => {
    if (this.#view === 'busy') return;
    const request = this.requestSubscription();
    if (!request) return;
    this.isRequesting = true;
    this.wasQuestionClosed = false;
    this.failure = undefined;
    void request.then(this.#onAnswer);
  };

  readonly #onAnswer = (result: SubscribeResult): void => {
    this.isRequesting = false;
    this.failure = result.kind === 'failed' ? result.error.code : undefined;
    if (result.kind === 'dismissed' && this.open) {
      this.wasQuestionClosed = true;
      this.announcer.say(this.text('pushDismissed'));
      this.#record('later');
    }
    this.reportTurnOn(result);
  };

  readonly #onDismiss = (choice: PushDismissChoice): void => {
    if (!isAnswered(this.#view)) {
      this.#record(choice === 'never' ? 'never' : 'later');
      this.dispatchEvent(new PushDismissEvent(choice));
    }
    this.hide();
  };

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
    const words =
      view === 'ask' && !this.#view
        ? this.localize.term('pushPromptAnnouncement', this.#headingText())
        : summarize(view, this.#facts());
    if (words) this.announcer.say(words);
  }

  #headingText(): string {
    const slotted = this.querySelector(':scope > [slot="heading"]')?.textContent?.trim();
    return slotted || this.heading || this.text('pushPromptHeading');
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A dialog around the prompt stays open: the key has done its work.
    event.preventDefault();
    event.stopPropagation();
    this.#onDismiss('escape');
  };

  readonly #onFocusIn = (event: FocusEvent): void => this.#focusMemory.note(event, this);
}
