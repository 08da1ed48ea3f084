import { encodeBase64Url } from '@web-push-kit/protocol';
import type { PushRegistration } from './browser-scope.js';
import type { ClientContext } from './client-context.js';
import { keepUntilFailed } from './flight.js';
import { registerActiveWorker } from './worker-registration.js';

/** What a subscription takes: an active worker, and the backend's key. */
export interface Prepared {
  readonly registration: PushRegistration;
  readonly key: Uint8Array;
}

/** Gets ready what a subscription takes, ahead of the click; what failed is tried again when it is needed. */
export class Preparation {
  readonly #context: ClientContext;
  #register: () => Promise<PushRegistration>;
  #loadKey: () => Promise<Uint8Array>;
  #keyLoadedAt = 0;
  #backendKey: string | undefined;

  constructor(context: ClientContext) {
    this.#context = context;
    this.#register = this.#createRegister();
    this.#loadKey = this.#createLoadKey();
  }

  /** The backend's key in base64url, once it is known. */
  get backendKey(): string | undefined {
    return this.#backendKey;
  }

  /**
   * @param oldestAt - A key loaded before this time, in epoch milliseconds, is loaded again.
   * @throws PushError when the worker can not be had, or the key.
   */
  async prepare(oldestAt = 0): Promise<Prepared> {
    if (this.#keyLoadedAt < oldestAt) this.#loadKey = this.#createLoadKey();
    const [registration, key] = await Promise.all([this.#register(), this.#loadKey()]);
    return { registration, key };
  }

  /** Makes sure of the registration next time: it may have been removed. */
  renewWorker(): void {
    this.#register = this.#createRegister();
  }

  #createRegister(): () => Promise<PushRegistration> {
    return keepUntilFailed(() => registerActiveWorker(this.#context));
  }

  #createLoadKey(): () => Promise<Uint8Array> {
    return keepUntilFailed(async () => {
      this.#keyLoadedAt = this.#context.now();
      const key = await this.#context.backend.getApplicationServerKey();
      this.#backendKey = encodeBase64Url(key);
      return key;
    });
  }
}
