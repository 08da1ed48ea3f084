import { html, type TemplateResult } from 'lit';
import { sendTest, type TestResult } from 'web-push-kit';
import type { AppContext } from '../app-context.js';

/** “Send me a test”, and what came of it. */
export class TestButton {
  readonly #app: AppContext;
  #isBusy = false;
  #outcome: { readonly tone: 'good' | 'bad'; readonly text: string } | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  render(): TemplateResult {
    const isOn = this.#app.push.state.kind === 'subscribed';
    return html`<div class="test-row" ?hidden=${!isOn}>
      <button
        type="button"
        class="button button-quiet"
        aria-disabled=${this.#isBusy ? 'true' : 'false'}
        @click=${() => void this.#run()}
      >
        Send me a test
      </button>
      <p class="compose-outcome" role="status" data-tone=${this.#outcome?.tone ?? 'none'}>
        ${this.#isBusy ? 'On its way…' : (this.#outcome?.text ?? '')}
      </p>
    </div>`;
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#app.update();
    this.#outcome = describeTest(await sendTest(this.#app.push));
    this.#isBusy = false;
    this.#app.update();
  }
}

/** What came of a test, in words. */
export function describeTest(result: TestResult): { readonly tone: 'good' | 'bad'; readonly text: string } {
  switch (result.kind) {
    case 'arrived':
      return { tone: 'good', text: 'It arrived. If you did not see it, your device hides it.' };
    case 'not-arrived':
      return { tone: 'bad', text: 'It was sent, but did not arrive in time.' };
    case 'refused':
      return {
        tone: 'bad',
        text: result.status === 429 ? 'That was too often. Wait a minute.' : 'The server would not send it.',
      };
    default:
      return { tone: 'bad', text: 'Turn notifications on first.' };
  }
}
