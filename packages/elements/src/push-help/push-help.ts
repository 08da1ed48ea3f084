import { detectBrowser } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { CopyController } from '../help-steps/copy-controller.js';
import { helpStepsStyles } from '../help-steps/help-steps.styles.js';
import { HelpStepsController } from '../help-steps/help-steps-controller.js';
import { isInstalledApp } from '../help-steps/is-installed-app.js';
import { ModalDialog } from '../help-steps/modal-dialog.js';
import { fillIn } from '../help-steps/render-steps.js';
import { renderIcon } from '../icons.js';
import { registerEnglish } from '../localize.js';
import { renderAnnouncer } from '../render-announcer.js';
import type { TextSection } from '../translations/translation.js';
import { pushHelpTexts } from './push-help.texts.js';
import { PushRecheckEvent } from './push-help-events.js';
import { type HelpContent, renderHelpBody, renderRecheck } from './push-help-template.js';
import { type HelpSection, type HelpView, type PushHelpTopic, planHelp, type RecheckResult } from './push-help-view.js';
import { isPermissionStale } from './stale-permission.js';

registerEnglish(pushHelpTexts);

/**
 * Steps out of "blocked" for the browser at hand, and a button that looks whether they worked; or the reasons why a
 * system hides notifications that the browser shows.
 *
 * The steps are data with dates: a site can replace them without a release of the kit.
 *
 * @summary The way out of "blocked".
 * @tag push-help
 *
 * @slot heading - Replaces the heading of the dialog or the list. Falls back to the `heading` attribute.
 * @slot steps - Replaces the first list of steps.
 * @slot more - Below the steps: a link to a help page of the site's own, for instance.
 *
 * @csspart base - Everything.
 * @csspart dialog - The dialog.
 * @csspart disclosure - What is folded away with `compact`.
 * @csspart heading - A heading.
 * @csspart picker - The list to choose another browser or system from, with its label.
 * @csspart steps - A list of steps.
 * @csspart step - A step.
 * @csspart note - What to know beside the steps.
 * @csspart copy - The address of the settings, with its button.
 * @csspart address - The address itself.
 * @csspart action - A button of the element.
 * @csspart check - "Check again".
 * @csspart result - What came of looking again.
 * @csspart close - The dialog's close button.
 *
 * @fires push-recheck - {@link PushRecheckEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushHelpElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, helpStepsStyles];
  protected static override readonly textSections: readonly TextSection[] = ['core', 'help'];

  /** The browser to show steps for: `chrome-desktop`, `firefox-android`, … `auto` looks which one this is. */
  @property() browser = 'auto';

  /** The system to show reasons for: `windows`, `macos`, `android`, `ios`, `linux`, `chromeos`. `auto` looks. */
  @property() os = 'auto';

  /** What to help with: the `permission`, or a system (`os`) that hides what the browser shows. */
  @property() topic: PushHelpTopic = 'permission';

  /** `inline` is part of the page; `dialog` shows nothing until it is opened. */
  @property({ reflect: true, useDefault: true }) variant: 'inline' | 'dialog' = 'inline';

  /** Folds the steps away until they are wanted. Of `inline` only. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Whether the dialog is open, or what `compact` folds away is unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** In place of the first heading. */
  @property() heading = '';

  /** Where newer steps are: a URL of JSON, with `{lang}` for the language. Without an answer the kit's own are shown. */
  @property() stepsSrc = '';

  @state() private isChecking = false;
  @state() private result: RecheckResult = 'none';
  @state() private failedChecks = 0;
  @state() private isStale = false;
  @state() private picked: Readonly<Partial<Record<HelpSection['kind'], string>>> = {};

  readonly #dialog = new ModalDialog(this);
  readonly #copy = new CopyController(this);
  readonly #steps = new HelpStepsController(this, () => ({
    lang: this.localize.lang(),
    src: this.guard.allowedSource('stepsSrc', this.stepsSrc),
  }));

  /** Opens the dialog, or unfolds the steps. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog, or folds the steps away. */
  hide(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    addEventListener('focus', this.#onReturn);
    document.addEventListener('visibilitychange', this.#onReturn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('focus', this.#onReturn);
    document.removeEventListener('visibilitychange', this.#onReturn);
    this.#forgetChecks();
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    if (state.kind === previous.kind) return;
    if (previous.kind === 'denied' && state.kind !== 'checking') this.#reportUnblocked();
    else if (state.kind === 'denied') this.#forgetChecks();
  }

  override render(): TemplateResult {
    const view = this.#plan();
    const content = this.#content(view);
    return html`${this.#renderFrame(view, content)} ${renderAnnouncer()}`;
  }

  #renderFrame(view: HelpView, content: HelpContent): TemplateResult {
    const heading = this.#renderHeading(view);
    if (this.variant === 'dialog') return this.#renderDialog(heading, content);
    if (!this.compact) {
      return html`<div class="base body" part="base">
        <h2 class="heading" part="heading">${heading}</h2>
        ${renderHelpBody(content)}
      </div>`;
    }
    return html`<div class="base" part="base">
      <details part="disclosure" .open=${this.open} @toggle=${this.#onToggle}>
        <summary part="heading">${heading}</summary>
        ${renderHelpBody(content)}
      </details>
      ${renderRecheck(content)}
    </div>`;
  }

  #renderDialog(heading: TemplateResult, content: HelpContent): TemplateResult {
    return html`<dialog
      part="base dialog"
      aria-labelledby="heading"
      @close=${this.#dialog.onClose}
      @click=${this.#dialog.onClick}
    >
      <div class="panel">
        <div class="panel-head">
          <h2 class="heading" part="heading" id="heading" tabindex="-1">${heading}</h2>
          <button type="button" class="close" part="close" aria-label=${this.text('pushClose')} @click=${this.hide}>
            ${renderIcon('close')}
          </button>
        </div>
        ${renderHelpBody(content)}
      </div>
    </dialog>`;
  }

  #renderHeading({ sections }: HelpView): TemplateResult {
    const entry = sections[0]?.entry;
    if (this.heading || !entry) return html`<slot name="heading">${this.heading || this.text('pushDenied')}</slot>`;
    return html`<slot name="heading"><span lang=${entry.lang}>${fillIn(entry.heading, this.shownSiteName)}</span></slot>`;
  }

  #plan(): HelpView {
    const { browser = this.browser, system = this.os } = this.picked;
    return planHelp({
      state: this.state,
      topic: this.topic,
      entries: this.#steps.entries,
      detected: isServer ? { browser: 'other', system: 'other' } : detectBrowser(navigator),
      isInstalled: !isServer && isInstalledApp(globalThis),
      browser,
      system,
      isChecking: this.isChecking,
      result: this.result,
      failedChecks: this.failedChecks,
      isStale: this.isStale,
    });
  }

  #content(view: HelpView): HelpContent {
    return {
      view,
      isFolding: this.compact && this.variant === 'inline',
      site: this.shownSiteName,
      origin: isServer ? '' : location.origin,
      text: (key) => this.text(key),
      pickerText: (name) => this.localize.term('pushHelpPicker', name),
      copyResult: (address) => this.#copy.resultOf(address),
      onPick: (kind, id) => {
        this.picked = { ...this.picked, [kind]: id };
      },
      onCopy: this.#onCopy,
      onCheck: this.#onCheck,
      onReload: () => location.reload(),
    };
  }

  readonly #onCopy = async (address: string): Promise<void> => {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.copy-field input')];
    const result = await this.#copy.copy(address, fields.find(({ value }) => value === address) ?? null);
    this.announcer.say(this.text(result === 'copied' ? 'pushHelpCopied' : 'pushHelpSelected'));
  };

  readonly #onCheck = async (): Promise<void> => {
    const { client } = this.push;
    if (this.isChecking || !client) return;
    this.isChecking = true;
    const found = await client.refresh();
    this.isStale = found.kind === 'denied' && (await isPermissionStale(globalThis));
    this.isChecking = false;
    if (found.kind === 'denied') this.#reportBlocked();
  };

  /** Whoever was in the settings comes back: what they changed shows at once. */
  readonly #onReturn = (): void => {
    const isBlocked = this.state === 'denied' && this.topic !== 'os';
    if (isBlocked && !this.isChecking && document.visibilityState === 'visible') void this.push.client?.refresh();
  };

  readonly #onToggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };

  #reportBlocked(): void {
    this.failedChecks += 1;
    this.result = 'still-blocked';
    const { isReloadShown, isManagedHintShown } = this.#plan();
    const hints = [
      ...(isReloadShown ? [this.text('pushHelpReloadHint')] : []),
      ...(isManagedHintShown ? [this.text('pushHelpManagedHint')] : []),
    ];
    this.announcer.say([this.text('pushHelpStillBlocked'), ...hints].join(' '));
    this.dispatchEvent(new PushRecheckEvent(true));
  }

  #reportUnblocked(): void {
    this.#forgetChecks();
    if (this.topic === 'os') return;
    this.result = 'unblocked';
    this.announcer.say(this.text('pushHelpUnblocked'));
    this.dispatchEvent(new PushRecheckEvent(false));
  }

  #forgetChecks(): void {
    this.result = 'none';
    this.failedChecks = 0;
    this.isStale = false;
  }
}
