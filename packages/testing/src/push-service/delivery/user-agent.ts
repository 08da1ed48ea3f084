import type { BrowserName } from '../../browser/find-browser.js';
import type { ServiceLog } from '../service-log.js';
import { isExpired, type StoredMessage } from './stored-message.js';
import type { Subscription } from './subscription.js';

/** An open connection to a browser. */
export interface BrowserConnection {
  /** Writes one message to it. */
  deliver(message: StoredMessage): void;
  /** Cuts it. */
  close(): void;
}

interface Pending {
  readonly message: StoredMessage;
  /** Written to the present connection, and not acknowledged yet. */
  isSent: boolean;
}

/**
 * One browser profile as the service knows it: its connection while it has one,
 * and the messages that wait for it.
 *
 * Messages leave in the order they came, and stay until the browser has
 * acknowledged them: what was written to a connection that broke is written
 * again to the next one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8030#section-6
 */
export class UserAgent {
  readonly name: string;
  readonly browser: BrowserName;
  readonly #log: ServiceLog;
  readonly #now: () => number;
  #connection: BrowserConnection | undefined;
  #pending: Pending[] = [];

  constructor(name: string, browser: BrowserName, context: { readonly log: ServiceLog; readonly now: () => number }) {
    this.name = name;
    this.browser = browser;
    this.#log = context.log;
    this.#now = context.now;
  }

  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  /** Messages that are not acknowledged yet. */
  get pendingCount(): number {
    return this.#pending.length;
  }

  /** The browser is there: everything that waits goes out. An older connection of the same profile is cut. */
  connect(connection: BrowserConnection): void {
    const previous = this.#connection;
    this.#connection = connection;
    previous?.close();
    for (const pending of this.#pending) pending.isSent = false;
    this.#log.add({ kind: 'connected', browser: this.browser, userAgent: this.name });
    this.#flush();
  }

  /** The connection is gone. A message that was to be delivered now or never is gone with it. */
  disconnect(connection: BrowserConnection): void {
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.#log.add({ kind: 'disconnected', browser: this.browser, userAgent: this.name });
    this.#drop(({ message }) => message.ttlSeconds === 0, 'expired');
  }

  /** Cuts the present connection, if there is one. */
  cut(): void {
    this.#connection?.close();
  }

  /** Takes a message for this browser; one that waits with the same topic is replaced. */
  accept(message: StoredMessage): void {
    if (message.topic !== undefined) {
      this.#drop(({ message: other, isSent }) => !isSent && hasSameTopic(other, message), 'replaced');
    }
    this.#pending.push({ message, isSent: false });
    this.#flush();
  }

  /** The browser has these. */
  acknowledge(messageIds: ReadonlySet<string>): void {
    this.#drop(({ message }) => messageIds.has(message.id), 'acknowledged');
  }

  /** Takes a message back; false when it is not waiting. */
  withdraw(messageId: string): boolean {
    return this.#drop(({ message, isSent }) => message.id === messageId && !isSent, 'withdrawn') > 0;
  }

  /** Forgets what waits for a subscription that ended. */
  forget(subscription: Subscription): void {
    this.#drop(({ message }) => message.subscription === subscription, 'withdrawn');
  }

  #flush(): void {
    const now = this.#now();
    this.#drop(({ message, isSent }) => !isSent && this.#isTooLate(message, now), 'expired');
    for (const pending of this.#pending) {
      const connection = this.#connection;
      if (connection === undefined) return;
      if (pending.isSent) continue;
      pending.isSent = true;
      connection.deliver(pending.message);
      this.#log.addMessage('delivered', pending.message);
    }
  }

  #isTooLate(message: StoredMessage, now: number): boolean {
    if (isExpired(message, now)) return true;
    return message.ttlSeconds === 0 && this.#connection === undefined;
  }

  #drop(
    shouldDrop: (pending: Pending) => boolean,
    kind: 'expired' | 'replaced' | 'acknowledged' | 'withdrawn',
  ): number {
    const dropped = this.#pending.filter(shouldDrop);
    if (dropped.length === 0) return 0;
    const gone = new Set(dropped);
    this.#pending = this.#pending.filter((pending) => !gone.has(pending));
    for (const { message } of dropped) this.#log.addMessage(kind, message);
    return dropped.length;
  }
}

function hasSameTopic(a: StoredMessage, b: StoredMessage): boolean {
  return a.topic === b.topic && a.subscription === b.subscription;
}
