/**
 * The part of `window` that the client uses.
 *
 * Everything below takes this instead of reaching for globals: a page without push lacks half of it, and a test passes
 * a plain object.
 */
export interface BrowserScope {
  readonly isSecureContext: boolean;
  readonly self: unknown;
  readonly top: unknown;
  readonly location: { readonly origin: string; readonly href: string; assign?(url: string): void };
  /** Push without a worker. @see https://w3c.github.io/push-api/#pushmanagerattribute-interface */
  readonly pushManager?: SubscriptionManager | undefined;
  readonly document: PageDocument;
  readonly navigator: PageNavigator;
  readonly Notification?: NotificationApi | undefined;
  readonly PushManager?: unknown;
  readonly BroadcastChannel?: (new (name: string) => TabChannel) | undefined;
  readonly trustedTypes?: AddressPolicies | undefined;
  matchMedia?(query: string): { readonly matches: boolean };
  addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions): void;
}

/** The part of `TrustedTypePolicyFactory` that the client uses. What a policy makes of a string passes for one. */
export interface AddressPolicies {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): AddressPolicy;
}

/** Turns the addresses of scripts into trusted ones. */
export interface AddressPolicy {
  createScriptURL(text: string): string;
}

/** The part of `document` that the client uses. */
export interface PageDocument {
  readonly baseURI: string;
  readonly visibilityState: DocumentVisibilityState;
  /** @see https://wicg.github.io/nav-speculation/prerendering.html#dom-document-prerendering */
  readonly prerendering?: boolean;
  addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions): void;
}

/** The part of `navigator` that the client uses. */
export interface PageNavigator {
  readonly userAgent: string;
  readonly platform?: string;
  readonly maxTouchPoints?: number;
  readonly language?: string;
  readonly onLine?: boolean;
  /** iOS only: opened from the Home Screen. */
  readonly standalone?: boolean;
  readonly serviceWorker?: WorkerContainer | undefined;
  readonly permissions?: { query(descriptor: { name: 'notifications' }): Promise<PermissionAnswer> } | undefined;
  readonly locks?: TabLocks | undefined;
  /** Only in Brave. */
  readonly brave?: unknown;
}

/** The part of `Notification` that the client uses. */
export interface NotificationApi {
  readonly permission: NotificationPermission;
  /** Safari before 16 calls back and returns nothing. */
  requestPermission(
    callback?: (permission: NotificationPermission) => void,
  ): Promise<NotificationPermission> | undefined;
}

/** The part of `PermissionStatus` that the client uses. */
export interface PermissionAnswer {
  readonly state: PermissionState;
  addEventListener?(type: 'change', listener: () => void, options?: AddEventListenerOptions): void;
}

/** The part of `LockManager` that the client uses. */
export interface TabLocks {
  request<T>(name: string, options: { readonly signal: AbortSignal }, task: () => Promise<T>): Promise<T>;
}

/** The part of `BroadcastChannel` that the client uses. */
export interface TabChannel {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  close(): void;
}

/** The part of `ServiceWorkerContainer` that the client uses. */
export interface WorkerContainer {
  register(
    url: string,
    options: { readonly scope: string; readonly type: WorkerType; readonly updateViaCache: 'none' },
  ): Promise<PushRegistration>;
  getRegistration(clientUrl: string): Promise<PushRegistration | undefined>;
  startMessages?(): void;
  addEventListener(type: 'message', listener: (event: WorkerEvent) => void, options?: AddEventListenerOptions): void;
}

/** The part of a worker's `MessageEvent` that the client uses. */
export interface WorkerEvent {
  readonly data: unknown;
  readonly ports: readonly { postMessage(message: unknown): void }[];
}

/** The part of `ServiceWorkerRegistration` that the client uses. */
export interface PushRegistration {
  readonly scope: string;
  readonly installing: RegisteredWorker | null;
  readonly waiting: RegisteredWorker | null;
  readonly active: RegisteredWorker | null;
  /** Missing where a browser has service workers but no push. */
  readonly pushManager?: SubscriptionManager | undefined;
}

/** The part of `ServiceWorker` that the client uses. */
export interface RegisteredWorker {
  readonly state: ServiceWorkerState;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'statechange', listener: () => void, options?: AddEventListenerOptions): void;
}

/** The part of `PushManager` that the client uses. */
export interface SubscriptionManager {
  getSubscription(): Promise<BrowserSubscription | null>;
  subscribe(options: {
    readonly userVisibleOnly: true;
    readonly applicationServerKey: Uint8Array<ArrayBuffer>;
  }): Promise<BrowserSubscription>;
  permissionState?(options: { readonly userVisibleOnly: true }): Promise<PermissionState>;
}

/** The part of `PushSubscription` that the client uses. */
export interface BrowserSubscription {
  readonly endpoint: string;
  readonly expirationTime?: number | null;
  readonly options?: { readonly applicationServerKey?: ArrayBuffer | null };
  getKey?(name: 'p256dh' | 'auth'): ArrayBuffer | null;
  toJSON?(): { readonly keys?: Readonly<Record<string, string>> };
  unsubscribe(): Promise<boolean>;
}

/** The page's own scope, or `undefined` where there is no page, as in server-side rendering. */
export function findBrowserScope(): BrowserScope | undefined {
  return typeof document === 'undefined' ? undefined : window;
}
