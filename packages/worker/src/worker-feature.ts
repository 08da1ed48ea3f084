import type { PushMessage, ShowMessage } from '@web-push-kit/protocol';
import type { DeliveryReceipt, KitKey } from '@web-push-kit/storage';
import type { Click, ClickOutcome } from './click-details.js';
import type { HandlerContext } from './handler-context.js';

/**
 * Something that push handlers can do beyond showing a notification and following its link. Who does not import it does
 * not pay for it. It is set up once, when the worker's script is evaluated.
 */
export type WorkerFeature = (context: HandlerContext) => FeatureSteps;

/** What a push has led to. */
export interface HandledPush {
  /** What came. */
  readonly received: PushMessage;
  /** What was shown for it, or offered to a page instead. */
  readonly message: ShowMessage;
  /** Tag of the notification that was shown. */
  readonly tag: string;
}

/**
 * The steps of a feature, in the order in which they run. All are optional. What one throws is reported and changes
 * nothing for the others; what one returns is waited for, but not for long.
 */
export interface FeatureSteps {
  /** Records that `decide` needs. They are read once in a worker's life, before the first push, and kept in memory. */
  readonly reads?: readonly KitKey[];
  /** Before a message is shown: changes it, at once and without asking anybody. */
  decide?(message: ShowMessage): ShowMessage;
  /** Makes a push visible in another way, or says with `undefined` or `false` that it did not. */
  showInstead?(push: Omit<HandledPush, 'tag'>): Promise<boolean> | undefined;
  /** After the push was made visible. */
  afterPush?(push: HandledPush): unknown;
  /** Takes over a click on one of the kit's notifications, when it returns a promise. */
  onClick?(click: Click): Promise<ClickOutcome> | undefined;
  /** Something became of a notification. */
  record?(receipt: DeliveryReceipt): unknown;
  /** A good moment to send what waits: after a push, online again, or a page asks for it. `false`: it still waits. */
  flush?(): Promise<boolean>;
  /** Further events of the worker. */
  readonly events?: Readonly<Record<string, (event: never) => Promise<unknown>>>;
}
