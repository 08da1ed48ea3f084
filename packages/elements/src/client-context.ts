import type { ElementClient } from './element-client.js';

/** What an ancestor such as `<push-provider>` gives to the elements inside of it. */
export interface PushContext {
  /** `undefined` while it is on its way: elements are `checking` until then. */
  readonly client: ElementClient | undefined;
  /** How texts name the site; empty where the host name will do. */
  readonly siteName: string;
}

/** The name of the context, for whoever wants to provide it: a framework, or an element of the site's own. */
export const PUSH_CONTEXT: unique symbol = Symbol.for('web-push-kit.context') as never;

/** Takes what an ancestor gives, each time it gives something new. */
export type PushContextCallback = (context: PushContext, unsubscribe?: () => void) => void;

/**
 * Asks the ancestors for a {@link PushContext}.
 *
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export class PushContextRequestEvent extends Event {
  readonly context: typeof PUSH_CONTEXT = PUSH_CONTEXT;
  readonly contextTarget: Element;
  readonly callback: PushContextCallback;
  readonly subscribe = true;

  constructor(contextTarget: Element, callback: PushContextCallback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}
