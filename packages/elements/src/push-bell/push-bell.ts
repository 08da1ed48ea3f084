import type { PushClient } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { loadOnce } from '../load-once.js';
import { property } from '../property.js';
import type { TopicOption } from '../push-preferences/topic-option.js';
import { RestingElement } from '../resting-element.js';
import { STATE_LOOKS } from '../state-look.js';
import type { PushTextKey } from '../translations/translation.js';
import { whenApproached } from '../when-approached.js';
import { BellDrawing } from './bell-drawing.js';
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
export class PushBellElement extends RestingElement {
  protected static override readonly styles: readonly string[] = [...RestingElement.styles, pushBellStyles];

  /** Where comes from what opens with the bell. */
  protected static readonly loadPanel = (): Promise<PanelModule> => import('./panel-popover.js');

  /** The corner of the window that it floats in, or `inline`: part of the page. */
  @property({ reflect: true, default: 'bottom-end' }) placement!:
    | 'bottom-end'
    | 'bottom-start'
    | 'top-end'
    | 'top-start'
    | 'inline';

  /** How large the button is: see `--push-bell-size`. */
  @property({ reflect: true, default: 'm' }) size!: 's' | 'm' | 'l';

  /** What it is about: the first part of the button's name, and the panel's heading. Default: "Notifications". */
  @property({ default: '' }) label!: string;

  /** When there is no bell at all. Where the page is not secure there never is one. */
  @property({ reflect: true, default: 'never' }) hideWhen!: 'never' | 'subscribed' | 'unsupported';

  /** What the panel holds once notifications are on. */
  @property({ default: 'settings' }) panel!: 'settings' | 'inbox' | 'both';

  /** The topics that the user can choose from, in the settings; see `<push-preferences>`. */
  @property({ attribute: false, default: [] }) topics!: readonly TopicOption[];

  /** How unread notifications show on the bell. Their number is part of the button's name in any case. */
  @property({ default: 'count' }) badge!: 'none' | 'dot' | 'count';

  /** The highest number that the badge shows: 100 unread ones are "99+". */
  @property({ type: Number, default: 99 }) max!: number;

  /** How long a floating bell waits before it appears, in milliseconds. */
  @property({ type: Number, default: 0 }) delay!: number;

  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open!: boolean;

  #drawing: BellDrawing | undefined;
  #records: BellRecords | undefined;
  #popup: PanelPopover | undefined;
  /** What opens could not be loaded. */
  #isLost = false;
  #wasOpen = false;
  #isDue = false;
  /** Whose records are followed. */
  #followed: PushClient | undefined;
  #dueTimer: ReturnType<typeof setTimeout> | undefined;
  #movesFocus = false;

  readonly #load = loadOnce(
    () => (this.constructor as typeof PushBellElement).loadPanel(),
    ({ PanelPopover }) => {
      this.#popup = new PanelPopover(this, this.inside);
      this.requestUpdate();
    },
  );

  /** Without a connection the bell stays where it is. */
  readonly #watchTyping = loadOnce(
    () => import('./typing-watch.js'),
    ({ TypingWatch }) => void new TypingWatch(this, this.inside.internals),
  );

  constructor() {
    super();
    whenApproached(this, this.#load);
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
    if (navigator.maxTouchPoints > 0) void this.#watchTyping();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#dueTimer);
    this.#dueTimer = undefined;
    this.#isDue = false;
    this.open = false;
    this.#follow(undefined);
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.#popup?.stateChanged();
  }

  protected override get customStates(): readonly (string | false)[] {
    return [this.open && 'open', ...(this.#records?.customStates ?? [])];
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.delay > 0 && this.isConnected) this.#dueTimer ??= setTimeout(this.#come, this.delay);
  }

  protected override update(): void {
    super.update();
    this.#follow(this.isConnected ? this.inside.fullClient : undefined);
    if (this.open === this.#wasOpen) return;
    this.#wasOpen = this.open;
    if (this.open) void this.#present();
    else this.#popup?.dismiss();
  }

  protected override replaceFocus(): void {
    if (this.open && this.#popup) this.#popup.focus();
    else super.replaceFocus();
  }

  protected override draw(): void {
    const look = STATE_LOOKS[this.state];
    const shown = this.#records?.look ?? look;
    this.#drawing ??= new BellDrawing(this.renderRoot, shown, this.#onClick);
    this.#drawing.show({
      name: this.#name(look.word),
      look: shown,
      isHidden: this.delay > 0 && !this.#isDue && this.placement !== 'inline' && !this.open,
      isOpen: this.open,
      isBusy: look.word === 'pushBellBusy',
      loss: this.#isLost && !this.#popup ? this.inside.text('pushOffline') : undefined,
    });
    this.#records?.draw(this.#drawing.button);
    this.#popup?.draw(this.#drawing.panelPlace);
  }

  #name(word: PushTextKey | undefined): string {
    const { text, localize } = this.inside;
    const label = this.label || text('pushBellLabel');
    if (!word) return label;
    return this.#records?.name(label, word) ?? localize.term('pushBellName', label, text(word));
  }

  readonly #come = (): void => {
    this.#isDue = true;
    this.requestUpdate();
  };

  async #present(): Promise<void> {
    const movesFocus = this.#movesFocus;
    this.#movesFocus = false;
    await this.#load();
    if (this.#popup) return this.#popup.present(movesFocus);
    // Without a connection there is nothing but a word to show; the next click tries again.
    this.#isLost = true;
    this.open = false;
    await this.updateComplete;
    this.#drawing?.presentLoss();
  }

  /** @param client - Whose records to follow; `undefined` where it has none. */
  #follow(client: PushClient | undefined): void {
    if (client === this.#followed) return;
    this.#followed = client;
    this.#forgetRecords();
    if (client) void this.#openRecords(client);
  }

  /** Without a connection the bell shows what the state alone tells. */
  #openRecords(client: PushClient): Promise<void> {
    const open = loadOnce(
      () => import('./bell-records.js'),
      ({ BellRecords }) => {
        if (client !== this.#followed) return;
        // It may have left the page and come back meanwhile.
        this.#forgetRecords();
        this.#records = new BellRecords(this, this.inside, client);
      },
    );
    return open();
  }

  #forgetRecords(): void {
    if (!this.#records) return;
    this.#records.stop();
    this.#records = undefined;
    this.requestUpdate();
  }

  readonly #onClick = (): void => {
    if (this.open) this.hide();
    else this.show();
  };
}
