import type { PushClient, SubscribeOptions, SubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import {
  adoptStyles,
  type CSSResultGroup,
  isServer,
  LitElement,
  type PropertyDeclaration,
  type PropertyValues,
} from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from './announcer.js';
import { CustomStates } from './custom-states.js';
import { type ElementClient, isPushClient } from './element-client.js';
import { type LoadTexts, loadTexts } from './load-texts.js';
import { PushLocalizeController } from './localize.js';
import { PushBeforeRequestEvent, PushPermissionChangeEvent, PushStateChangedEvent } from './push-events.js';
import { PushStateController, type PushStateHost } from './push-state-controller.js';
import { readShownWords } from './shown-words.js';
import { readPermission } from './state-permission.js';
import { themeStyles } from './theme.styles.js';
import type { PushTextKey, TextFinder, TextSection } from './translations/translation.js';

/** An element, as those of its parts see it that are loaded when they are needed. */
export interface ElementInside {
  readonly push: PushStateController;
  readonly localize: PushLocalizeController;
  readonly announcer: Announcer;
  readonly text: TextFinder;
  /** How the texts name the site. */
  readonly nameSite: () => string;
  /** Whether the page has filled a slot. */
  readonly hasSlotted: (slot?: string) => boolean;
  /** Makes the browser ask; `undefined` when nobody is to be asked. */
  readonly request: (options?: SubscribeOptions) => Promise<SubscribeResult> | undefined;
}

/** Whatever can hold the focus in the elements' own markup, in the order of the tab key. */
const FOCUSABLE = 'input, select, summary, button, a[href]';

/**
 * What every element of the kit is: styled by the same tokens, localized,
 * following a client, and careful with the user's focus.
 */
export abstract class PushElement extends LitElement implements PushStateHost {
  static override styles: CSSResultGroup = themeStyles;

  /** The parts of the texts that the element speaks. */
  protected static readonly textSections: readonly TextSection[] = ['core'];

  /** Where the texts come from. */
  protected static readonly loadTexts: LoadTexts = loadTexts;

  /** The client to act on; without one, that of the nearest `<push-provider>`, else the one given to `setDefaultClient`. */
  @property({ attribute: false }) client: ElementClient | undefined;

  /** How the texts name the site. Default: as the nearest `<push-provider>` says, else the page's host name. */
  @property() siteName = '';

  protected readonly push = new PushStateController(this);
  protected readonly announcer = new Announcer(this);
  protected readonly localize = new PushLocalizeController(this);

  /** The element's own side of forms and custom states; `undefined` on a server. */
  protected readonly internals: ElementInternals | undefined = isServer ? undefined : this.attachInternals();

  readonly #customStates = new CustomStates(this.internals);
  #permission: NotificationPermission | undefined;
  #servedRoot: ShadowRoot | undefined;

  /** An attribute has the name of its property, with hyphens: `siteName` is `site-name`. */
  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    const attribute = String(name).replace(/[A-Z]/g, '-$&').toLowerCase();
    // biome-ignore lint/complexity/noThisInStatic: the method makes the property on the class it is called on.
    super.createProperty(name, { attribute, ...options });
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the getter reads the properties of the class it is called on.
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** What parts of the element that are loaded later may use of it. */
  protected get inside(): ElementInside {
    return {
      push: this.push,
      localize: this.localize,
      announcer: this.announcer,
      text: (key) => this.text(key),
      nameSite: () => this.shownSiteName,
      hasSlotted: (slot) => this.hasSlotted(slot),
      request: (options) => this.requestSubscription(options),
    };
  }

  /** Where this browser stands: the `kind` of the push state. Reflected to the `state` attribute, for styling. */
  get state(): PushState['kind'] {
    return this.push.state.kind;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' || name === 'dir') this.requestUpdate();
  }

  /** Moves the focus to the element's first control, if it shows one. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(FOCUSABLE)?.focus(options);
  }

  pushStateChanged(state: PushState, previous: PushState): void {
    this.dispatchEvent(new PushStateChangedEvent(state, previous));
    const before = readPermission(previous) ?? this.#permission;
    this.#permission = readPermission(state) ?? before;
    if (before && this.#permission && before !== this.#permission) {
      this.dispatchEvent(new PushPermissionChangeEvent(this.#permission, before));
    }
  }

  /** What style sheets can ask for as `:state(…)`: the push state, and `offline`. What is `false` does not hold. */
  protected get customStates(): readonly (string | false)[] {
    const { kind, isOffline } = this.push.state;
    return [kind, isOffline && 'offline'];
  }

  /** The client, where it does all that one of the kit's own does: for more than asking. */
  protected get fullClient(): PushClient | undefined {
    const { client } = this.push;
    return isPushClient(client) ? client : undefined;
  }

  /**
   * What a server has rendered knows nothing of this browser, so it is not hydrated but replaced by the first update:
   * with `@lit-labs/ssr-client` on the page and without.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (isServer || !this.shadowRoot) return super.createRenderRoot();
    this.#servedRoot = this.shadowRoot;
    adoptStyles(this.shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return this.shadowRoot;
  }

  /** An element says nothing before it can say it in the language of the page. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const { textSections, loadTexts } = this.constructor as typeof PushElement;
    const loading = isServer ? undefined : loadTexts(this.localize.lang(), textSections);
    if (loading) return loading.then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.push.follow();
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    this.#customStates.show(this.customStates);
    this.#servedRoot?.replaceChildren();
    this.#servedRoot = undefined;
    super.update(changed);
    // Whoever held the focus would otherwise start again at the top of the page.
    if (focused && !focused.isConnected) this.replaceFocus();
  }

  /** The control that held the focus is gone: the first one left takes it. */
  protected replaceFocus(): void {
    this.focus();
  }

  /** One of the texts, in the element's language. */
  protected text(key: PushTextKey): string {
    return this.localize.text(key, () => this.shownSiteName);
  }

  /** How the texts name the site. */
  protected get shownSiteName(): string {
    return this.siteName || this.push.siteName || (isServer ? '' : location.hostname);
  }

  /** Whether the page has put something into a slot that shows; white space and `<noscript>` do not. */
  protected hasSlotted(slot = ''): boolean {
    if (isServer) return false;
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? node.slot === slot && node.localName !== 'noscript'
        : slot === '' && node instanceof Text && node.data.trim() !== '',
    );
  }

  /**
   * Asks the browser, through the client. Call it synchronously in a click handler:
   * browsers only ask while the click is being handled, so nothing is awaited in front of it.
   *
   * @param options - Without `consent`, what the element shows at this moment is what the user agrees to.
   * @returns `undefined` when there is nobody to ask, or a listener canceled it.
   */
  protected requestSubscription(options: SubscribeOptions = {}): Promise<SubscribeResult> | undefined {
    const client = this.push.client;
    if (!client || !this.dispatchEvent(new PushBeforeRequestEvent())) return undefined;
    return client.subscribe({ consent: { text: readShownWords(this) }, ...options });
  }

  protected readonly onSlotChange = (): void => this.requestUpdate();
}
