import type { PushState } from '@web-push-kit/protocol';
import type { ElementClient } from './element-client.js';
import { ElementInside, type InsideHost } from './element-inside.js';
import { findSheet } from './find-sheet.js';
import { focusFirst } from './focus-first.js';
import { type LoadTexts, loadTexts } from './load-texts.js';
import { PlainElement } from './plain-element.js';
import { property } from './property.js';
import { themeStyles } from './theme.styles.js';

/**
 * What the elements extend that most pages have: they rest most of the time, and are drawn without Lit while they do.
 * What is loaded for them later, Lit renders into the same shadow root.
 */
export abstract class RestingElement extends PlainElement implements InsideHost {
  /** How an element looks at rest. */
  protected static readonly styles: readonly string[] = [themeStyles];

  /** Where the texts come from. */
  protected static readonly loadTexts: LoadTexts = loadTexts;

  /** The client to act on; without one, that of the nearest `<push-provider>`, else the one given to `setDefaultClient`. */
  @property({ attribute: false }) client: ElementClient | undefined;

  /** How the texts name the site. Default: as the nearest `<push-provider>` says, else the page's host name. */
  @property({ default: '' }) siteName!: string;

  protected readonly inside = new ElementInside(this);
  protected readonly push = this.inside.push;

  /** Where this browser stands: the `kind` of the push state. Reflected to the `state` attribute, for styling. */
  get state(): PushState['kind'] {
    return this.push.state.kind;
  }

  /** Moves the focus to the element's first control, if it shows one. */
  override focus(options?: FocusOptions): void {
    focusFirst(this.renderRoot, options);
  }

  pushStateChanged(state: PushState, previous: PushState): void {
    this.inside.tellChange(state, previous);
  }

  /** What style sheets can ask for as `:state(…)` beside the push state. What is `false` does not hold. */
  protected get customStates(): readonly (string | false)[] {
    return [];
  }

  protected override createRoot(): ShadowRoot {
    // What a server has drawn gives way, too.
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = (this.constructor as typeof RestingElement).styles.map(findSheet);
    return root;
  }

  /** An element says nothing before it can say it in the language of the page. */
  protected override whenReady(): Promise<unknown> | undefined {
    return (this.constructor as typeof RestingElement).loadTexts(this.inside.localize.lang(), ['core']);
  }

  protected override willUpdate(): void {
    this.inside.follow();
  }

  protected override update(): void {
    const focused = this.renderRoot.activeElement;
    this.inside.showStates(this.customStates);
    this.draw();
    // Whoever held the focus would otherwise start again at the top of the page.
    if (focused && !focused.isConnected) this.replaceFocus();
  }

  /** Shows what the element shows now. */
  protected abstract draw(): void;

  /** The control that held the focus is gone: the first one left takes it. */
  protected replaceFocus(): void {
    this.focus();
  }
}
