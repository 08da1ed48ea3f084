import type { PushClient } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { loadOnce } from '../load-once.js';
import { PushElement } from '../push-element.js';
import type { TopicOption } from '../push-preferences/topic-option.js';
import { STATE_LOOKS } from '../state-look.js';
import type { PushTextKey } from '../translations/translation.js';
import { whenApproached } from '../when-approached.js';
import type { BellRecords } from './bell-records.js';
import type { PanelPopover } from './panel-popover.js';
import { pushBellStyles } from './push-bell.styles.js';

type PanelModule = typeof import('./panel-popover.js');

/**
 * A bell that shows whether notifications are on, and opens what there is to do about them: turning them on and off,
 * settings, the way out of "blocked", the notifications that have arrived.
 *
 * It floats in a corner of the window or is part of the page. The browser never asks because of a click on the bell
 * itself. What it opens is loaded when somebody comes near; how to count what is unread, once there is a client with
 * records.
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

  /** Where comes from what opens with the bell. */
  protected static readonly loadPanel = (): Promise<PanelModule> => import('./panel-popover.js');

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
  @property({ reflect: true, useDefault: true }) hideWhen: 'never' | 'subscribed' | 'unsupported' = 'never';

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
  @state() private records: BellRecords | undefined;
  @state() private popup: PanelPopover | undefined;
  /** What opens could not be loaded. */
  @state() private isLost = false;
  /** Whose records are followed. */
  #followed: PushClient | undefined;
  #dueTimer: ReturnType<typeof setTimeout> | undefined;
  #movesFocus = false;

  readonly #load = loadOnce(
    () => (this.constructor as typeof PushBellElement).loadPanel(),
    ({ PanelPopover }) => {
      this.popup = new PanelPopover(this, this.inside);
    },
  );

  /** Without a connection the bell stays where it is. */
  readonly #watchTyping = loadOnce(
    () => import('./typing-watch.js'),
    ({ TypingWatch }) => void new TypingWatch(this, this.internals),
  );

  constructor() {
    super();
    if (!isServer) whenApproached(this, this.#load);
  }

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
    // Where there may be a keyboard on the screen.
    if (!isServer && navigator.maxTouchPoints > 0) void this.#watchTyping();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#dueTimer);
    this.#dueTimer = undefined;
    this.isDue = false;
    this.open = false;
    this.#follow(undefined);
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.popup?.stateChanged();
  }

  protected override get customStates(): readonly (string | false)[] {
    return [...super.customStates, this.open && 'open', ...(this.records?.customStates ?? [])];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.delay > 0 && this.isConnected && !isServer) this.#dueTimer ??= setTimeout(this.#come, this.delay);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#follow(this.isConnected ? this.fullClient : undefined);
    if (!changed.has('open') || this.open === (changed.get('open') ?? false)) return;
    if (this.open) void this.#present();
    else this.popup?.dismiss();
  }

  protected override replaceFocus(): void {
    if (this.open && this.popup) this.popup.focus();
    else super.replaceFocus();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.delay > 0 && !this.isDue && this.placement !== 'inline' && !this.open) return nothing;
    const look = STATE_LOOKS[this.state];
    const { icon, path } = this.records?.look ?? look;
    return html`
      <button
        type="button"
        class="bell"
        part="base"
        popovertarget="panel"
        aria-label=${this.#name(look.word)}
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-busy=${look.word === 'pushBellBusy' ? 'true' : nothing}
        @click=${this.#onClick}
      >
        <span class="drawing" part="icon">
          <slot name="icon">
            <svg class="icon" data-icon=${icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d=${path}></path>
            </svg>
          </slot>
        </span>
        ${this.records?.renderBadge()}
      </button>
      ${this.popup ? this.popup.render() : this.#renderLoss()}
      <div class="announcer" role="status"></div>
    `;
  }

  #renderLoss(): TemplateResult | typeof nothing {
    return this.isLost ? html`<div class="loss" id="panel" popover>${this.text('pushOffline')}</div>` : nothing;
  }

  #name(word: PushTextKey | undefined): string {
    const label = this.label || this.text('pushBellLabel');
    if (!word) return label;
    return this.records?.name(label, word) ?? this.localize.term('pushBellName', label, this.text(word));
  }

  readonly #come = (): void => {
    this.isDue = true;
  };

  async #present(): Promise<void> {
    const movesFocus = this.#movesFocus;
    this.#movesFocus = false;
    await this.#load();
    if (this.popup) return this.popup.present(movesFocus);
    // Without a connection there is nothing but a word to show; the next click tries again.
    this.isLost = true;
    this.open = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#panel')?.showPopover?.();
  }

  /** @param client - Whose records to follow; `undefined` where it has none. */
  #follow(client: PushClient | undefined): void {
    if (client === this.#followed) return;
    this.#followed = client;
    this.records?.stop();
    this.records = undefined;
    if (client) void this.#openRecords(client);
  }

  /** Without a connection the bell shows what the state alone tells. */
  #openRecords(client: PushClient): Promise<void> {
    const open = loadOnce(
      () => import('./bell-records.js'),
      ({ BellRecords }) => {
        if (client !== this.#followed) return;
        // It may have left the page and come back meanwhile.
        this.records?.stop();
        this.records = new BellRecords(this, this.inside, client);
      },
    );
    return open();
  }

  readonly #onClick = (event: Event): void => {
    // The browser's own opening would come before what is to be shown.
    event.preventDefault();
    if (this.open) this.hide();
    else this.show();
  };
}
