import type { PushClient, SubscribeOptions, SubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import {
  adoptStyles,
  type CSSResultGroup,
  isServer,
  LitElement,
  type PropertyDeclaration,
  type PropertyValues,
  unsafeCSS,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { Announcer } from './announcer.js';
import type { ElementClient } from './element-client.js';
import { ElementInside, type InsideHost } from './element-inside.js';
import { focusFirst } from './focus-first.js';
import { type LoadTexts, loadTexts } from './load-texts.js';
import { MarkupGuard } from './markup-guard.js';
import { nameAttribute } from './property-table.js';
import { themeStyles } from './theme.styles.js';
import type { PushTextKey, TextSection } from './translations/translation.js';

/**
 * What an element of the kit is that Lit renders: styled by the same tokens, localized,
 * following a client, and careful with the user's focus.
 */
export abstract class PushElement extends LitElement implements InsideHost {
  static override styles: CSSResultGroup = unsafeCSS(themeStyles);

  /** The parts of the texts that the element speaks. */
  protected static readonly textSections: readonly TextSection[] = ['core'];

  /** Where the texts come from. */
  protected static readonly loadTexts: LoadTexts = loadTexts;

  protected readonly guard = new MarkupGuard(this);

  /** The client to act on; without one, that of the nearest `<push-provider>`, else the one given to `setDefaultClient`. */
  @property({ attribute: false }) client: ElementClient | undefined;

  /** How the texts name the site. Default: as the nearest `<push-provider>` says, else the page's host name. */
  @property() siteName = '';

  protected readonly inside = new ElementInside(this);
  protected readonly push = this.inside.push;
  protected readonly localize = this.inside.localize;
  protected readonly internals: ElementInternals | undefined = this.inside.internals;
  #servedRoot: ShadowRoot | undefined;

  protected static override finalize(): void {
    // biome-ignore lint/complexity/noThisInStatic: the method completes the class that it is called on.
    nameAttributes(this);
    // biome-ignore lint/complexity/noThisInStatic: the class that it is called on, again.
    super.finalize();
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the getter reads the properties of the class it is called on.
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** Where this browser stands: the `kind` of the push state. Reflected to the `state` attribute, for styling. */
  get state(): PushState['kind'] {
    return this.push.state.kind;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    this.guard.readAttribute(value, () => super.attributeChangedCallback(name, old, value));
    if (name === 'lang' || name === 'dir') this.requestUpdate();
  }

  override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...args);
    const [property] = args;
    // A value that code sets may be used where the same value of markup may not.
    if (property !== undefined && this.guard.noteSet(property)) super.requestUpdate();
  }

  /** Moves the focus to the element's first control, if it shows one. */
  override focus(options?: FocusOptions): void {
    focusFirst(this.renderRoot, options);
  }

  pushStateChanged(state: PushState, previous: PushState): void {
    this.inside.tellChange(state, previous);
  }

  protected get announcer(): Announcer {
    return this.inside.announcer;
  }

  /** The client, where it does all that one of the kit's own does: for more than asking. */
  protected get fullClient(): PushClient | undefined {
    return this.inside.fullClient;
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
    this.inside.follow();
  }

  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement;
    this.inside.showStates([]);
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
    return this.inside.text(key);
  }

  /** How the texts name the site. */
  protected get shownSiteName(): string {
    return this.inside.nameSite();
  }

  /** Whether the page has put something into a slot that shows; white space and `<noscript>` do not. */
  protected hasSlotted(slot?: string): boolean {
    return this.inside.hasSlotted(slot);
  }

  /** See {@link ElementInside.request}. */
  protected requestSubscription(options?: SubscribeOptions): Promise<SubscribeResult> | undefined {
    return this.inside.request(options);
  }

  protected readonly onSlotChange = (): void => this.requestUpdate();
}

/** The properties of a class as Lit knows them: made by decorators, or listed in a table of the build. */
interface PropertyOwner {
  readonly elementProperties?: Map<PropertyKey, PropertyDeclaration>;
  readonly properties?: Record<string, PropertyDeclaration>;
}

/**
 * An attribute has the name of its property, with hyphens: `siteName` is `site-name`. Those of the classes above have
 * their names by now, and keep them.
 */
function nameAttributes({ elementProperties = new Map(), properties = {} }: PropertyOwner): void {
  for (const [name, options] of elementProperties) elementProperties.set(name, withAttribute(name, options));
  for (const [name, options] of Object.entries(properties)) properties[name] = withAttribute(name, options);
}

/** Lit's own default is `true`: the name in lower case. */
function withAttribute(name: PropertyKey, options: PropertyDeclaration): PropertyDeclaration {
  const { attribute = true } = options;
  return { ...options, attribute: attribute === true ? nameAttribute(String(name)) : attribute };
}
