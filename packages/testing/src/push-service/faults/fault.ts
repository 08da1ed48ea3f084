/** A fault that is in force until it is lifted, or has struck often enough. */
export interface Fault {
  /** How often it has struck. */
  readonly hitCount: number;
  /** Ends it; a second call does nothing. */
  lift(): void;
}

/** Which requests of senders a fault strikes. */
export interface FaultScope {
  /** Only messages for this endpoint. Default: all. */
  readonly endpoint?: string;
  /** How many requests it strikes before it lifts itself. Default: no limit. */
  readonly times?: number;
}

/** Things that go wrong at real push services, on demand. */
export interface FaultInjection {
  /**
   * Answers senders with an error.
   *
   * @param options - `status`: such as 429, 500 or 503; `retryAfterSeconds`: put into `Retry-After`.
   */
  refuseSenders(options: FaultScope & { readonly status: number; readonly retryAfterSeconds?: number }): Fault;
  /** Answers senders late, by `delayMs` milliseconds. */
  delaySenders(options: FaultScope & { readonly delayMs: number }): Fault;
  /** Cuts the connections of senders and browsers, and lets nobody in until it is lifted. */
  startOutage(): Fault;
  /** Cuts off the browsers, which miss nothing: what senders bring meanwhile waits until it is lifted. */
  cutOffBrowsers(): Fault;
  /** Delivers each message twice. */
  duplicateMessages(scope?: FaultScope): Fault;
  /** Damages each message's encrypted content, so that the browser cannot read it. */
  corruptMessages(scope?: FaultScope): Fault;
  /**
   * Ends one subscription without telling its browser: senders get 410.
   *
   * @returns Whether there was one.
   */
  endSubscription(endpoint: string): boolean;
  /**
   * Loses every subscription of the browser that has this endpoint; senders get 410.
   *
   * A Firefox learns of it at once, drops its subscriptions too and fires
   * `pushsubscriptionchange`. A Chromium learns nothing, as with its real service.
   *
   * @returns How many subscriptions were lost.
   */
  dropSubscriptions(endpoint: string): number;
}
