import type { NotificationOptionsLike, WorkerMessage } from '@web-push-kit/protocol';

/**
 * The part of `ServiceWorkerGlobalScope` that the handlers use.
 *
 * Handlers take this instead of reaching for `self`, so a test passes a plain object and nothing needs mocking. Members
 * that some browser lacks are optional.
 */
export interface WorkerScope {
  readonly registration: {
    /** Absolute URL. */
    readonly scope: string;
    showNotification(title: string, options?: NotificationOptionsLike): Promise<void>;
    getNotifications(): Promise<readonly ShownNotification[]>;
    readonly pushManager: Pick<PushManager, 'subscribe'> & Partial<Pick<PushManager, 'getSubscription'>>;
    /** Background Sync, where the browser has it. */
    readonly sync?: { register(tag: string): Promise<void> };
  };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly WorkerWindow[]>;
    openWindow(url: string): Promise<WorkerWindow | null>;
  };
  readonly navigator: Partial<Pick<WorkerNavigator, 'setAppBadge' | 'userAgent' | 'language'>> & {
    /** Chromium's. */
    readonly userAgentData?: { readonly platform: string };
  };
  readonly Notification?: {
    readonly permission: NotificationPermission;
    readonly maxActions?: number;
  };
  fetch(url: string, init: RequestInit): Promise<RequestAnswer>;
  /** Shows an error in the browser's console without ending the handler. */
  reportError(error: unknown): void;
}

/** The part of `Response` that the handlers use. */
export interface RequestAnswer {
  readonly ok: boolean;
  readonly status?: number;
  json?(): Promise<unknown>;
}

/** The part of `WindowClient` that the handlers use. */
export interface WorkerWindow {
  readonly id: string;
  readonly url: string;
  readonly focused: boolean;
  readonly visibilityState: DocumentVisibilityState;
  postMessage(message: WorkerMessage, transfer?: Transferable[]): void;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

/** The part of `Notification` that the handlers use. */
export interface ShownNotification {
  readonly title: string;
  readonly tag: string;
  readonly data: unknown;
  readonly icon?: string;
  readonly badge?: string;
  readonly lang?: string;
  readonly dir?: NotificationDirection;
  readonly actions?: NotificationOptionsLike['actions'];
  close(): void;
}
