import type { PushState } from '@web-push-kit/protocol';

/** How events of the elements reach a page: through shadow roots, and up. */
export const BUBBLING = { bubbles: true, composed: true } as const;

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

declare global {
  interface HTMLElementEventMap {
    'push-state-change': PushStateChangedEvent;
    'push-permission-change': PushPermissionChangeEvent;
    'push-before-request': PushBeforeRequestEvent;
  }
}
