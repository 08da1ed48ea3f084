import type { PushState } from '@web-push-kit/protocol';
import { loadOnce } from '../load-once.js';
import { property } from '../property.js';
import { RestingElement } from '../resting-element.js';
import type { PromptConduct, SurfaceModule } from './prompt-conduct.js';
import { pushPromptStyles } from './push-prompt.styles.js';
import { PushPromptSettings } from './push-prompt-settings.js';

/**
 * Says why notifications are useful before the browser asks.
 *
 * Only a click on its button makes the browser ask. It takes no focus, never
 * times out while it asks, and remembers through the client when not to ask again. What it shows, and what decides when
 * it comes, is loaded by the prompts that need it.
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
  protected static override readonly styles: readonly string[] = [...RestingElement.styles, pushPromptStyles];

  /** Where comes from what an open prompt shows. */
  protected static readonly loadSurface = (): Promise<SurfaceModule> => import('./prompt-surface.js');

  /** Whether the prompt is open. It may still show nothing: when there is nothing to ask. */
  @property({ type: Boolean, reflect: true }) open!: boolean;

  #conduct: PromptConduct | undefined;
  #wasOpen = false;

  readonly #load = loadOnce(
    () => import('./prompt-conduct.js'),
    ({ PromptConduct }) => {
      const { loadSurface } = this.constructor as typeof PushPromptElement;
      this.#conduct = new PromptConduct(this, this.inside, loadSurface);
      this.requestUpdate();
    },
  );

  /**
   * Opens the prompt, if the policy allows it.
   *
   * @param options - `force` opens it whatever was answered before: for a site's own "Get notified" button.
   * @returns Whether it is open. Not when the policy is against it (`whyNot()` tells), when this browser is subscribed
   * already or cannot have push, when a listener of `push-show` said no, or when there is no connection to load it with.
   */
  async show(options?: { readonly force?: boolean }): Promise<boolean> {
    return (await this.#getConduct())?.show(options) ?? false;
  }

  /** Closes the prompt. Does not count as an answer. */
  hide(): void {
    if (this.#conduct) this.#conduct.hide('method');
    else this.open = false;
  }

  /** Whether the prompt may come now without having been called for. */
  async canShow(): Promise<boolean> {
    return (await this.#getConduct())?.canShow() ?? false;
  }

  /**
   * Why the prompt does not come, for developers: a reason code and what it means, such as `backoff: the user has put
   * it off (until …)`. `undefined` when it may come.
   */
  async whyNot(): Promise<string | undefined> {
    const conduct = await this.#getConduct();
    return conduct ? conduct.whyNot() : 'offline: it could not be loaded';
  }

  /** How often the prompt was put away in this browser; `undefined` where the client does not tell. */
  async countDismissals(): Promise<number | undefined> {
    return (await this.#getConduct())?.countDismissals();
  }

  /** Forgets that the prompt was put away, "don't ask again" included. */
  async resetDismissals(): Promise<void> {
    await (await this.#getConduct())?.resetDismissals();
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind !== previous.kind) this.#conduct?.stateChanged();
  }

  /** An open prompt waits for what it shows, and tries again with each change of the push state: a connection is one. */
  protected override whenReady(): Promise<unknown> | undefined {
    return this.#isPrepared ? super.whenReady() : this.#prepare().then(() => super.whenReady());
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#conduct?.willUpdate(this.open !== this.#wasOpen);
    this.#wasOpen = this.open;
  }

  protected override update(): void {
    super.update();
    this.#conduct?.updated();
  }

  protected override replaceFocus(): void {
    if (!this.#conduct?.restoreFocus()) super.replaceFocus();
  }

  protected override draw(): void {
    this.#conduct?.draw(this.renderRoot);
  }

  get #isPrepared(): boolean {
    if (!this.#conduct) return !this.open && this.trigger === 'manual';
    return !this.open || this.#conduct.hasSurface;
  }

  async #prepare(): Promise<void> {
    const conduct = await this.#getConduct();
    if (this.open) await conduct?.loadSurface();
  }

  /** `undefined` without a connection: offline, or an old page after a new release. The next occasion tries again. */
  async #getConduct(): Promise<PromptConduct | undefined> {
    await this.#load();
    // A client that has just been given is one that can be asked, drawn or not.
    this.push.follow();
    return this.#conduct;
  }
}
