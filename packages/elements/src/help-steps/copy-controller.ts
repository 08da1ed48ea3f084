import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What became of copying: `selected` when the browser did not let the page, and the user has to do it. */
export type CopyResult = 'none' | 'copied' | 'selected';

/** Copies a text that stands in the element, and remembers whether that worked. */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #result: CopyResult = 'none';
  #text = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What became of it the last time this text was copied. */
  resultOf(text: string): CopyResult {
    return this.#text === text ? this.#result : 'none';
  }

  hostDisconnected(): void {
    this.#result = 'none';
  }

  /**
   * Copies `text`; where the page may not, selects it instead.
   *
   * @param field - Where the text stands.
   */
  async copy(text: string, field: HTMLInputElement | null): Promise<CopyResult> {
    const isCopied = await write(text);
    if (!isCopied) {
      field?.focus();
      field?.select();
    }
    this.#text = text;
    this.#result = isCopied ? 'copied' : 'selected';
    this.#host.requestUpdate();
    return this.#result;
  }
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not on this page, not without a click, or not in this browser.
    return false;
  }
}
