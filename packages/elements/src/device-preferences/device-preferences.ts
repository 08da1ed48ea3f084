import { changePreferences, type PreferencesChange, type PushClient, readPreferences } from '@web-push-kit/client';
import type { DeliveryPreferences } from '@web-push-kit/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A change of the preferences, or how to make one of what holds now. */
export type DeviceChange = PreferencesChange | ((current: DeliveryPreferences) => PreferencesChange);

/**
 * What the user of this device wants of notifications, as an element shows and changes it.
 *
 * Whoever changes it, another page or a notification's own button included: the host is rendered again.
 */
export class DevicePreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #findClient: () => PushClient | undefined;
  #client: PushClient | undefined;
  #current: DeliveryPreferences | undefined;
  #readCount = 0;

  constructor(host: ReactiveControllerHost, findClient: () => PushClient | undefined) {
    this.#host = host;
    this.#findClient = findClient;
    host.addController(this);
  }

  /** What holds; `undefined` until it has been read. */
  get current(): DeliveryPreferences | undefined {
    return this.#current;
  }

  hostUpdate(): void {
    this.#follow(this.#findClient());
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  /** @returns Whether it is kept from now on. */
  async change(change: DeviceChange): Promise<boolean> {
    if (!this.#client) return false;
    try {
      this.#current = await changePreferences(this.#client, change);
      return true;
    } catch {
      // Refused, or the browser keeps nothing: the element says that it could not be saved.
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #follow(client: PushClient | undefined): void {
    if (client === this.#client) return;
    this.#client?.removeEventListener('recordschange', this.#read);
    this.#client = client;
    this.#current = undefined;
    client?.addEventListener('recordschange', this.#read);
    if (client) this.#read();
  }

  readonly #read = (): void => {
    const client = this.#client;
    if (!client) return;
    this.#readCount += 1;
    const read = this.#readCount;
    const take = (preferences: DeliveryPreferences): void => {
      // A later look knows better.
      if (read !== this.#readCount || client !== this.#client) return;
      this.#current = preferences;
      this.#host.requestUpdate();
    };
    // Where the browser keeps nothing for this site, the element shows its defaults.
    void readPreferences(client).then(take, () => take({}));
    // The client's own settings may be what has changed.
    this.#host.requestUpdate();
  };
}
