import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers can not wait longer at once. */
const LONGEST_WAIT_MS = 2_147_483_647;

/** Renders its host again when a pause is over; also when the device slept through that moment. */
export class PauseClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #untilAt: number | undefined;

  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    this.#untilAt = undefined;
  }

  /** @param untilAt - The end of the pause, epoch milliseconds; `undefined` where there is none to wait for. */
  wait(untilAt: number | undefined): void {
    if (untilAt === this.#untilAt) return;
    this.#untilAt = untilAt;
    this.#look();
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (this.#untilAt === undefined) return;
    const waitMs = this.#untilAt - Date.now();
    if (waitMs > 0) {
      // Timers stand still while a device sleeps, and clocks are set: it looks again, rather than trust the timer.
      this.#timer = setTimeout(this.#look, Math.min(waitMs, LONGEST_WAIT_MS));
      return;
    }
    this.#untilAt = undefined;
    this.#onEnd();
    this.#host.requestUpdate();
  };
}
