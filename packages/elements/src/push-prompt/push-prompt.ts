import type { SubscribeResult } from '@web-push-kit/client';
import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { loadElement } from '../load-element.js';
import { PushElement } from '../push-element.js';
import { readChosenTopics } from './chosen-topics.js';
import { DismissalRecord } from './dismissal-record.js';
import { FocusMemory } from './focus-memory.js';
import { PromptTrigger } from './prompt-trigger.js';
import { pushPromptStyles } from './push-prompt.styles.js';
import {
  PushAfterHideEvent,
  PushAfterShowEvent,
  type PushDismissChoice,
  PushHideEvent,
  type PushHideSource,
  PushShowEvent,
  type PushShowSource,
} from './push-prompt-events.js';
import { pushPromptLineStyles } from './push-prompt-line.styles.js';
import { PushPromptSettings } from './push-prompt-settings.js';
import { isAnswered, renderPrompt } from './push-prompt-template.js';
import { mayAsk, type PromptView, planPrompt } from './push-prompt-view.js';
import {
  type PromptFacts,
  readSlotted,
  renderHeading,
  renderMessage,
  renderMore,
  summarize,
} from './push-prompt-words.js';
import { ReadingTimer } from './reading-timer.js';
import { ScrollRoom } from './scroll-room.js';

