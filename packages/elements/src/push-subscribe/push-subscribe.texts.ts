import type { PushText } from '../translations/translation.js';

/** What only `<push-subscribe>` says. */
export interface PushSubscribeTexts {
  /** The button, while notifications (about one thing, such as a product) are off. */
  readonly pushSubscribeLabel: PushText;
  /** The button once they are on, or what stands below it. */
  readonly pushSubscribeOn: PushText;
  /** The button that turns them off again. */
  readonly pushSubscribeStop: PushText;
  /** What came of that. */
  readonly pushSubscribeStopped: PushText;
  /** The user's choice could not be saved; the button says "Try again". */
  readonly pushSubscribeNotSaved: PushText;
}

/** In English. */
export const pushSubscribeTexts: PushSubscribeTexts = {
  pushSubscribeLabel: 'Notify me',
  pushSubscribeOn: 'You’ll be notified',
  pushSubscribeStop: 'Stop notifying me',
  pushSubscribeStopped: 'You won’t be notified about this any more.',
  pushSubscribeNotSaved: 'Couldn’t save your choice',
};
