import type { BrowserName } from '../../browser/find-browser.js';
import type { UserAgent } from './user-agent.js';

/** What a browser was given to receive messages with. */
export interface Subscription {
  /** Name in the log, such as `subscription-3`. It says nothing about the endpoint. */
  readonly name: string;
  /** Last part of the endpoint: who knows it may send. */
  readonly token: string;
  readonly browser: BrowserName;
  /** The profile that subscribed. */
  readonly userAgent: UserAgent;
  /** The key given at `subscribe()`, base64url; only its owner may send. */
  readonly applicationServerKey: string | undefined;
  /** What the browser needs to find the subscription again when a message arrives. */
  readonly address: ChromiumAddress | FirefoxAddress;
}

/** Chromium's names for a subscription. */
export interface ChromiumAddress {
  readonly kind: 'chromium';
  /** `app` of the registration, such as `org.chromium.linux`. */
  readonly category: string;
  /** `wp:<origin>/#<guid>`. */
  readonly subtype: string;
  /** `sender` of the registration: the application server key as Chromium writes it. */
  readonly sender: string;
  /** Chromium's instance id for the subtype. */
  readonly instanceId: string;
}

/** Firefox's name for a subscription. */
export interface FirefoxAddress {
  readonly kind: 'firefox';
  readonly channelId: string;
}
