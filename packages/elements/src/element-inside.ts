import type { PushClient, SubscribeOptions, SubscribeResult } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import { Announcer, type AnnouncerHost } from './announcer.js';
import { CustomStates } from './custom-states.js';
import { isPushClient } from './element-client.js';
import { isServer } from './is-server.js';
import { PushLocalizeController } from './localize.js';
import { PushBeforeRequestEvent, PushPermissionChangeEvent, PushStateChangedEvent } from './push-events.js';
import { PushStateController, type PushStateHost } from './push-state-controller.js';
import { readShownWords } from './shown-words.js';
import { readPermission } from './state-permission.js';
import type { PushTextKey } from './translations/translation.js';

/** What an element is to its inside. */
export type InsideHost = PushStateHost & AnnouncerHost & HTMLElement & { readonly siteName: string };

/** What every element of the kit has inside, and what parts of it that are loaded later may use. */
export class ElementInside {
  readonly push: PushStateController;
  readonly localize: PushLocalizeController;
  /** The element's own side of forms and custom states; `undefined` on a server. */
  readonly internals: ElementInternals | undefined;
  readonly #host: InsideHost;
  readonly #customStates: CustomStates;
  #announcer: Announcer | undefined;
  #permission: NotificationPermission | undefined;

  constructor(host: InsideHost) {
    this.#host = host;
    this.push = new PushStateController(host);
    this.localize = new PushLocalizeController(host);
    this.internals = isServer ? undefined : host.attachInternals();
    this.#customStates = new CustomStates(this.internals);
  }

  /** What speaks to screen readers; most elements have nothing to say. */
  get announcer(): Announcer {
    this.#announcer ??= new Announcer(this.#host);
    return this.#announcer;
  }

  /** The client, where it does all that one of the kit's own does: for more than asking. */
  get fullClient(): PushClient | undefined {
    const { client } = this.push;
    return isPushClient(client) ? client : undefined;
  }

  /** One of the texts, in the element's language. */
  readonly text = (key: PushTextKey): string => this.localize.text(key, this.nameSite);

  /** How the texts name the site. */
  readonly nameSite = (): string => this.#host.siteName || this.push.siteName || (isServer ? '' : location.hostname);

  /** Whether the page has put something into a slot that shows; white space and `<noscript>` do not. */
  readonly hasSlotted = (slot = ''): boolean => {
    if (isServer) return false;
    const { children, childElementCount, textContent } = this.#host;
    // Reading text is cheaper than looking at each node.
    if (childElementCount === 0) return slot === '' && textContent?.trim() !== '';
    return [...children].some((child) => child.slot === slot && child.localName !== 'noscript') || this.#hasText(slot);
  };

  /**
   * Asks the browser, through the client. Call it synchronously in a click handler:
   * browsers only ask while the click is being handled, so nothing is awaited in front of it.
   *
   * @param options - Without `consent`, what the element shows at this moment is what the user agrees to.
   * @returns `undefined` when there is nobody to ask, or a listener canceled it.
   */
  readonly request = (options: SubscribeOptions = {}): Promise<SubscribeResult> | undefined => {
    const { client } = this.push;
    if (!client || !this.#host.dispatchEvent(new PushBeforeRequestEvent())) return undefined;
    return client.subscribe({ consent: { text: readShownWords(this.#host) }, ...options });
  };

  /** Tells the page that the push state has changed. */
  tellChange(state: PushState, previous: PushState): void {
    this.#host.dispatchEvent(new PushStateChangedEvent(state, previous));
    const before = readPermission(previous) ?? this.#permission;
    this.#permission = readPermission(state) ?? before;
    if (before && this.#permission && before !== this.#permission) {
      this.#host.dispatchEvent(new PushPermissionChangeEvent(this.#permission, before));
    }
  }

  /** Takes up the client, and shows the push state to the page's style sheets. */
  follow(): void {
    this.push.follow();
    const { kind } = this.push.state;
    if (this.#host.getAttribute('state') !== kind) this.#host.setAttribute('state', kind);
  }

  /** What style sheets can ask for as `:state(…)` beside the push state. What is `false` does not hold. */
  showStates(more: readonly (string | false)[]): void {
    const { kind, isOffline } = this.push.state;
    this.#customStates.show([kind, isOffline && 'offline', ...more]);
  }

  #hasText(slot: string): boolean {
    return slot === '' && [...this.#host.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  }
}
