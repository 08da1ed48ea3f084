import type { Locator, Page } from '@playwright/test';
import type { FerryLine } from '../../support/ferry-line.js';
import { expect } from '../../support/story.js';

/** The page of the demo that is plain HTML, with nothing but the script tag and elements. */
export class Pier {
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, { origin }: FerryLine) {
    this.page = page;
    this.#origin = origin;
  }

  static readonly path = '/script-tag/pier/';

  get prompt(): Locator {
    return this.page.locator('push-prompt');
  }

  get toggle(): Locator {
    return this.page.locator('push-toggle');
  }

  /** The bell itself; its panel may hold buttons of its own. */
  get bell(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^Pier notices:/ });
  }

  get inbox(): Locator {
    return this.page.locator('main push-inbox');
  }

  /** Opens the page, and waits until its elements know where the browser stands. */
  async open(state: string): Promise<void> {
    await this.page.goto(this.#origin + Pier.path);
    await expect(this.toggle).toHaveAttribute('state', state);
  }

  /** Turns notifications on by the switch; permission was given before. */
  async turnOn(): Promise<void> {
    await this.open('unsubscribed');
    await this.toggle.getByRole('switch').click();
    await expect(this.toggle).toHaveAttribute('state', 'subscribed');
  }

  /** Reads one of the board's notices: by then the visitor has done something on the page. */
  async readNotice(): Promise<void> {
    await this.page.getByText('Found: a yellow umbrella').click();
  }

  /** Why the prompt does not come by itself, once the page has been used; asked when its elements know the client. */
  async whyNoPrompt(): Promise<string> {
    await expect(this.toggle).toHaveAttribute('state', /^(?!checking$)/);
    return await this.prompt.evaluate(async (element) => {
      await customElements.whenDefined(element.localName);
      const { whyNot } = element as unknown as { whyNot(): Promise<string | undefined> };
      return (await whyNot.call(element)) ?? '';
    });
  }
}
