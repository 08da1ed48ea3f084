const BUBBLING = { bubbles: true, composed: true } as const;

/** How the user put the prompt away. */
export type PushDismissChoice = 'later' | 'never' | 'close' | 'escape';

/** The prompt is about to appear. Cancel it to keep it away. */
export class PushShowEvent extends Event {
  /** `auto`: nobody called `show()`. */
  readonly source: 'auto' | 'method';

  constructor(source: 'auto' | 'method') {
    super('push-show', { ...BUBBLING, cancelable: true });
    this.source = source;
  }
}

/** The prompt is about to disappear. Cancel it to keep it open. */
export class PushHideEvent extends Event {
  constructor() {
    super('push-hide', { ...BUBBLING, cancelable: true });
  }
}

/** The user put the prompt away without an answer to the browser's question. */
export class PushDismissEvent extends Event {
  readonly choice: PushDismissChoice;

  constructor(choice: PushDismissChoice) {
    super('push-dismiss', BUBBLING);
    this.choice = choice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-show': PushShowEvent;
    'push-hide': PushHideEvent;
    'push-dismiss': PushDismissEvent;
  }
}
