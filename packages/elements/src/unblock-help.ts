import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type BrowserKind, detectBrowser } from './browser-kind.js';
import type { PushTextKey, TextFinder } from './translations/translation.js';

const TEXTS: Readonly<Record<BrowserKind, { readonly heading: PushTextKey; readonly steps: PushTextKey }>> = {
  chrome: { heading: 'pushUnblockInChrome', steps: 'pushStepsChrome' },
  'chrome-android': { heading: 'pushUnblockInChromeAndroid', steps: 'pushStepsChromeAndroid' },
  edge: { heading: 'pushUnblockInEdge', steps: 'pushStepsEdge' },
  firefox: { heading: 'pushUnblockInFirefox', steps: 'pushStepsFirefox' },
  'firefox-android': { heading: 'pushUnblockInFirefoxAndroid', steps: 'pushStepsFirefoxAndroid' },
  safari: { heading: 'pushUnblockInSafari', steps: 'pushStepsSafari' },
  ios: { heading: 'pushUnblockInIos', steps: 'pushStepsIos' },
  samsung: { heading: 'pushUnblockInSamsung', steps: 'pushStepsSamsung' },
  other: { heading: 'pushUnblockInOther', steps: 'pushStepsOther' },
};

/** What the help needs from its element. */
export interface UnblockHelpOptions {
  readonly text: TextFinder;
  /** Looks at the browser again; answers whether it still blocks. */
  readonly recheck: () => Promise<boolean>;
  readonly announce: (message: string) => void;
}

/** Steps out of "blocked" for the browser at hand, and a button that looks whether they worked. */
export class UnblockHelp implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UnblockHelpOptions;
  #result: 'none' | 'checking' | 'still-blocked' = 'none';

  constructor(host: ReactiveControllerHost, options: UnblockHelpOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Forgets the last look; it was about another state. */
  reset(): void {
    this.#show('none');
  }

  /** The steps; an element shows them only while it is blocked. */
  render(): TemplateResult {
    const { text } = this.#options;
    const { heading, steps } = TEXTS[detectBrowser(navigator.userAgent, navigator.maxTouchPoints)];
    const isChecking = this.#result === 'checking';
    return html`
      <div class="help" part="help">
        <slot name="help">${renderSteps(text(heading), text(steps))}</slot>
        <div class="recheck">
          <button type="button" part="action" aria-disabled=${String(isChecking)} @click=${this.#onCheck}>
            ${text(isChecking ? 'pushCheckingAgain' : 'pushCheckAgain')}
          </button>
          <span class="recheck-result">${this.#result === 'still-blocked' ? text('pushStillBlocked') : ''}</span>
        </div>
      </div>
    `;
  }

  readonly #onCheck = async (): Promise<void> => {
    if (this.#result === 'checking') return;
    this.#show('checking');
    const isBlocked = await this.#options.recheck();
    this.#show(isBlocked ? 'still-blocked' : 'none');
    this.#options.announce(this.#options.text(isBlocked ? 'pushStillBlocked' : 'pushUnblocked'));
  };

  #show(result: 'none' | 'checking' | 'still-blocked'): void {
    this.#result = result;
    this.#host.requestUpdate();
  }
}

/**
 * Renders steps behind a disclosure.
 *
 * @param lines - One step per line.
 */
export function renderSteps(heading: string, lines: string): TemplateResult {
  return html`<details>
    <summary>${heading}</summary>
    <ol class="steps" part="steps">
      ${lines.split('\n').map((line) => html`<li>${line}</li>`)}
    </ol>
  </details>`;
}
