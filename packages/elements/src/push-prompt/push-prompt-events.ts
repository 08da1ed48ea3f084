import { BUBBLING } from '../push-events.js';

/** How the user put the prompt away. */
export type PushDismissChoice = 'later' | 'never' | 'close' | 'escape';

/** What made the prompt appear: its policy, an event of the page, a click on what `trigger` selects, or `show()`. */
export type PushShowSource = 'auto' | 'event' | 'click' | 'method';

/**
 * What made the prompt disappear: the user, `hide()`, good news that has been shown long enough, or notifications that
 * were turned off again elsewhere.
 */
export type PushHideSource = 'user' | 'method' | 'timer' | 'state';

/** The prompt is about to appear. Cancel it to keep it away. */
export class PushShowEvent extends Event {
  readonly source: PushShowSource;

  constructor(source: PushShowSource) {
    super('push-show', { ...BUBBLING, cancelable: true });
    this.source = source;
  }
}

/** The prompt has appeared. */
export class PushAfterShowEvent extends Event {
  readonly source: PushShowSource;

  constructor(source: PushShowSource) {
    super('push-after-show', BUBBLING);
    this.source = source;
  }
}

/** The prompt is about to disappear. Cancel it to keep it open. */
export class PushHideEvent extends Event {
  readonly source: PushHideSource;

  constructor(source: PushHideSource) {
    super('push-hide', { ...BUBBLING, cancelable: true });
    this.source = source;
  }
}

/** The prompt has disappeared. */
export class PushAfterHideEvent extends Event {
  readonly source: PushHideSource;

  constructor(source: PushHideSource) {
    super('push-after-hide', BUBBLING);
    this.source = source;
  }
}

/** What is known when {@link PushDismissEvent} is sent. */
export interface PushDismissal {
  readonly choice: PushDismissChoice;
  readonly count: number | undefined;
  readonly until: number | undefined;
}

/** The user put the prompt away without an answer to the browser's question. It has been remembered. */
export class PushDismissEvent extends Event implements PushDismissal {
  readonly choice: PushDismissChoice;
  /** How often that has happened in this browser; `undefined` where the client does not tell. */
  readonly count: number | undefined;
  /**
   * When the prompt may come by itself again, in epoch milliseconds; `Infinity` for never, `undefined` where the client
   * does not tell.
   */
  readonly until: number | undefined;

  constructor({ choice, count, until }: PushDismissal) {
    super('push-dismiss', BUBBLING);
    this.choice = choice;
    this.count = count;
    this.until = until;
  }
}

declare global {
  interface HTMLElementEventMap {
    'push-show': PushShowEvent;
    'push-after-show': PushAfterShowEvent;
    'push-hide': PushHideEvent;
    'push-after-hide': PushAfterHideEvent;
    'push-dismiss': PushDismissEvent;
  }
}
