import type { PushClient } from '@web-push-kit/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit/html.js';
import type { PushTextKey, TextFinder } from '../translations/translation.js';

/** What the button needs from its element. */
export interface TestButtonOptions {
  readonly text: TextFinder;
  readonly announce: (message: string) => void;
}

/** The element that has the button. */
type TestButtonHost = ReactiveControllerHost & HTMLElement;

/** "Send a test", and what came of it. How to send one is loaded with the first click. */
export class TestButton implements ReactiveController {
  readonly #host: TestButtonHost;
  readonly #options: TestButtonOptions;
  /** Whose test is under way: it is nobody's any more once that is over. */
  #client: PushClient | undefined;
  #note: PushTextKey | undefined;

  constructor(host: TestButtonHost, options: TestButtonOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Forgets the last test, and the one under way. */
  reset(): void {
    this.#client = undefined;
    this.#tell(undefined);
  }

  /** @param client - Whose way to this browser is tested. */
  render(client: PushClient): TemplateResult {
    const { text } = this.#options;
    const isBusy = String(this.#client !== undefined);
    return html`<div class="test">
      <button type="button" part="action" aria-disabled=${isBusy} aria-busy=${isBusy} @click=${() => this.#send(client)}>
        ${text('pushSendTest')}
      </button>
      <span class="detail" part="test">${this.#note && text(this.#note)}</span>
    </div>`;
  }

  async #send(client: PushClient): Promise<void> {
    if (this.#client) return;
    this.#client = client;
    this.#tell(undefined);
    try {
      const { runTest } = await import('./run-test.js');
      this.#tell('pushTestSending');
      const { text, event } = await runTest(client);
      if (this.#client === client) this.#end(text, event);
    } catch {
      // Its module could not be loaded: there is no connection, or the site has a new release.
      this.#end('pushReasonUnknown');
    }
  }

  #end(note: PushTextKey, event?: Event): void {
    this.#client = undefined;
    this.#tell(note);
    this.#options.announce(this.#options.text(note));
    if (event) this.#host.dispatchEvent(event);
  }

  #tell(note: PushTextKey | undefined): void {
    this.#note = note;
    this.#host.requestUpdate();
  }
}
