import type { Fault } from './fault.js';

/** Whether the service lets anybody in; closed by as many faults as are in force. */
export class Gate {
  readonly #closedFor = { browsers: new Set<object>(), senders: new Set<object>() };
  #onClose: (who: 'browsers' | 'everybody') => void = () => undefined;

  /** Calls back whenever the gate closes, to cut the connections that are open. */
  onClose(listener: (who: 'browsers' | 'everybody') => void): void {
    this.#onClose = listener;
  }

  readonly isOpenForBrowsers = (): boolean => this.#closedFor.browsers.size === 0;
  readonly isOpenForSenders = (): boolean => this.#closedFor.senders.size === 0;

  /** Lifts every fault that keeps it closed. */
  open(): void {
    this.#closedFor.browsers.clear();
    this.#closedFor.senders.clear();
  }

  /** Closes it until the fault is lifted. */
  close(who: 'browsers' | 'everybody'): Fault {
    const reason = {};
    this.#closedFor.browsers.add(reason);
    if (who === 'everybody') this.#closedFor.senders.add(reason);
    this.#onClose(who);
    return {
      hitCount: 1,
      lift: () => {
        this.#closedFor.browsers.delete(reason);
        this.#closedFor.senders.delete(reason);
      },
    };
  }
}
