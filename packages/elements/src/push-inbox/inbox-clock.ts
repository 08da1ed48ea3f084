import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { timeToNextChange } from './relative-time.js';

/**
 * The time as a list of ages shows it: renders the host again when the youngest age reads differently, and when the
 * user comes back to the page. A page that nobody looks at is left alone.
 */
export class InboxClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #youngestAt: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Epoch milliseconds. */
  get now(): number {
    return Date.now();
  }

  /** When the youngest of the things came, in epoch milliseconds; `undefined` while there is none. */
  set youngestAt(at: number | undefined) {
    if (at === this.#youngestAt && this.#timer !== undefined) return;
    this.#youngestAt = at;
    this.#schedule();
  }

  hostConnected(): void {
    if (!isServer) document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#youngestAt === undefined || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(this.#tick, timeToNextChange(this.now - this.#youngestAt));
  }

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    this.#schedule();
  };

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'visible') this.#tick();
    else this.#schedule();
  };
}