/**
 * Says why notifications are useful before the browser asks.
 *
 * Only a click on its button makes the browser ask. It takes no focus, never
 * times out while it asks, and remembers through the client when not to ask again.
 *
 * @summary Soft prompt: a floating card, a banner or bar at an edge of the window, or part of the page.
 * @tag push-prompt
 *
 * @slot - The message. Falls back to the `message` attribute.
 * @slot heading - The question. Falls back to the `heading` attribute.
 * @slot icon - Replaces the bell.
 * @slot topics - Checkboxes for the user to choose topics with; their values are what a "yes" is for.
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
 * @csspart topics - Around the `topics` slot.
 * @csspart status - What is happening, below the message.
 * @csspart actions - The row of buttons.
 * @csspart accept - The accept button.
 * @csspart later - "Not now".
 * @csspart never - "Don't ask again".
 * @csspart privacy - Around the `privacy` slot.
 * @csspart close - The close button.
 * @csspart help - The steps out of "blocked", or to the Home Screen; in it `steps`, `step` and `action`.
 *
 * @cssprop --push-prompt-inset - Distance to the window's edges. Default 1rem.
 * @cssprop --push-prompt-width - Width of the card. Default: `--push-max-width`, else 26rem.
 * @cssprop --push-prompt-layer - `z-index` of card, banner and bar. Default 1000.
 * @cssprop --push-prompt-block-size - Not to set, but to read: the height of a floating prompt, on `:root` while it is open.
 *
 * @fires push-show - {@link PushShowEvent}
 * @fires push-after-show - {@link PushAfterShowEvent}
 * @fires push-hide - {@link PushHideEvent}
 * @fires push-after-hide - {@link PushAfterHideEvent}
 * @fires push-dismiss - {@link PushDismissEvent}
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushPromptElement extends PushPromptSettings {
  static override styles: CSSResultGroup = [PushElement.styles, pushPromptStyles, pushPromptLineStyles];

  /** Whether the prompt is open. It may still show nothing: when there is nothing to ask. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private isRequesting = false;
  @state() private wasQuestionClosed = false;
  @state() private failure: PushErrorCode | undefined;
  #view: PromptView;
  #isQuiet = false;
  readonly #dismissal = new DismissalRecord(this);
  readonly #focusMemory = new FocusMemory();
  readonly #scrollRoom = new ScrollRoom(this);
  readonly #timer = new ReadingTimer(this, () => this.#hide('timer'));

  protected readonly promptTrigger = new PromptTrigger(this, {
    come: (source) => {
      if (!this.open) this.#show(source);
    },
    comeToClick: (opener) => this.#comeToClick(opener),
  });

  /**
   * Opens the prompt, if the policy allows it.
   *
   * @param options - `force` opens it whatever was answered before: for a site's own "Get notified" button.
   * @returns Whether it is open. Not when the policy is against it (`whyNot()` tells), when this browser is subscribed
   * already or cannot have push, or when a listener of `push-show` said no.
   */
  async show({ force = false }: { readonly force?: boolean } = {}): Promise<boolean> {
    await this.push.client?.whenReady;
    if (this.open) return true;
    return (force || (await this.canShow())) && this.#show('method');
  }

  /** Closes the prompt. Does not count as an answer. */
  hide(): void {
    this.#hide('method');
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind === previous.kind) return;
    // Turned off again elsewhere on the page: asking at once would be nagging.
    if (this.#view === 'done') this.#hide('state');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('open')) {
      this.#dismissal.renew();
      this.wasQuestionClosed = false;
      this.failure = undefined;
    }
    const view = this.#plan();
    if (view === this.#view) return;
    this.#announce(view);
    this.#view = view;
    if (view === 'denied') void loadElement('push-help');
    if (view === 'install') void loadElement('push-install-guide');
  }

  protected override updated(): void {
    if (this.#view === 'done') this.#timer.start();
    else this.#timer.stop();
    const isFloating = this.variant !== 'inline' && this.placement !== 'center-inline';
    const edge = this.placement.startsWith('top') ? 'block-start' : 'block-end';
    const surface = isFloating ? this.renderRoot.querySelector('.surface') : null;
    this.#scrollRoom.make(surface, this.noScrollPadding ? undefined : edge);
    this.promptTrigger.follow(this.push.client);
  }

  protected override replaceFocus(): void {
    if (this.#view) super.replaceFocus();
    else this.#focusMemory.restore(this.returnFocus);
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
    if (view === 'install' && this.installMode === 'hide') return undefined;
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
      hasTopics: this.hasSlotted('topics'),
      text: (key) => this.text(key),
      client: this.push.client,
      siteName: this.shownSiteName,
      lang: this.lang,
      hasHelp: this.hasSlotted('help'),
      onSlotChange: this.onSlotChange,
    };
  }

  readonly #onAccept = (): void => {
    if (this.#view === 'busy') return;
    const topics = readChosenTopics(this, this.topics, this.fullClient?.topics ?? []);
    const request = this.requestSubscription({ consent: { text: this.#readQuestion() }, ...(topics && { topics }) });
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
      void this.#dismissal.make(this.push.client, 'later');
    }
    this.reportTurnOn(result);
  };

  readonly #onDismiss = (choice: PushDismissChoice): void => {
    if (!isAnswered(this.#view)) void this.#dismissal.tell(this.push.client, choice);
    this.#hide('user');
  };

  #show(source: PushShowSource): boolean {
    const view = planPrompt(this.push.state, false);
    const hasSomethingToSay = view !== undefined && !(view === 'install' && this.installMode === 'hide');
    if (!hasSomethingToSay || !this.dispatchEvent(new PushShowEvent(source))) return false;
    // Who clicked is led to the question, and hears it there.
    this.#isQuiet = source === 'click';
    this.open = true;
    void this.updateComplete.then(() => this.dispatchEvent(new PushAfterShowEvent(source)));
    return true;
  }

  async #comeToClick(opener: HTMLElement): Promise<void> {
    await this.push.client?.whenReady;
    if (!this.open && !this.#show('click')) return;
    await this.updateComplete;
    this.#focusMemory.noteOpener(opener);
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  #hide(source: PushHideSource): void {
    if (!this.open || !this.dispatchEvent(new PushHideEvent(source))) return;
    this.open = false;
    void this.updateComplete.then(() => this.dispatchEvent(new PushAfterHideEvent(source)));
  }

  #announce(view: PromptView): void {
    const isFirst = view === 'ask' && !this.#view;
    const words = isFirst
      ? this.localize.term('pushPromptAnnouncement', this.#readHeading())
      : summarize(view, this.#view, this.#facts());
    if (words && !(isFirst && this.#isQuiet)) this.announcer.say(words);
    this.#isQuiet = false;
  }

  #readHeading(): string {
    return readSlotted(this, 'heading') || this.heading || this.text('pushPromptHeading');
  }

  /** What the user says yes to. */
  #readQuestion(): string {
    return `${this.#readHeading()}\n${readSlotted(this, '') || this.message || this.text('pushPromptMessage')}`;
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
