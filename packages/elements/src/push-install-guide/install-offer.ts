import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { INSTALL_PROMPT, type InstallPromptEvent, type InstallPromptScope } from '../install-prompt.js';
import { PushInstallEvent } from './push-install-guide-events.js';
import type { NativeOffer } from './push-install-guide-view.js';

/** What the controller needs of its element. */
export interface InstallOfferHost extends ReactiveControllerHost, EventTarget {
  /** Whether the browser may be asked. */
  readonly useNative: boolean;
  /** An offer that the page has kept itself. */
  installPrompt: InstallPromptEvent | undefined;
}

/** Follows Chromium's offer to install the page, and tells the page what becomes of it. */
export class InstallOffer implements ReactiveController {
  readonly #host: InstallOfferHost;
  readonly #scope: InstallPromptScope;
  #offer: NativeOffer = 'none';
  #isAnnounced = false;

  constructor(host: InstallOfferHost, scope = globalThis as unknown as InstallPromptScope) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
  }

  /** How far it has come, as far as the element wants it. */
  get offer(): NativeOffer {
    if (!this.#host.useNative) return this.#offer === 'accepted' ? 'accepted' : 'none';
    const isSettled = this.#offer === 'asking' || this.#offer === 'accepted';
    return !isSettled && this.#prompt ? 'ready' : this.#offer;
  }

  get #prompt(): InstallPromptEvent | undefined {
    return this.#host.installPrompt ?? this.#scope[INSTALL_PROMPT];
  }

  hostConnected(): void {
    this.#scope.addEventListener('beforeinstallprompt', this.#onOffer);
    this.#scope.addEventListener('appinstalled', this.#onInstalled);
  }

  hostDisconnected(): void {
    this.#scope.removeEventListener('beforeinstallprompt', this.#onOffer);
    this.#scope.removeEventListener('appinstalled', this.#onInstalled);
  }

  hostUpdated(): void {
    if (this.#isAnnounced || this.offer !== 'ready') return;
    this.#isAnnounced = true;
    this.#host.dispatchEvent(new PushInstallEvent('push-install-available'));
  }

  /** Has the browser ask. Call it synchronously in a click handler. */
  async ask(): Promise<NativeOffer> {
    const event = this.#prompt;
    const isFree = event && this.offer === 'ready';
    if (!isFree || !this.#host.dispatchEvent(new PushInstallEvent('push-install-prompt'))) return this.offer;
    // It can be used once; after a refusal the browser sends another in its own time.
    this.#forget();
    this.#become('asking');
    const outcome = await settle(event.prompt(), event.userChoice);
    this.#become(outcome);
    this.#host.dispatchEvent(new PushInstallEvent(`push-install-${outcome}`));
    return outcome;
  }

  readonly #onOffer = (event: Event): void => {
    if (!this.#host.useNative) return;
    event.preventDefault();
    this.#scope[INSTALL_PROMPT] = event as InstallPromptEvent;
    this.#host.requestUpdate();
  };

  readonly #onInstalled = (): void => {
    this.#forget();
    this.#become('accepted');
    this.#host.dispatchEvent(new PushInstallEvent('push-install-installed'));
  };

  #forget(): void {
    this.#scope[INSTALL_PROMPT] = undefined;
    this.#host.installPrompt = undefined;
  }

  #become(offer: NativeOffer): void {
    this.#offer = offer;
    this.#host.requestUpdate();
  }
}

async function settle(
  prompting: Promise<unknown>,
  choice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>,
): Promise<'accepted' | 'dismissed'> {
  try {
    await prompting;
    return (await choice).outcome;
  } catch {
    // The browser will not ask: not in answer to a click, or not again. The steps do.
    return 'dismissed';
  }
}
