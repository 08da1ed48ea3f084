import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderIcon } from '../icons.js';
import { PushElement } from '../push-element.js';
import type { TopicOption } from '../push-preferences/topic-option.js';
import type { BellPanelHost } from './bell-panel.js';
import { PanelPopover } from './panel-popover.js';
import { pushBellStyles } from './push-bell.styles.js';
import { type BellView, planBell } from './push-bell-view.js';
import { RecordsWatch } from './records-watch.js';
import { TypingWatch } from './typing-watch.js';

/**
 * A bell that shows whether notifications are on, and opens what there is to do about them: turning them on and off,
 * settings, the way out of "blocked", the notifications that have arrived.
 *
 * It floats in a corner of the window or is part of the page. The browser never asks because of a click on the bell
 * itself. What it opens is loaded when it opens.
 *
 * @summary A bell with a panel, floating or in a header.
 * @tag push-bell
 *
 * @slot icon - Replaces the drawing of the bell. Keep it telling: the state shows in it.
 * @slot panel - Replaces everything below the panel's heading.
 * @slot panel-header - Replaces the panel's heading.
 * @slot footer - At the end of the panel: a link to a page with all settings, for instance.
 *
 * @csspart base - The button.
 * @csspart icon - The drawing inside the button.
 * @csspart badge - The number of unread notifications, or the dot.
 * @csspart panel - The panel.
 * @csspart heading - The panel's heading.
 * @csspart close - The panel's close button.
 * @csspart content - What is below the heading.
 * @csspart action - The button that turns notifications on, or tries again.
 *
 * @cssstate open - The panel is open.
 * @cssstate unread - There is something that nobody has read yet.
 * @cssstate paused - Notifications are on, and silent for a while.
 * @cssstate typing - Someone is typing on a touch screen; a floating bell is out of the way.
 *
 * @cssprop --push-bell-size - Diameter of the button. Default: 48, 56 or 64 pixels by `size`; in a page 44, 44 or 56.
 * @cssprop --push-bell-inset - Distance to the window's edges. Default 1rem.
 * @cssprop --push-bell-color - Color of the drawing.
 * @cssprop --push-bell-background - Background of the button.
 * @cssprop --push-bell-layer - `z-index` of a floating bell. Default 999. The panel is in the top layer.
 *
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-unsubscribe - {@link PushUnsubscribeEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushBellElement extends PushElement {
  static override styles: CSSResultGroup = [PushElement.styles, pushBellStyles];

  /** The corner of the window that it floats in, or `inline`: part of the page. */
  @property({ reflect: true, useDefault: true }) placement:
    | 'bottom-end'
    | 'bottom-start'
    | 'top-end'
    | 'top-start'
    | 'inline' = 'bottom-end';

  /** How large the button is: see `--push-bell-size`. */
  @property({ reflect: true, useDefault: true }) size: 's' | 'm' | 'l' = 'm';

  /** What it is about: the first part of the button's name, and the panel's heading. Default: "Notifications". */
  @property() label = '';

  /** When there is no bell at all. Where the page is not secure there never is one. */
  @property({ attribute: 'hide-when', reflect: true, useDefault: true }) hideWhen:
    | 'never'
    | 'subscribed'
    | 'unsupported' = 'never';

  /** What the panel holds once notifications are on. */
  @property() panel: 'settings' | 'inbox' | 'both' = 'settings';

  /** The topics that the user can choose from, in the settings; see `<push-preferences>`. */
  @property({ attribute: false }) topics: readonly TopicOption[] = [];

  /** How unread notifications show on the bell. Their number is part of the button's name in any case. */
  @property() badge: 'none' | 'dot' | 'count' = 'count';

  /** The highest number that the badge shows: 100 unread ones are "99+". */
  @property({ type: Number }) max = 99;

  /** How long a floating bell waits before it appears, in milliseconds. */
  @property({ type: Number }) delay = 0;

  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private isDue = false;
  readonly #records = new RecordsWatch(this);
  readonly #typing = new TypingWatch(this);
  readonly #popover = new PanelPopover(this, () => this.#describe());
  #dueTimer: ReturnType<typeof setTimeout> | undefined;
  #movesFocus = false;

  /** Opens the panel and moves the focus into it: for a button of the site's own. */
  show(): void {
    this.#movesFocus = true;
    this.open = true;
  }

  /** Closes the panel. The focus goes back to the bell if it is inside. */
  hide(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isServer) this.#dueTimer = setTimeout(() => (this.isDue = true), this.delay);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#dueTimer);
    this.isDue = false;
    this.open = false;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (this.open && state.kind !== previous.kind) this.#popover.content?.stateChanged();
  }

  protected override get customStates(): readonly string[] {
    const isFloating = this.placement !== 'inline';
    const ours = {
      open: this.open,
      unread: this.#records.records.unreadCount > 0,
      paused: this.#plan().status === 'paused',
      typing: isFloating && !this.open && this.#typing.isTyping,
    };
    return [...super.customStates, ...Object.entries(ours).flatMap(([name, holds]) => (holds ? [name] : []))];
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#records.follow(this.isConnected ? this.fullClient : undefined);
    if (!changed.has('open') || this.open === (changed.get('open') ?? false)) return;
    if (this.open) void this.#popover.present(this.#movesFocus);
    else this.#popover.dismiss();
    this.#movesFocus = false;
  }

  protected override replaceFocus(): void {
    if (this.open) this.#popover.focus();
    else super.replaceFocus();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isDue && this.placement !== 'inline' && !this.open) return nothing;
    const view = this.#plan();
    return html`
      <button
        type="button"
        class="bell"
        part="base"
        popovertarget="panel"
        aria-label=${this.#nameButton(view)}
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-busy=${view.isBusy ? 'true' : nothing}
        @click=${this.#onClick}
        @keydown=${this.#onKeyDown}
      >
        <span class="drawing" part="icon"><slot name="icon">${renderIcon(view.icon)}</slot></span>
        ${this.#renderBadge(view)}
      </button>
      <div
        class="panel"
        part="panel"
        id="panel"
        popover
        role="dialog"
        aria-labelledby="heading"
        @toggle=${this.#onToggle}
        @keydown=${this.#onKeyDown}
        @focusout=${this.#onFocusOut}
      >
        ${this.open ? this.#renderPanel() : nothing}
      </div>
      ${this.announcer.render()}
    `;
  }

  #plan(): BellView {
    const { unreadCount, pausedUntil } = this.#records.records;
    return planBell({
      state: this.push.state,
      isPaused: pausedUntil !== undefined,
      unreadCount,
      badge: this.badge,
    });
  }

  #renderBadge({ badge }: BellView): TemplateResult | typeof nothing {
    if (badge === 'none') return nothing;
    const { unreadCount } = this.#records.records;
    const count = Math.min(unreadCount, this.max);
    const more = unreadCount > count ? '+' : '';
    // The button's name has the whole number; what is drawn is no text, or "99+" would have to be in the name too.
    const drawn = badge === 'count' ? `${this.localize.number(count)}${more}` : '';
    return html`<span class="badge ${badge}" part="badge" data-count=${drawn} aria-hidden="true"></span>`;
  }

  #nameButton({ status }: BellView): string {
    const label = this.label || this.text('pushBellLabel');
    const { unreadCount } = this.#records.records;
    if (status === undefined) return label;
    const words = status === 'paused' ? this.#pauseText() : this.text(status);
    return unreadCount > 0
      ? this.localize.term('pushBellNameUnread', label, words, unreadCount)
      : this.localize.term('pushBellName', label, words);
  }

  #pauseText(): string {
    const end = this.#records.writePauseEnd(this.localize.lang());
    return end === undefined ? this.text('pushBellPaused') : this.localize.term('pushBellPausedUntil', end);
  }

  /** Without its module, for want of a connection, the panel says just that. */
  #renderPanel(): TemplateResult | typeof nothing {
    const { content, hasFailed } = this.#popover;
    if (content) return content.render();
    return hasFailed ? html`<h2 id="heading" tabindex="-1">${this.text('pushOffline')}</h2>` : nothing;
  }

  readonly #onClick = (event: Event): void => {
    // The browser's own opening would come before what is to be shown.
    event.preventDefault();
    if (this.open) this.hide();
    else this.show();
  };

  /** A click beside the panel, the back button of a phone: the browser has closed it. */
  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') this.open = false;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  /** The keyboard has gone on to the page: the panel would cover what it reaches. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node)) return;
    if (!this.contains(relatedTarget) && !this.shadowRoot?.contains(relatedTarget)) this.hide();
  };

  readonly #describe = (): BellPanelHost => ({
    state: this.push.state,
    client: this.push.client,
    fullClient: this.fullClient,
    siteName: this.siteName,
    lang: this.lang,
    topics: this.topics,
    heading: this.label || this.text('pushBellLabel'),
    panel: this.panel,
    hasSlotted: (slot) => this.hasSlotted(slot),
    text: (key) => this.text(key),
    announce: (message) => this.announcer.say(message),
    requestUpdate: () => this.requestUpdate(),
    request: () => this.requestSubscription(),
    report: (result) => this.reportTurnOn(result),
    close: () => this.hide(),
  });
}
