import type { BrowserScope, BrowserSubscription, PushRegistration } from './browser-scope.js';
import type { ClientAccess } from './client-access.js';

/** A notification that the browser shows. */
export interface ShownNotification {
  readonly tag?: string;
  readonly data?: unknown;
  close(): void;
}

/** A registration as functions beside the client use it; the members may be missing in a browser without push. */
export interface RegistrationExtras {
  getNotifications?(filter?: { readonly tag?: string }): Promise<readonly ShownNotification[]>;
  showNotification?(title: string, options?: NotificationOptions): Promise<void>;
  unregister?(): Promise<boolean>;
}

/** The parts of `window` that only functions beside the client use; each may be missing. */
export interface PageExtras {
  readonly fetch?: (url: string, init?: RequestInit) => Promise<Response>;
  readonly location: { readonly origin: string; readonly href?: string; reload?(): void };
  readonly crypto?: Crypto;
  readonly navigation?: {
    addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions): void;
  };
  readonly indexedDB?: IDBFactory;
  readonly PushManager?: { readonly supportedContentEncodings?: readonly string[] };
  readonly document: {
    querySelector?(selector: string): { readonly href?: string } | null;
    hasFocus?(): boolean;
    addEventListener(type: string, listener: (event: Event) => void, options?: AddEventListenerOptions): void;
  };
  readonly navigator: {
    readonly brave?: { isBrave?(): Promise<boolean> };
    readonly locks?: {
      request(
        name: string,
        options: { readonly signal: AbortSignal },
        task: () => Promise<unknown> | undefined,
      ): Promise<unknown>;
    };
    readonly storage?: { persisted?(): Promise<boolean> };
    readonly serviceWorker?: {
      readonly controller?: unknown;
      getRegistrations?(): Promise<readonly (PushRegistration & RegistrationExtras)[]>;
    };
    readonly userAgentData?: { readonly brands?: readonly { readonly brand: string; readonly version: string }[] };
    setAppBadge?(count: number): Promise<void>;
    clearAppBadge?(): Promise<void>;
  };
}

/** {@link BrowserScope} with the rest of `window`: the client itself names no more of it than it uses. */
export function readExtras(scope: BrowserScope): BrowserScope & PageExtras {
  return scope as BrowserScope & PageExtras;
}

/** The notifications that the browser shows for the client's registration. Never rejects. */
export async function findNotifications(access: ClientAccess): Promise<readonly ShownNotification[]> {
  try {
    const registration: (PushRegistration & RegistrationExtras) | undefined = await access.findRegistration();
    return (await registration?.getNotifications?.()) ?? [];
  } catch {
    // A browser that does not tell is one where nothing can be closed.
    return [];
  }
}

/** Where a subscription's messages come from; the rest of its address is a secret. */
export function readPushHost(subscription: Pick<BrowserSubscription, 'endpoint'>): string {
  return URL.canParse(subscription.endpoint) ? new URL(subscription.endpoint).host : 'unknown';
}
