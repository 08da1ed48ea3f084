import type { PushMessage, ShowMessage } from '@web-push-kit/protocol';
import type { DeliveryReceipt, KitKey } from '@web-push-kit/storage';
import type { Click, ClickOutcome } from './click-details.js';
import type { HandlerContext } from './handler-context.js';

/** Something that push handlers can do beyond showing and following a notification; who does not import it does not pay. */
export type WorkerFeature = (context: HandlerContext) => FeatureSteps;

/** What a push has led to. */
export interface ShownPush {
  /** What came. */
  readonly received: PushMessage;
  /** What was shown for it. */
  readonly message: ShowMessage;
}

/**
 * The steps of a feature, in the order in which they may run. All are optional. What one throws is reported and changes
 * nothing for the others.
 */
export interface FeatureSteps {
  /** Records that `decide` needs. They are read once in a worker's life, before the first push, and kept in memory. */
  readonly reads?: readonly KitKey[];
  /** Changes a message before it is shown: at once, and without asking anybody. */
  decide?(message: ShowMessage): ShowMessage;
  /** The push was shown, or has closed what it dismisses. */
  afterPush?(push: ShownPush): unknown;
  /** Takes over a click on one of the kit's notifications, when it returns a promise. */
  onClick?(click: Click): Promise<ClickOutcome> | undefined;
  /** Something became of a notification. */
  record?(receipt: DeliveryReceipt): unknown;
  /** A good moment to send what is waiting: online again, after a push, or a page asks for it. Rejects when it failed. */
  flush?(): Promise<unknown>;
  /** Further events of the worker. */
  readonly events?: Readonly<Record<string, (event: never) => Promise<unknown>>>;
}
