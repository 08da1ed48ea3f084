import type { PushState } from '@web-push-kit/protocol';
import { type CSSResultGroup, html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announceClients } from '../default-client.js';
import type { ElementClient } from '../element-client.js';
import { PushElement } from '../push-element.js';
import { RestingElement } from '../resting-element.js';
import type { TextSection } from '../translations/translation.js';
import { ContextProvider } from './context-provider.js';
import { guardClient, guardUser } from './guarded-values.js';
import { OwnClient, planClient } from './own-client.js';
import { pushProviderStyles } from './push-provider.styles.js';
import { PushReadyEvent } from './push-provider-events.js';

/**
 * Gives a client, and the site's name, to all elements of the kit inside of it.
 *
 * The client is the `client` property; or is made here, as the attributes say, where code has allowed what they say
 * (`allowMarkup`); or is that of a provider further out, else the default one. Elements may come before or after it. State and permission changes of the elements inside end
 * here: listeners on the provider, or above it, hear of each change once.
 *
 * @summary One client for everything inside; draws nothing.
 * @tag push-provider
 *
 * @slot - The page, or the part of it that is about this client.
 *
 * @fires push-ready - {@link PushReadyEvent}
 * @fires push-error - {@link PushErrorEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 * @fires push-permission-change - {@link PushPermissionChangeEvent}
 */
export class PushProviderElement extends PushElement {
  static override styles: CSSResultGroup = pushProviderStyles;
  protected static override readonly textSections: readonly TextSection[] = [];

  /** Base URL of the backend: with it, the provider makes a client of its own. */
  @property() backend = '';

  /** Address of the worker. Default `/push-worker.js`. */
  @property() worker = '';

  /** Scope to register the worker with. Default: the folder of the worker. */
  @property() scope = '';

  /** Topics of a new subscription, with commas or spaces between them. */
  @property() topics = '';

  /**
   * Pretends to be in a state, for design and tests: `denied`, `unsubscribed:opted-out`, `subscribed offline` … No
   * browser, worker or backend is asked.
   */
  @property() mock = '';

  /** The id of who is signed in; backend and worker are told. */
  @property() user = '';

  /** The server's proof that this is the user. */
  @property() userToken = '';

  /** The user as messages name them: on this device, those for somebody else show a generic text. */
  @property() userHash = '';

  readonly #own = new OwnClient(() => this.requestUpdate());
  readonly #provider = new ContextProvider(this);
  /** Whether markup asks for a client that code has not allowed. */
  #isRefused = false;
  /** The client that `push-ready` was last about. */
  #announced: ElementClient | undefined;
  /** Who is signed in, as the client was last told. */
  #identified = '';

  constructor() {
    super();
    if (isServer) return;
    for (const type of ['push-state-change', 'push-permission-change'] as const) {
      this.addEventListener(type, stopFromInside);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Elements inside may have been there first, and have asked in vain.
    announceClients();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page is none of the client's business.
    queueMicrotask(() => {
      if (!this.isConnected) this.#own.want(undefined);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!isServer) this.#takeClient();
    super.willUpdate(changed);
    const client = this.#own.isPending || this.#isRefused ? undefined : this.push.client;
    this.#provider.provide({ client, siteName: this.siteName || this.push.siteName });
    if (!client) return;
    const isNew = client !== this.#announced;
    this.#identify(isNew);
    if (isNew) void this.#announceReady(client);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** A client that the page gives is the one; else the attributes may ask for one. */
  #takeClient(): void {
    const last = this.#own.client;
    const isGiven = this.client !== undefined && this.client !== last;
    const isOwnWanted = !isGiven && this.isConnected;
    this.#isRefused = isOwnWanted && !guardClient(this).every((value) => this.guard.isAllowed(value));
    this.#own.want(isOwnWanted && !this.#isRefused ? planClient(this) : undefined);
    if (!isGiven) this.client = this.#own.client;
  }

  /** Tells the client who is signed in, once. */
  #identify(isNewClient: boolean): void {
    const { user, userToken, userHash } = this;
    const who = user && JSON.stringify([user, userToken, userHash]);
    if (who === this.#identified && !isNewClient) return;
    if (who && !this.guard.isAllowed(guardUser(this))) return;
    this.#identified = who;
    if (!who) return;
    void this.fullClient?.identify({
      id: user,
      ...(userToken && { token: userToken }),
      ...(userHash && { hash: userHash }),
    });
  }

  async #announceReady(client: ElementClient): Promise<void> {
    this.#announced = client;
    const state: PushState = await client.whenReady;
    if (this.isConnected && client === this.push.client) this.dispatchEvent(new PushReadyEvent(state));
  }
}

/** Of the elements that follow the provider's client, each would tell the same again. */
function stopFromInside(this: PushProviderElement, event: Event): void {
  const { target } = event;
  const isOurs = target instanceof PushElement || target instanceof RestingElement;
  if (target !== this && isOurs && target.client === undefined) event.stopImmediatePropagation();
}
