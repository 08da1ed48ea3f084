import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { pushStatusStyles } from './push-status.styles.js';
import { pushStatusTexts } from './push-status.texts.js';
import { planStatus, type StatusGroup } from './push-status-view.js';

registerEnglish(pushStatusTexts);

/**
 * Says in one line whether notifications are on in this browser, and keeps up with it.
 *
 * For a footer, or beside a link to the settings. It announces nothing: what the user does is announced by the element
 * that it is done with.
 *
 * @summary One line about the state, for footers and settings.
 * @tag push-status
 *
 * @slot - The label before the state. Falls back to the `label` attribute.
 * @slot on - Replaces "On for this browser".
 * @slot off - Replaces "Off".
 * @slot busy - Replaces what is said while the browser asks, and while notifications are being turned on.
 * @slot blocked - Replaces "Blocked in your browser".
 * @slot unavailable - Replaces what is said where push can not work.
 * @slot error - Replaces "Couldn't turn on notifications".
 * @slot checking - Replaces "Checking…".
 *
 * @csspart base - Everything.
 * @csspart label - The label.
 * @csspart status - The state, with its icon.
 * @csspart offline - The note that there is no connection.
 *
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushStatusElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushStatusStyles];

  /** The label before the state. Default: "Notifications". */
  @property() label = '';

  /** Leaves the label out. */
  @property({ type: Boolean }) noLabel = false;

  /** What it says while notifications are on. */
  @property() onText = '';
  /** What it says while they are off. */
  @property() offText = '';
  /** What it says while the browser asks, and while notifications are being turned on. */
  @property() busyText = '';
  /** What it says while the browser blocks them. */
  @property() blockedText = '';
  /** What it says where push can not work. */
  @property() unavailableText = '';
  /** What it says when they could not be turned on. */
  @property() errorText = '';
  /** What it says while it looks. */
  @property() checkingText = '';

  override render(): TemplateResult {
    const { group, text, icon, isOfflineShown } = planStatus(this.push.state);
    return html`<div class="base" part="base">
      ${this.#renderLabel()}
      <span class="status" part="status" data-group=${group}>
        ${renderIcon(icon)}<span><slot name=${group}>${this.#ownText(group) || this.text(text)}</slot></span>
      </span>
      ${isOfflineShown ? html`<span class="offline" part="offline">${this.text('pushStatusOffline')}</span>` : nothing}
    </div>`;
  }

  #renderLabel(): TemplateResult | typeof nothing {
    if (this.noLabel) return nothing;
    const fallback = this.hasSlotted() ? nothing : this.label || this.text('pushStatusLabel');
    return html`<span class="label" part="label"><slot @slotchange=${this.onSlotChange}></slot>${fallback}</span>`;
  }

  #ownText(group: StatusGroup): string {
    return this[`${group}Text`];
  }
}
