import type { BrowserName } from '../browser/find-browser.js';
import type { FaultInjection } from './faults/fault.js';
import type { ServiceLog } from './service-log.js';

/** A push service on this machine that stock browsers subscribe to. */
export interface PushService {
  /** Where it listens, such as `http://127.0.0.1:43011`. */
  readonly origin: string;
  /** Command line arguments that make a Chromium use it. */
  readonly chromiumArgs: readonly string[];
  /** Preferences that make a Firefox use it. */
  readonly firefoxPrefs: Readonly<Record<string, string | number | boolean>>;
  /**
   * Where a sender must POST instead of to `endpoint`.
   *
   * Chromium puts its vendor's host into every endpoint; the same path is
   * served here. Everything else of the request stays as it is, the VAPID
   * audience included.
   */
  resolveEndpoint(endpoint: string): string;
  /** What it received and did. */
  readonly log: ServiceLog;
  /** Things that go wrong, on demand. */
  readonly faults: FaultInjection;
  /** The subscriptions that are active now, oldest first. */
  readonly subscriptions: readonly SubscriptionInfo[];
  /** The active subscription with this endpoint, or `undefined`. */
  findSubscription(endpoint: string): SubscriptionInfo | undefined;
  /** Stops it and cuts every connection. */
  close(): Promise<void>;
}

/** How to start a push service. */
export interface PushServiceOptions {
  /** Loopback address to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /** Port for senders, and for the browsers' HTTP and WebSocket traffic. Default 0: any free one. */
  readonly httpPort?: number;
  /** Port that Chromium keeps its connection to. Default 0: any free one. */
  readonly mcsPort?: number;
  /** Clock, in milliseconds since the Unix epoch. Default: the system's. */
  readonly now?: () => number;
}

/** A subscription as the service sees it. */
export interface SubscriptionInfo {
  /** Name in the log, such as `subscription-3`. */
  readonly name: string;
  readonly browser: BrowserName;
  /** Name of its browser profile in the log, such as `firefox-1`. */
  readonly userAgent: string;
  /** Whether the browser is connected now. */
  readonly isConnected: boolean;
  /** Messages for this browser that it has not acknowledged. */
  readonly pendingCount: number;
}
