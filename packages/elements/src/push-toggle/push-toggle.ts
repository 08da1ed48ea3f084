import type { SubscribeResult, UnsubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { loadOnce } from '../load-once.js';
import { property } from '../property.js';
import { reportOutcome } from '../report-outcome.js';
import { RestingElement } from '../resting-element.js';
import { STATE_LOOKS } from '../state-look.js';
import { switchStyles } from '../switch.styles.js';
import { whenApproached } from '../when-approached.js';
import { pushToggleStyles } from './push-toggle.styles.js';
import type { ToggleAct } from './push-toggle-view.js';
import type { ToggleActs } from './toggle-acts.js';
import { isAtRest, planAtRest, type ToggleFace } from './toggle-at-rest.js';
import { ToggleDrawing, type ToggleListeners, type ToggleShown } from './toggle-drawing.js';

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
export class PushToggleElement extends RestingElement {
  protected static override readonly styles: readonly string[] = [
    ...RestingElement.styles,
    switchStyles,
    pushToggleStyles,
  ];

  /** Where comes from what the toggle does and says beside a switch at rest. */
  protected static readonly loadActs = (): Promise<ActsModule> => import('./toggle-acts.js');

  /** Name of the switch. Default: "Notifications on this browser". Say what it is, not what it does. */
  @property({ default: '' }) label!: string;

  /** What the notifications are about, below the label. */
  @property({ default: '' }) hint!: string;

  /** How big the switch is, and the words beside it. */
  @property({ reflect: true, default: 'm' }) size!: 's' | 'm' | 'l';

  /** Leaves out the steps out of "blocked" and the guide to the Home Screen, for a page that has its own. */
  @property({ type: Boolean }) noHelp!: boolean;

  /** Leaves out "Send a test". */
  @property({ type: Boolean }) noTest!: boolean;

  #act: ToggleAct | undefined;
  #acts: ToggleActs | undefined;
  #wasOn = false;
  #drawing: ToggleDrawing | undefined;
  /** Which slots were filled when it was last drawn. */
  #filled = '';

  /** Without a connection the state alone has to do. */
  readonly #load = loadOnce(
    () => (this.constructor as typeof PushToggleElement).loadActs(),
    ({ ToggleActs }) => {
      this.#acts = new ToggleActs(this, this.inside, this.#describe);
      this.requestUpdate();
    },
  );

  constructor() {
    super();
    whenApproached(this, this.#load);
  }

  /** Whether the switch is on. */
  get checked(): boolean {
    return this.#plan().isOn;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.#acts?.stateChanged(state, previous);
  }

  /** What is shown stays until there are words for what is new. */
  protected override whenReady(): Promise<unknown> | undefined {
    this.push.follow();
    const isReady = this.#acts || this.#isAtRest;
    return isReady ? super.whenReady() : this.#load().then(() => super.whenReady());
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const isSettled = !['prompting', 'subscribing', 'error', 'checking'].includes(this.state);
    if (isSettled) this.#wasOn = this.state === 'subscribed';
    if (this.#canTest || !this.#isAtRest) void this.#load();
    this.#acts?.prepare();
  }

  protected override get customStates(): readonly (string | false)[] {
    const { isOn, isBusy } = this.#plan();
    return [isOn && 'on', isBusy && 'busy', this.state === 'denied' && 'blocked'];
  }

  protected override replaceFocus(): void {
    super.replaceFocus();
    // The switch is gone, and the way out is still being loaded: the words that say why hold the focus.
    if (!this.renderRoot.activeElement) this.#drawing?.focusStatus();
  }

  protected override draw(): void {
    const { text, hasSlotted } = this.inside;
    const hasLabel = hasSlotted();
    const hasHint = hasSlotted('hint');
    this.#filled = `${hasLabel} ${hasHint}`;
    const face = this.#plan();
    const shown: ToggleShown = {
      ...face,
      text,
      state: this.state,
      label: hasLabel ? '' : this.label || text('pushToggleLabel'),
      hint: this.hint,
      hasHint: hasHint || this.hint !== '',
      // The room of the button that is on its way.
      hasRoom: !this.#acts && this.#canTest,
      icon: this.#acts ? this.#acts.icon : face.isOn ? STATE_LOOKS.subscribed : undefined,
    };
    this.#drawing ??= new ToggleDrawing(this.renderRoot, shown, this.#listeners);
    this.#drawing.show(shown);
    this.#acts?.draw(this.#drawing.base);
  }

  get #isAtRest(): boolean {
    return this.#act === undefined && isAtRest(this.push.state);
  }

  get #canTest(): boolean {
    return this.state === 'subscribed' && !this.noTest && this.inside.fullClient !== undefined;
  }

  #plan(): ToggleFace {
    return this.#acts?.plan() ?? planAtRest(this.push.state);
  }

  readonly #describe = () => ({ act: this.#act, wasOn: this.#wasOn, turn: this.#turn });

  readonly #listeners: ToggleListeners = {
    onSwitch: (control) => {
      if (!this.#act && !this.#plan().isBusy) this.#turn(control.checked);
      // The thumb stays where it was until the outcome is known.
      control.checked = this.checked;
    },
    onSlotChange: () => {
      const { hasSlotted } = this.inside;
      // Slots tell also what was in them from the start.
      if (this.#filled !== `${hasSlotted()} ${hasSlotted('hint')}`) this.requestUpdate();
    },
  };

  /** Not async: browsers ask only while the click is being handled. */
  readonly #turn = (isOn: boolean): void => {
    this.#showAct(isOn ? 'turning-on' : 'turning-off');
    const request = isOn ? this.inside.request() : this.push.client?.unsubscribe();
    if (request) void this.#finish(request);
    else this.#showAct(undefined);
  };

  async #finish(request: Promise<SubscribeResult | UnsubscribeResult>): Promise<void> {
    const [result] = await Promise.all([request, this.#load()]);
    this.#showAct(undefined);
    this.#acts?.finish(result);
    reportOutcome(this, result);
    const isChange = result.kind === 'subscribed' || result.kind === 'unsubscribed';
    if (isChange) this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #showAct(act: ToggleAct | undefined): void {
    this.#act = act;
    this.requestUpdate();
  }
}
