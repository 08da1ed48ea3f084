import { resolveDeepLink } from '@web-push-kit/protocol';
import type { ClientContext } from './client-context.js';
import type { DeepLinkHandler } from './push-client.js';

/**
 * How old a clicked link may be to still be followed, in milliseconds.
 *
 * Long enough for a Home Screen app to start cold on a slow phone; short enough that someone who opens the app later,
 * for a reason of their own, is not carried off.
 */
const LINK_LIFETIME_MS = 60_000;

/** Brings clicked links to the page's own navigation. */
export class DeepLinks {
  readonly #context: ClientContext;
  readonly #handlers: ReadonlySet<DeepLinkHandler>;

  constructor(context: ClientContext, handlers: ReadonlySet<DeepLinkHandler>) {
    this.#context = context;
    this.#handlers = handlers;
  }

  /**
   * Shows a link inside the page.
   *
   * @returns Whether it was shown; not without a handler, nor when the link leads to another site.
   */
  async open(link: string): Promise<boolean> {
    const url = resolveDeepLink(link, { scope: `${this.#context.scope.location.origin}/` });
    if (this.#handlers.size === 0 || url === undefined) return false;
    await Promise.all([...this.#handlers].map((handler) => handler(new URL(url))));
    return true;
  }

  /** Shows the link of a click that no page could handle when it happened, if the user looks at this page. */
  async openPending(): Promise<void> {
    const { scope, storage, now } = this.#context;
    if (this.#handlers.size === 0 || scope.document.visibilityState !== 'visible') return;
    const link = await storage.take('pending-link');
    if (link === undefined) return;
    const ageMs = now() - link.at;
    if (ageMs >= 0 && ageMs < LINK_LIFETIME_MS) await this.open(link.url);
  }
}
