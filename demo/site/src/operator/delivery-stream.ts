import type { Delivery, SentMessage } from './delivery-log.js';
import { parseDelivery, parseMessageEvent } from './parse-delivery.js';

const RETRY_MS = 5000;

/** Whether news of deliveries arrives. */
export type StreamState = 'connecting' | 'live' | 'interrupted';

/** Who wants to know what. */
export interface StreamListener {
  readonly onState: (state: StreamState) => void;
  readonly onMessage: (message: SentMessage) => void;
  readonly onDelivery: (delivery: Delivery) => void;
}

/** Follows the server's stream of deliveries until `signal` aborts. */
export function followDeliveries(url: string, listener: StreamListener, signal: AbortSignal): void {
  const source = new EventSource(url);
  const on = (type: string, handle: (event: MessageEvent<string>) => void): void =>
    source.addEventListener(type, handle as (event: Event) => void, { signal });
  listener.onState('connecting');
  on('open', () => listener.onState('live'));
  on('message', ({ data }) => {
    const message = parseMessageEvent(data);
    if (message !== undefined) listener.onMessage(message);
  });
  on('delivery', ({ data }) => {
    const delivery = parseDelivery(data);
    if (delivery !== undefined) listener.onDelivery(delivery);
  });
  on('error', () => {
    listener.onState('interrupted');
    // The browser connects again by itself, except after an answer that is no stream.
    if (source.readyState !== EventSource.CLOSED) return;
    const timer = setTimeout(() => followDeliveries(url, listener, signal), RETRY_MS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
  signal.addEventListener('abort', () => source.close(), { once: true });
}
