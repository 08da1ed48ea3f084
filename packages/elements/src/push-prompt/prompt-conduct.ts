import { render } from 'lit/html.js';
import { adoptMore } from '../adopt-more.js';
import { controlStyles } from '../control.styles.js';
import { isPushClient } from '../element-client.js';
import type { ElementInside } from '../element-inside.js';
import { renderAnnouncer } from '../render-announcer.js';
import { reportOutcome } from '../report-outcome.js';
import type { PromptSurface, PromptSurfaceHost } from './prompt-surface.js';
import { loadPromptRules, PromptTrigger } from './prompt-trigger.js';
import type { PushPromptElement } from './push-prompt.js';
import {
  PushAfterHideEvent,
  PushAfterShowEvent,
  PushHideEvent,
  type PushHideSource,
  PushShowEvent,
  type PushShowSource,
} from './push-prompt-events.js';
import { planPrompt } from './push-prompt-view.js';

/** The module of what an open prompt shows. */
export type SurfaceModule = typeof import('./prompt-surface.js');

/** How a prompt comes and goes. Prompts that wait for nothing, and are not called for, do not load it. */
export class PromptConduct {
  readonly #prompt: PushPromptElement;
  readonly #inside: ElementInside;
  readonly #import: () => Promise<SurfaceModule>;
  readonly #trigger: PromptTrigger;
  #surfaceModule: SurfaceModule | undefined;
  #surface: PromptSurface | undefined;
  #openedBy: PushShowSource | undefined;

  constructor(prompt: PushPromptElement, inside: ElementInside, loadSurface: () => Promise<SurfaceModule>) {
    this.#prompt = prompt;
    this.#inside = inside;
    this.#import = loadSurface;
    this.#trigger = new PromptTrigger(prompt, {
      prepare: () => this.loadSurface(),
      come: (source) => {
        if (!prompt.open) this.#open(source);
      },
      comeToClick: (opener) => this.#comeToClick(opener),
    });
  }

  /** Whether what the prompt shows is there. */
  get hasSurface(): boolean {
    return this.#surfaceModule !== undefined;
  }

  /** @returns Whether what the prompt shows is there now. */
  async loadSurface(): Promise<boolean> {
    // Offline, or an old page after a new release: the prompt stays away.
    this.#surfaceModule ??= await this.#import().catch(() => undefined);
    return this.hasSurface;
  }

  /** See {@link PushPromptElement.show}. */
  async show({ force = false }: { readonly force?: boolean } = {}): Promise<boolean> {
    await this.#inside.push.client?.whenReady;
    if (this.#prompt.open) return true;
    const isAllowed = force || (await this.canShow());
    if (!isAllowed || !(await this.loadSurface())) return false;
    return this.#prompt.open || this.#open('method');
  }

  hide(source: PushHideSource): void {
    const prompt = this.#prompt;
    if (!prompt.open || !prompt.dispatchEvent(new PushHideEvent(source))) return;
    prompt.open = false;
    void prompt.updateComplete.then(() => prompt.dispatchEvent(new PushAfterHideEvent(source)));
  }

  /** See {@link PushPromptElement.canShow}. */
  async canShow(): Promise<boolean> {
    const { client } = this.#inside.push;
    const rules = await loadPromptRules().catch(() => undefined);
    const decision = client && (await (rules?.decide(this.#prompt, client) ?? client.canPrompt()));
    return decision?.kind === 'ask';
  }

  /** See {@link PushPromptElement.whyNot}. */
  async whyNot(): Promise<string | undefined> {
    const { client } = this.#inside.push;
    if (!client) return 'unavailable: there is no client, see setDefaultClient()';
    const rules = await loadPromptRules();
    return rules.explainDecision(await rules.decide(this.#prompt, client));
  }

  /** See {@link PushPromptElement.countDismissals}. */
  async countDismissals(): Promise<number | undefined> {
    const { client } = this.#inside.push;
    return client && (await (await loadPromptRules()).recall(this.#prompt, client)).count;
  }

  /** See {@link PushPromptElement.resetDismissals}. */
  async resetDismissals(): Promise<void> {
    const { client } = this.#inside.push;
    if (client) await (await loadPromptRules()).forget(client);
    this.#trigger.stop();
    this.#prompt.requestUpdate();
  }

  /** The push state is of another kind. */
  stateChanged(): void {
    this.#surface?.stateChanged();
  }

  /** @param isToggled - The prompt has been opened or closed since it was last rendered. */
  willUpdate(isToggled: boolean): void {
    if (this.#prompt.open) this.#makeSurface();
    else this.#openedBy = undefined;
    this.#surface?.plan(isToggled);
  }

  draw(root: ShadowRoot): void {
    render([this.#surface?.render(), renderAnnouncer()], root);
  }

  updated(): void {
    this.#surface?.updated();
    this.#trigger.follow(this.#inside.push.client);
  }

  /** Gives the focus back to where it came from, once nothing is shown. @returns Whether that was so. */
  restoreFocus(): boolean {
    if (!this.#surface || this.#surface.view) return false;
    this.#surface.restoreFocus();
    return true;
  }

  #makeSurface(): void {
    if (this.#surface || !this.#surfaceModule) return;
    const { PromptSurface, promptSurfaceStyles, promptSurfaceLineStyles } = this.#surfaceModule;
    this.#surface = new PromptSurface(this.#prompt, this.#describe);
    adoptMore(this.#prompt, controlStyles, promptSurfaceStyles, promptSurfaceLineStyles);
  }

  #open(source: PushShowSource): boolean {
    const prompt = this.#prompt;
    const view = planPrompt(this.#inside.push.state, false);
    const hasSomethingToSay = view !== undefined && !(view === 'install' && prompt.installMode === 'hide');
    if (!hasSomethingToSay || !prompt.dispatchEvent(new PushShowEvent(source))) return false;
    this.#openedBy = source;
    prompt.open = true;
    void prompt.updateComplete.then(() => prompt.dispatchEvent(new PushAfterShowEvent(source)));
    return true;
  }

  async #comeToClick(opener: HTMLElement): Promise<void> {
    await this.#inside.push.client?.whenReady;
    if (!(await this.loadSurface())) return;
    if (!this.#prompt.open && !this.#open('click')) return;
    await this.#prompt.updateComplete;
    this.#surface?.takeFocus(opener);
  }

  readonly #describe = (): PromptSurfaceHost => {
    const { push, text, hasSlotted, request, localize, announcer } = this.#inside;
    const { state, client } = push;
    return {
      ...{ state, client, text, hasSlotted, request },
      fullClient: isPushClient(client) ? client : undefined,
      shownSiteName: this.#inside.nameSite(),
      openedBy: this.#openedBy,
      nameAnnouncement: (heading) => localize.term('pushPromptAnnouncement', heading),
      announce: (message) => announcer.say(message),
      report: (result) => reportOutcome(this.#prompt, result),
      hide: (source) => this.hide(source),
    };
  };
}
