import { html, type TemplateResult } from 'lit';
import { eraseData, exportData } from 'web-push-kit';
import type { AppContext } from '../app-context.js';

const FILE_NAME = 'skerry-line-notifications.json';

/** “Download my data” and “Erase my data”. */
export class OwnDataCard {
  readonly #app: AppContext;
  #isAsking = false;
  #isBusy = false;
  #outcome = '';

  constructor(app: AppContext) {
    this.#app = app;
  }

  render(): TemplateResult {
    return html`<section class="card own-data" aria-labelledby="data-heading">
      <h2 id="data-heading">Your data</h2>
      <p>Everything about notifications on this browser: what it keeps itself, and what our server has.</p>
      ${this.#isAsking ? this.#renderQuestion() : this.#renderActions()}
      <p class="compose-outcome" role="status">${this.#outcome}</p>
    </section>`;
  }

  #renderActions(): TemplateResult {
    return html`<div class="way-out">
      <button type="button" class="button button-quiet" @click=${() => void this.#download()}>Download my data</button>
      <button type="button" class="button button-quiet" @click=${() => this.#ask(true)}>Erase my data…</button>
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    return html`<div class="notice" data-tone="caution">
      <p class="notice-title">Erase everything?</p>
      <p>Notifications end on this browser, and every choice and message here is deleted, on our server too.</p>
      <div class="way-out">
        <button type="button" class="button button-danger" aria-disabled=${this.#isBusy ? 'true' : 'false'} @click=${() => void this.#erase()}>
          Erase my data
        </button>
        <button type="button" class="button button-quiet" @click=${() => this.#ask(false)}>Keep it</button>
      </div>
    </div>`;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#outcome = '';
    this.#app.update();
  }

  async #download(): Promise<void> {
    const data = await exportData(this.#app.push);
    const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: FILE_NAME });
    link.click();
    URL.revokeObjectURL(url);
    const isWhole = data?.backendFailure === undefined;
    this.#outcome = isWhole
      ? 'Downloaded. Keep the file to yourself.'
      : 'Downloaded without our server’s part: it can’t be reached.';
    this.#app.update();
  }

  async #erase(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#app.update();
    const result = await eraseData(this.#app.push);
    this.#isBusy = false;
    this.#isAsking = result.kind !== 'erased';
    this.#outcome =
      result.kind === 'erased' ? 'Everything is erased.' : 'That didn’t work, so not everything was erased. Try again.';
    this.#app.update();
  }
}
