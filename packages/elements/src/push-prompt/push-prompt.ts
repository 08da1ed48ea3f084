import type { PushState } from '@web-push-kit/protocol';
import {
  adoptStyles,
  type CSSResultGroup,
  html,
  type LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { PushElement } from '../push-element.js';
import type { PromptSurface, PromptSurfaceHost } from './prompt-surface.js';
import { PromptTrigger } from './prompt-trigger.js';
import { pushPromptStyles } from './push-prompt.styles.js';
import {
  PushAfterHideEvent,
  PushAfterShowEvent,
  PushHideEvent,
  type PushHideSource,
  PushShowEvent,
  type PushShowSource,
} from './push-prompt-events.js';
import { PushPromptSettings } from './push-prompt-settings.js';
import { planPrompt } from './push-prompt-view.js';

type SurfaceModule = typeof import('./prompt-surface.js');

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
  static override styles: CSSResultGroup = [PushElement.styles, pushPromptStyles];

  /** Where comes from what an open prompt shows: it is loaded when one opens, as most pages show none. */
  protected static readonly loadSurface = (): Promise<SurfaceModule> => import('./prompt-surface.js');

  /** Whether the prompt is open. It may still show nothing: when there is nothing to ask. */
  @property({ type: Boolean, reflect: true }) open = false;

  #surfaceModule: SurfaceModule | undefined;
  #surface: PromptSurface | undefined;
  #openedBy: PushShowSource | undefined;

  protected readonly promptTrigger = new PromptTrigger(this, {
    prepare: () => this.#loadSurface(),
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
   * already or cannot have push, when a listener of `push-show` said no, or when there is no connection to load it with.
   */
  async show({ force = false }: { readonly force?: boolean } = {}): Promise<boolean> {
    await this.push.client?.whenReady;
    if (this.open) return true;
    const isAllowed = force || (await this.canShow());
    if (!isAllowed || !(await this.#loadSurface())) return false;
    return this.open || this.#show('method');
  }

  /** Closes the prompt. Does not count as an answer. */
  hide(): void {
    this.#hide('method');
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.#surface?.stateChanged();
  }

  /** An open prompt waits for what it shows, and tries again with each change of the push state: a connection is one. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (!this.open || this.#surfaceModule) return super.scheduleUpdate();
    return this.#loadSurface().then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.open) this.#makeSurface();
    else this.#openedBy = undefined;
    this.#surface?.plan(changed.has('open'));
  }

  protected override updated(): void {
    this.#surface?.updated();
    this.promptTrigger.follow(this.push.client);
  }

  protected override replaceFocus(): void {
    if (this.#surface?.view) super.replaceFocus();
    else this.#surface?.restoreFocus();
  }

  override render(): TemplateResult {
    return html`${this.#surface?.render() ?? nothing} ${this.announcer.render()}`;
  }

  async #loadSurface(): Promise<boolean> {
    // Offline, or an old page after a new release: the prompt stays away.
    const { loadSurface } = this.constructor as typeof PushPromptElement;
    this.#surfaceModule ??= await loadSurface().catch(() => undefined);
    return this.#surfaceModule !== undefined;
  }

  #makeSurface(): void {
    if (this.#surface || !this.#surfaceModule) return;
    const { PromptSurface, promptSurfaceStyles, promptSurfaceLineStyles } = this.#surfaceModule;
    this.#surface = new PromptSurface(this, this.#describe);
    const { elementStyles } = this.constructor as typeof LitElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, promptSurfaceStyles, promptSurfaceLineStyles]);
  }

  #show(source: PushShowSource): boolean {
    const view = planPrompt(this.push.state, false);
    const hasSomethingToSay = view !== undefined && !(view === 'install' && this.installMode === 'hide');
    if (!hasSomethingToSay || !this.dispatchEvent(new PushShowEvent(source))) return false;
    this.#openedBy = source;
    this.open = true;
    void this.updateComplete.then(() => this.dispatchEvent(new PushAfterShowEvent(source)));
    return true;
  }

  async #comeToClick(opener: HTMLElement): Promise<void> {
    await this.push.client?.whenReady;
    if (!(await this.#loadSurface())) return;
    if (!this.open && !this.#show('click')) return;
    await this.updateComplete;
    this.#surface?.takeFocus(opener);
  }

  #hide(source: PushHideSource): void {
    if (!this.open || !this.dispatchEvent(new PushHideEvent(source))) return;
    this.open = false;
    void this.updateComplete.then(() => this.dispatchEvent(new PushAfterHideEvent(source)));
  }

  readonly #describe = (): PromptSurfaceHost => ({
    state: this.push.state,
    client: this.push.client,
    fullClient: this.fullClient,
    shownSiteName: this.shownSiteName,
    openedBy: this.#openedBy,
    hasSlotted: (slot) => this.hasSlotted(slot),
    text: (key) => this.text(key),
    nameAnnouncement: (heading) => this.localize.term('pushPromptAnnouncement', heading),
    announce: (message) => this.announcer.say(message),
    request: (options) => this.requestSubscription(options),
    report: (result) => this.reportTurnOn(result),
    hide: (source) => this.#hide(source),
  });
}
