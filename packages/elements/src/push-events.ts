import type { PushErrorCode, PushState } from '@web-push-kit/protocol';

const BUBBLING = { bubbles: true, composed: true } as const;

/** The push state changed while the element was on the page. */
export class PushStateChangedEvent extends Event {
  readonly state: PushState;
  readonly previous: PushState;

  constructor(state: PushState, previous: PushState) {
    super('push-state-change', BUBBLING);
    this.state = state;
    this.previous = previous;
  }
}

/**
 * The browser's permission for notifications changed while the element was on the page: the user has answered, here or
 * in the browser's settings.
 */
export class PushPermissionChangeEvent extends Event {
  readonly permission: NotificationPermission;
  readonly previous: NotificationPermission;

  constructor(permission: NotificationPermission, previous: NotificationPermission) {
    super('push-permission-change', BUBBLING);
    this.permission = permission;
    this.previous = previous;
  }
}

/**
 * The user asked to turn notifications on; the browser has not been asked yet.
 *
 * Cancel it (synchronously) to keep the browser from asking.
 */
export class PushBeforeRequestEvent extends Event {
  constructor() {
    super('push-before-request', { ...BUBBLING, cancelable: true });
  }
}

/** The user turned notifications on with this element, and the backend knows. */
export class PushSubscribeEvent extends Event {
  constructor() {
    super('push-subscribe', BUBBLING);
  }
}

/** The user turned notifications off with this element. */
export class PushUnsubscribeEvent extends Event {
  constructor() {
    super('push-unsubscribe', BUBBLING);
  }
}

/** What the user asked this element for did not work. */
export class PushErrorEvent extends Event {
  /** What went wrong; branch on this. */
  readonly code: PushErrorCode;
  /** For a developer to read. Holds no endpoint and no key. */
  readonly message: string;

  constructor(code: PushErrorCode, message: string) {
    super('push-error', BUBBLING);
    this.code = code;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-state-change': PushStateChangedEvent;
    'push-permission-change': PushPermissionChangeEvent;
    'push-before-request': PushBeforeRequestEvent;
    'push-subscribe': PushSubscribeEvent;
    'push-unsubscribe': PushUnsubscribeEvent;
    'push-error': PushErrorEvent;
  }
}
