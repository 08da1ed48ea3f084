import { PushError } from '@web-push-kit/protocol';
import type { BrowserName } from '../browser/find-browser.js';
import { scaleTimeout } from '../program/scale-timeout.js';
import type { StoredMessage, Urgency } from './delivery/stored-message.js';

/** What can happen to a message. */
export type MessageEventKind =
  /** A sender's message was taken. */
  | 'accepted'
  /** It was written to the browser's connection. */
  | 'delivered'
  /** The browser confirmed it. */
  | 'acknowledged'
  /** Its time to live was over, or it could not wait. */
  | 'expired'
  /** A later message with the same topic took its place. */
  | 'replaced'
  /** The sender or the end of the subscription took it back. */
  | 'withdrawn';

/** One line of the log. No endpoint, key, token or content is ever in it. */
export type LogEntry = { readonly at: number } & LogEvent;

/** What a line of the log tells. */
export type LogEvent =
  | {
      readonly kind: MessageEventKind;
      /** Number of the message, counted from 1 in the order of arrival. */
      readonly message: number;
      readonly subscription: string;
      readonly browser: BrowserName;
      readonly sizeBytes: number;
      readonly ttlSeconds: number;
      readonly urgency: Urgency;
      readonly topic?: string;
    }
  /** A sender's message was refused. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string; readonly subscription?: string }
  | { readonly kind: 'subscribed' | 'unsubscribed'; readonly subscription: string; readonly browser: BrowserName }
  | { readonly kind: 'connected' | 'disconnected'; readonly userAgent: string; readonly browser: BrowserName };

/** Lines kept; older ones are dropped, so that a long run stays small. */
const LOG_LENGTH = 20_000;

/** What the service received and did, for a test to assert on. */
export class ServiceLog {
  readonly #now: () => number;
  readonly #entries: LogEntry[] = [];
  readonly #listeners = new Set<(entry: LogEntry) => void>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The latest 20,000 lines, oldest first. */
  get entries(): readonly LogEntry[] {
    return [...this.#entries];
  }

  /** Calls back for each new line; the answer stops that. */
  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Waits for a line, including those already written.
   *
   * @throws {@link PushError} `notification-missing` when none was written within `timeoutMs` (default 10000).
   */
  waitFor(isWanted: (entry: LogEntry) => boolean, { timeoutMs = scaleTimeout(10_000) } = {}): Promise<LogEntry> {
    const known = this.#entries.find(isWanted);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        const last = this.#entries.slice(-5).map(({ kind }) => kind);
        const message = `The push service logged nothing of the kind within ${timeoutMs} ms; last: ${last.join(', ') || 'nothing'}`;
        reject(new PushError('notification-missing', message));
      }, timeoutMs);
      const stop = this.subscribe((entry) => {
        if (!isWanted(entry)) return;
        clearTimeout(timer);
        stop();
        resolve(entry);
      });
    });
  }

  /** Forgets every line; who listens goes on listening. */
  clear(): void {
    this.#entries.length = 0;
  }

  /** Writes a line. */
  add(event: LogEvent): void {
    const entry = { at: this.#now(), ...event };
    this.#entries.push(entry);
    if (this.#entries.length > LOG_LENGTH) this.#entries.splice(0, this.#entries.length - LOG_LENGTH);
    for (const listener of this.#listeners) listener(entry);
  }

  /** Writes what happened to a message. */
  addMessage(kind: MessageEventKind, { number, subscription, body, ttlSeconds, urgency, topic }: StoredMessage): void {
    this.add({
      kind,
      message: number,
      subscription: subscription.name,
      browser: subscription.browser,
      sizeBytes: body.length,
      ttlSeconds,
      urgency,
      ...(topic !== undefined && { topic }),
    });
  }
}
