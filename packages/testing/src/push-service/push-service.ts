import type { BrowserName } from '../browser/find-browser.js';
import type { FaultInjection } from './faults/fault.js';
import type { ServiceLog } from './service-log.js';

/** How to use a service; it answers this itself, as JSON, at its origin. */
export interface ServiceDescription {
  /** Where it listens, such as `http://127.0.0.1:43011`. */
  readonly origin: string;
  /** Command line arguments that make a Chromium use it. */
  readonly chromiumArgs: readonly string[];
  /** Preferences that make a Firefox use it. */
  readonly firefoxPrefs: Readonly<Record<string, string | number | boolean>>;
  /** Environment variables that make a sender use it as its proxy; see {@link SenderProxy}. */
  readonly senderEnv: Readonly<Record<string, string>>;
}

/** A push service on this machine that stock browsers subscribe to. */
export interface PushService extends ServiceDescription {
  /**
   * Where a sender must POST instead of to `endpoint`.
   *
   * Chromium puts its vendor's host into every endpoint; the same path is
   * served here. Everything else of the request stays as it is, the VAPID
   * audience included.
   */
  resolveEndpoint(endpoint: string): string;
  /** For senders that post to endpoints as they stand: the service as their HTTPS proxy. */
  readonly senderProxy: SenderProxy;
  /** What it received and did. */
  readonly log: ServiceLog;
  /** Things that go wrong, on demand. */
  readonly faults: FaultInjection;
  /** The subscriptions that are active now, oldest first. */
  readonly subscriptions: readonly SubscriptionInfo[];
  /** The active subscription with this endpoint, or `undefined`. */
  findSubscription(endpoint: string): SubscriptionInfo | undefined;
  /**
   * Begins anew for another test: ends every subscription, lifts every fault, empties the log and counts messages and
   * subscriptions from 1. Browsers stay connected, and keep what they themselves remember of their subscriptions.
   */
  reset(): void;
  /** Stops it and cuts every connection. */
  close(): Promise<void>;
}

/** How to start a push service. */
export interface PushServiceOptions {
  /**
   * Loopback address to listen on. Default `127.0.0.1`. Clients may call it by an address, by `localhost` or by this name;
   * requests to any other name, and those of web pages, are refused.
   */
  readonly host?: string;
  /** Port for senders, and for the browsers' HTTP and WebSocket traffic. Default 0: any free one. */
  readonly httpPort?: number;
  /** Port that Chromium keeps its connection to. Default 0: any free one. */
  readonly mcsPort?: number;
  /**
   * What Firefox's endpoints look like: `local` is this service itself, plain HTTP; `real` is
   * Mozilla's host, for backends that insist on HTTPS, and reachable through `senderProxy`. Default `local`.
   */
  readonly firefoxEndpoints?: 'local' | 'real';
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

/** The service as the HTTPS proxy of a sender. Hosts other than those of push services are refused. */
export interface SenderProxy {
  /** The proxy's URL. */
  readonly url: string;
  /** Certificate to trust, PEM. */
  readonly certificate: string;
  /** File with the certificate. */
  readonly certificateFile: string;
  /** Environment variables that make most HTTP libraries use the proxy and trust the certificate. */
  readonly env: Readonly<Record<string, string>>;
}
