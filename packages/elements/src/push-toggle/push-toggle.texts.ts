import type { PushText } from '../translations/translation.js';

/** What the switch says only after "Send a test". */
export interface PushToggleTexts {
  readonly pushTestSending: PushText;
  /** The browser has shown it; whether the device did, nobody but the user can tell. */
  readonly pushTestArrived: PushText;
  readonly pushTestNotArrived: PushText;
  readonly pushTestOffline: PushText;
  readonly pushTestRefused: PushText;
  /** The site has sent enough tests for now. */
  readonly pushTestTooMany: PushText;
  /** The site does not know this browser any more, or the user is not signed in. */
  readonly pushTestUnknown: PushText;
  /** The site has no test message to send. */
  readonly pushTestMissing: PushText;
}

/** The English of it. */
export const pushToggleTexts: PushToggleTexts = {
  pushTestSending: 'Sending a test…',
  pushTestArrived:
    'The test arrived. If you don’t see it, your device may be hiding notifications: look for “Do not disturb” or a focus mode.',
  pushTestNotArrived:
    'The test was sent, but it hasn’t arrived yet. It may still come: check that this device has a connection, then try again.',
  pushTestOffline: 'You’re offline. Try again when you’re online.',
  pushTestRefused: (site) => `${site} couldn’t send the test. Try again in a moment.`,
  pushTestTooMany: 'Too many tests in a short time. Try again in a few minutes.',
  pushTestUnknown: (site) => `${site} has lost track of this browser. Turn notifications off and on again.`,
  pushTestMissing: (site) => `${site} can’t send a test. Notifications are on.`,
};
