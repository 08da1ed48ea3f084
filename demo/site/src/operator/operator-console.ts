import { type DeliveryLog, isComplete, recordDelivery, recordMessages, type SentMessage } from './delivery-log.js';
import { followDeliveries, type StreamState } from './delivery-stream.js';
import type { MessageRequest } from './message-draft.js';
import { type OperatorAnswer, OperatorApi } from './operator-api.js';

const REFRESH_MS = 400;

/** What the console can show of past messages. */
export type HistoryState = 'loading' | 'ready' | 'sign-in-required' | 'unreachable';

/** The operator's view of sending: keeps the log of deliveries up to date. Calls `onChange` after every change. */
export class OperatorConsole {
  readonly #api = new OperatorApi(fetch.bind(globalThis));
  readonly #onChange: () => void;
  #log: DeliveryLog = [];
  #history: HistoryState = 'loading';
  #stream: StreamState = 'connecting';
  #refreshTimer: ReturnType<typeof setTimeout> | undefined;
  #signal: AbortSignal | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get log(): DeliveryLog {
    return this.#log;
  }

  get history(): HistoryState {
    return this.#history;
  }

  get stream(): StreamState {
    return this.#stream;
  }

  /** Loads what was sent and follows what happens, until `signal` aborts. */
  async start(signal: AbortSignal): Promise<void> {
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#refreshTimer), { once: true });
    await this.load();
    if (this.#history !== 'sign-in-required') this.#follow(signal);
  }

  /** Asks for the newest messages. */
  async load(): Promise<void> {
    const answer = await this.#api.listMessages();
    if (answer.kind === 'done') this.#log = recordMessages(this.#log, answer.value);
    this.#history = historyAfter(answer);
    this.#onChange();
  }

  send(request: MessageRequest): Promise<OperatorAnswer<string>> {
    return this.#api.send(request);
  }

  /** Signs in and starts over. */
  async signIn(token: string): Promise<OperatorAnswer<true>> {
    const answer = await this.#api.signIn(token);
    if (answer.kind === 'done' && this.#signal !== undefined) await this.start(this.#signal);
    return answer;
  }

  #follow(signal: AbortSignal): void {
    if (signal.aborted) return;
    const listener = {
      onState: (state: StreamState) => this.#setStream(state),
      onMessage: (message: SentMessage) => this.#update(recordMessages(this.#log, [message])),
      onDelivery: (delivery: Parameters<typeof recordDelivery>[1]) => {
        this.#update(recordDelivery(this.#log, delivery));
        const message = this.#log.find(({ id }) => id === delivery.messageId);
        // Deliveries from before this page was open: only the server can count them.
        if (message === undefined || !isComplete(message)) this.#refreshSoon();
      },
    };
    followDeliveries('/api/operator/events', listener, signal);
  }

  #setStream(state: StreamState): void {
    // What happened while nobody listened is in the list.
    if (state === 'live') this.#refreshSoon();
    this.#stream = state;
    this.#onChange();
  }

  #update(log: DeliveryLog): void {
    this.#log = log;
    this.#onChange();
  }

  #refreshSoon(): void {
    clearTimeout(this.#refreshTimer);
    if (this.#signal?.aborted !== false) return;
    this.#refreshTimer = setTimeout(() => void this.load(), REFRESH_MS);
  }
}

function historyAfter(answer: OperatorAnswer<unknown>): HistoryState {
  if (answer.kind === 'done') return 'ready';
  return answer.kind === 'sign-in-required' ? 'sign-in-required' : 'unreachable';
}
