import type { PushErrorCode } from '@web-push-kit/protocol';
import { BUBBLING } from './push-events.js';

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
    'push-subscribe': PushSubscribeEvent;
    'push-unsubscribe': PushUnsubscribeEvent;
    'push-error': PushErrorEvent;
  }
}
