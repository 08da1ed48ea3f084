import { html, nothing, type TemplateResult } from 'lit';
import { diagnose } from 'web-push-kit';
import type { AppContext, Page } from '../app-context.js';
import { type Diagnosis, fillSite, renderChecks } from '../help/check-list.js';
import { type Fix, findFix } from '../help/fixes.js';
import { TestButton } from '../settings/test-button.js';
import { checkIcon, warningIcon } from '../shell/icons.js';
import { pageHead } from '../shell/page-head.js';

/** The page `/alerts/help`: one verdict, one thing to do about it, and everything that was looked at. */
export class HelpPage implements Page {
  readonly title = 'Why am I not getting alerts?';
  readonly section = 'help';
  readonly #app: AppContext;
  readonly #test: TestButton;
  #diagnosis: Diagnosis | undefined;
  #isLooking = false;
  #isBusy = false;
  #copied = '';

  constructor(app: AppContext) {
    this.#app = app;
    this.#test = new TestButton(app);
    void this.#look();
  }

  render(): TemplateResult {
    const lead = 'We look at everything between us and your screen, and tell you the first thing that is in the way.';
    return html`${pageHead({ heading: this.title, lead })}
      <div class="content help-layout">
        ${this.#renderVerdict()} ${this.#diagnosis === undefined ? nothing : this.#renderDetails(this.#diagnosis)}
      </div>`;
  }

  #renderVerdict(): TemplateResult {
    const { verdict } = this.#diagnosis ?? {};
    if (verdict === undefined) {
      return html`<section class="card verdict" data-status="looking" aria-busy="true"><p role="status">Looking…</p></section>`;
    }
    const fix = findFix(verdict.fix);
    const isOk = verdict.status === 'ok';
    return html`<section class="card verdict" data-status=${verdict.status} aria-labelledby="verdict-heading">
      <div class="verdict-head">
        ${isOk ? checkIcon() : warningIcon()}
        <h2 id="verdict-heading" role="status">${fillSite(verdict.text)}</h2>
      </div>
      ${isOk ? html`<p>Still nothing? Send yourself a test. If it arrives but you don’t see it, your device hides it.</p>` : nothing}
      ${fix?.text === undefined ? nothing : html`<p>${fix.text}</p>`} ${isOk ? this.#test.render() : nothing}
      <div class="way-out">
        ${this.#renderFix(fix)}
        <button type="button" class="button button-quiet" aria-disabled=${this.#isLooking ? 'true' : 'false'} @click=${() => void this.#look()}>
          ${this.#isLooking ? 'Looking…' : 'Look again'}
        </button>
      </div>
    </section>`;
  }

  #renderFix({ label, href, act: ownAct }: Fix = {}): TemplateResult | typeof nothing {
    const act = ownAct ?? this.#diagnosis?.applyFix;
    if (label === undefined) return nothing;
    if (act === undefined) return href === undefined ? nothing : html`<a class="button" href=${href}>${label}</a>`;
    return html`<button type="button" class="button" aria-disabled=${this.#isBusy ? 'true' : 'false'} @click=${() => this.#fix(act)}>
      ${label}
    </button>`;
  }

  #renderDetails(diagnosis: Diagnosis): TemplateResult {
    return html`<details class="card help-details">
      <summary>Everything we looked at</summary>
      ${renderChecks(diagnosis.checks)}
      <div class="way-out">
        <button type="button" class="button button-quiet" @click=${() => void this.#copy(diagnosis)}>Copy report</button>
        <p class="compose-outcome" role="status">${this.#copied}</p>
      </div>
      <p class="quiet">The report holds no address of this browser and no keys. You can show it to anybody who helps you.</p>
    </details>`;
  }

  /** Begins in the click: the browser asks for permission only then. */
  #fix(act: (push: AppContext['push']) => Promise<unknown>): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    const done = (): void => {
      this.#isBusy = false;
      void this.#look();
    };
    act(this.#app.push).then(done, done);
    this.#app.update();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#app.update();
    // What mends itself is no problem to tell of.
    await this.#app.push.refresh();
    this.#diagnosis = (await diagnose(this.#app.push)) ?? this.#diagnosis;
    this.#isLooking = false;
    this.#copied = '';
    this.#app.update();
  }

  async #copy(diagnosis: Diagnosis): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(JSON.stringify(diagnosis.report, null, 2)).then(
      () => true,
      () => false, // not allowed here
    );
    this.#copied = isCopied ? 'Copied.' : 'Your browser does not let this page copy.';
    this.#app.update();
  }
}
