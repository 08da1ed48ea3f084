import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { INSTALL_PROMPT, type InstallPromptScope } from '../install-prompt.js';
import { PushInstallEvent } from './push-install-guide-events.js';
import type { NativeOffer } from './push-install-guide-view.js';

/** Follows Chromium's offer to install the page, and tells the page what becomes of it. */
export class InstallOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #isWanted: () => boolean;
  readonly #scope: InstallPromptScope;
  #offer: NativeOffer = 'none';
  #isAnnounced = false;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    isWanted: () => boolean,
    scope = globalThis as unknown as InstallPromptScope,
  ) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#scope = scope;
    host.addController(this);
  }

  /** How far it has come, as far as the element wants it. */
  get offer(): NativeOffer {
    if (!this.#isWanted()) return this.#offer === 'accepted' ? 'accepted' : 'none';
    return this.#offer === 'none' && this.#scope[INSTALL_PROMPT] ? 'ready' : this.#offer;
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
    const event = this.#scope[INSTALL_PROMPT];
    const isFree = event && this.#offer !== 'asking';
    if (!isFree || !this.#host.dispatchEvent(new PushInstallEvent('push-install-prompt'))) return this.offer;
    // It can be used once; after a refusal the browser sends another in its own time.
    this.#scope[INSTALL_PROMPT] = undefined;
    this.#become('asking');
    const outcome = await settle(event.prompt(), event.userChoice);
    this.#become(outcome);
    this.#host.dispatchEvent(new PushInstallEvent(`push-install-${outcome}`));
    return outcome;
  }

  readonly #onOffer = (event: Event): void => {
    if (!this.#isWanted()) return;
    event.preventDefault();
    this.#scope[INSTALL_PROMPT] = event as NonNullable<InstallPromptScope[typeof INSTALL_PROMPT]>;
    this.#become('none');
  };

  readonly #onInstalled = (): void => {
    this.#scope[INSTALL_PROMPT] = undefined;
    this.#become('accepted');
    this.#host.dispatchEvent(new PushInstallEvent('push-install-installed'));
  };

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
