import { detectBrowser } from '@web-push-kit/client';
import { type CSSResultGroup, html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { CopyController } from '../help-steps/copy-controller.js';
import { helpStepsStyles } from '../help-steps/help-steps.styles.js';
import { HelpStepsController } from '../help-steps/help-steps-controller.js';
import { isInstalledApp } from '../help-steps/is-installed-app.js';
import { ModalDialog } from '../help-steps/modal-dialog.js';
import { renderIcon } from '../icons.js';
import type { InstallPromptEvent } from '../install-prompt.js';
import { registerEnglish } from '../localize.js';
import { pushHelpTexts } from '../push-help/push-help.texts.js';
import { renderAnnouncer } from '../render-announcer.js';
import type { PushTextKey, TextSection } from '../translations/translation.js';
import { noteLaunch } from './first-launch.js';
import { InstallOffer } from './install-offer.js';
import { pushInstallGuideStyles } from './push-install-guide.styles.js';
import { pushInstallGuideTexts } from './push-install-guide.texts.js';
import { PushInstallEvent } from './push-install-guide-events.js';
import {
  type GuideContent,
  renderAppIcon,
  renderGuideBody,
  renderGuideHeading,
} from './push-install-guide-template.js';
import { type GuideView, type InstallPlatform, planGuide } from './push-install-guide-view.js';
import { type ManifestProblem, type ManifestSummary, readManifest } from './read-manifest.js';

registerEnglish(pushHelpTexts);
registerEnglish(pushInstallGuideTexts);

/**
 * Shows how to make the site an app: on iPhone and iPad only an app on the Home Screen can notify.
 *
 * Where the browser can install by itself (Chromium), a button has it do so. Once opened as an app for the first time,
 * the page's `<push-prompt>` goes on from there.
 *
 * @summary The way to the Home Screen.
 * @tag push-install-guide
 *
 * @slot - Why to install. Falls back to the translation.
 * @slot heading - Replaces the heading. Falls back to the `heading` attribute.
 * @slot steps - Replaces the list of steps.
 * @slot more - Below the steps.
 *
 * @csspart base - Everything.
 * @csspart dialog - The dialog.
 * @csspart disclosure - What is folded away with `compact`.
 * @csspart icon - The icon of the app.
 * @csspart heading - The heading.
 * @csspart message - Why to install.
 * @csspart picker - The list to choose another browser from, with its label.
 * @csspart steps - The list of steps.
 * @csspart step - A step.
 * @csspart step-icon - The drawing beside a step.
 * @csspart note - What to know beside the steps.
 * @csspart copy - The link of the page, with its button.
 * @csspart address - The link itself.
 * @csspart action - A button of the element.
 * @csspart install - The button that makes the browser ask.
 * @csspart close - The dialog's close button.
 *
 * @fires push-install-available - {@link PushInstallEvent} The browser offers to install the page.
 * @fires push-install-prompt - {@link PushInstallEvent} The browser is about to ask; cancel it to keep it from asking.
 * @fires push-install-accepted - {@link PushInstallEvent} The user agreed.
 * @fires push-install-dismissed - {@link PushInstallEvent} The user did not.
 * @fires push-install-installed - {@link PushInstallEvent} The app is installed, or was opened for the first time.
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushInstallGuideElement extends FullPushElement {
  static override styles: CSSResultGroup = [FullPushElement.styles, helpStepsStyles, pushInstallGuideStyles];
  protected static override readonly textSections: readonly TextSection[] = ['core', 'help'];

  /** Where to install: `ios`, `ipados`, `android`, `desktop`. `auto` looks where the page is. */
  @property() platform: InstallPlatform = 'auto';

  /** The browser to show steps for: `safari-ios`, `in-app-android`, `edge-desktop`, … `auto` looks. */
  @property() browser = 'auto';

  /** Whether the way goes on to notifications, or the app is wanted for itself. */
  @property() reason: 'push' | 'generic' = 'push';

  /** `inline` is part of the page; `dialog` and `sheet` show nothing until they are opened. */
  @property({ reflect: true, useDefault: true }) variant: 'inline' | 'dialog' | 'sheet' = 'inline';

  /** Folds the steps away until they are wanted. Of `inline` only. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Whether the dialog is open, or what `compact` folds away is unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** In place of the heading. */
  @property() heading = '';

  /** The name of the app. Default: as the web app manifest has it, else the site's. */
  @property() appName = '';

  /** The URL of the app's icon. Default: the page's `apple-touch-icon`, else the largest of the manifest. */
  @property() appIcon = '';

  /** The URL of the web app manifest. Default: that of the page's `<link rel="manifest">`. */
  @property() manifest = '';

  /** Lets the browser ask, where it can: in Chromium. See `captureInstallPrompt`. */
  @property({ type: Boolean }) useNative = false;

  /** Chromium's offer, for a page that keeps it itself; else see `captureInstallPrompt`. */
  @property({ attribute: false }) installPrompt: InstallPromptEvent | undefined;

  /** The `<push-prompt>` to show when the page is opened as an app for the first time. */
  @property() prompt = 'push-prompt';

  /** Where newer steps are: a URL of JSON, with `{lang}` for the language. Without an answer the kit's own are shown. */
  @property() stepsSrc = '';

  @state() private picked = '';
  @state() private summary: ManifestSummary | undefined;
  @state() private brokenIcon = '';
  #manifestUrl: string | undefined;

  readonly #dialog = new ModalDialog(this);
  readonly #copy = new CopyController(this);
  readonly #offer = new InstallOffer(this);
  readonly #steps = new HelpStepsController(this, () => ({
    lang: this.localize.lang(),
    src: this.guard.allowedSource('stepsSrc', this.stepsSrc),
  }));

  /** What in the web app manifest needs a look; `undefined` until it has been read. */
  get manifestProblems(): readonly ManifestProblem[] | undefined {
    return this.summary?.problems;
  }

  /** Opens the dialog, or unfolds the steps. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog, or folds the steps away. */
  hide(): void {
    this.open = false;
  }

  protected override firstUpdated(): void {
    if (isInstalledApp(globalThis) && noteLaunch()) void this.#goOn();
  }

  protected override updated(_changed: PropertyValues): void {
    const isRead = this.variant === 'inline' && !this.compact;
    const own = this.guard.allowedSource('manifest', this.manifest);
    const url = own || document.querySelector<HTMLLinkElement>('link[rel~="manifest"]')?.href || '';
    if ((!isRead && !this.open) || url === this.#manifestUrl) return;
    this.#manifestUrl = url;
    void readManifest(url === '' ? '' : new URL(url, document.baseURI).href).then((summary) => {
      if (url === this.#manifestUrl) this.summary = summary;
    });
  }

  override render(): TemplateResult {
    const content = this.#content(this.#plan());
    return html`${this.#renderFrame(content)} ${renderAnnouncer()}`;
  }

  #renderFrame(content: GuideContent): TemplateResult {
    const heading = html`<slot name="heading">${this.heading || renderGuideHeading(content)}</slot>`;
    if (this.variant !== 'inline') return this.#renderDialog(heading, content);
    if (this.compact) {
      return html`<details class="base" part="base disclosure" .open=${this.open} @toggle=${this.#onToggle}>
        <summary part="heading">${this.heading || this.text('pushInstallHelp')}</summary>
        ${renderGuideBody(content)}
      </details>`;
    }
    return html`<div class="base body" part="base">
      <div class="app">
        ${renderAppIcon(content)}
        <h2 class="heading" part="heading">${heading}</h2>
      </div>
      ${renderGuideBody(content)}
    </div>`;
  }

  #renderDialog(heading: TemplateResult, content: GuideContent): TemplateResult {
    return html`<dialog
      part="base dialog"
      aria-labelledby="heading"
      @close=${this.#dialog.onClose}
      @click=${this.#dialog.onClick}
    >
      <div class="panel">
        <div class="panel-head">
          <div class="app">
            ${renderAppIcon(content)}
            <h2 class="heading" part="heading" id="heading" tabindex="-1">${heading}</h2>
          </div>
          <button type="button" class="close" part="close" aria-label=${this.text('pushClose')} @click=${this.hide}>
            ${renderIcon('close')}
          </button>
        </div>
        ${renderGuideBody(content)}
      </div>
    </dialog>`;
  }

  #plan(): GuideView {
    return planGuide({
      entries: this.#steps.entries,
      detected: isServer ? { browser: 'other', system: 'other' } : detectBrowser(navigator),
      platform: this.platform,
      browser: this.picked || this.browser,
      isInstalled: !isServer && isInstalledApp(globalThis),
      offer: isServer ? 'none' : this.#offer.offer,
    });
  }

  #content(view: GuideView): GuideContent {
    const icon = isServer ? '' : this.#findIcon();
    return {
      view,
      app: this.#appName,
      icon: icon === this.brokenIcon ? '' : icon,
      isAboutPush: this.reason === 'push',
      pageUrl: isServer ? '' : location.href,
      text: (key) => this.#appText(key),
      pickerText: (name) => this.localize.term('pushHelpPicker', name),
      copyResult: this.#copy.resultOf(isServer ? '' : location.href),
      onPick: (id) => {
        this.picked = id;
      },
      onCopy: this.#onCopy,
      onInstall: this.#onInstall,
      onIconError: () => {
        this.brokenIcon = icon;
      },
    };
  }

  get #appName(): string {
    return this.appName || this.summary?.name || this.shownSiteName;
  }

  #appText(key: PushTextKey): string {
    return this.localize.term(key, this.#appName);
  }

  #findIcon(): string {
    const touchIcon = document.querySelector<HTMLLinkElement>('link[rel~="apple-touch-icon"]')?.href;
    return this.appIcon || touchIcon || this.summary?.icon || '';
  }

  readonly #onInstall = (): void => {
    void this.#offer.ask().then((offer) => {
      if (offer === 'accepted') this.announcer.say(this.#appText('pushInstallGuideInstalled'));
      if (offer === 'dismissed') this.announcer.say(this.#appText('pushInstallGuideDismissed'));
    });
  };

  readonly #onCopy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('.copy-field input');
    const result = await this.#copy.copy(location.href, field);
    this.announcer.say(this.text(result === 'copied' ? 'pushHelpCopied' : 'pushInstallGuideLinkSelected'));
  };

  readonly #onToggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };

  /** The user installed the app to be notified: the first time in it, the page asks. */
  async #goOn(): Promise<void> {
    this.dispatchEvent(new PushInstallEvent('push-install-installed', { isFirstLaunch: true }));
    if (this.reason !== 'push' || this.prompt === '') return;
    await customElements.whenDefined('push-prompt');
    const prompt = document.querySelector<Element & { show?(): unknown }>(this.prompt);
    await prompt?.show?.();
  }
}
