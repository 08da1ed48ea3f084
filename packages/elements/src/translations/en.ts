import type { CoreTexts } from './translation.js';

/** The English of what more than one element says. */
export const coreTexts: CoreTexts = {
  pushPromptMessage: 'We’ll send a message to this device. Turn it off at any time.',
  pushAccept: 'Turn on',
  pushClose: 'Close',

  pushUnsupported: 'Not available in this browser',
  pushUnsupportedDetail: 'Try a current version of Chrome, Edge, Firefox or Safari.',
  pushEmbedded: 'Not available in this embedded page',
  pushEmbeddedDetail: (site) => `Open ${site} in its own tab.`,
  pushOpenInTab: 'Open in a new tab',
  pushInApp: 'Not available inside this app',
  pushInAppDetail: 'Open this page in your browser to turn on notifications.',
  pushPrivate: 'Not available here',
  pushPrivateDetail: 'Private windows often block notifications. Try a normal window.',
  pushInsecure: 'Needs a secure connection',
  pushInsecureDetail: 'Notifications only work on https pages.',
  pushInstallFirst: 'Add to Home Screen first',
  pushInstallFirstDetail: (site) =>
    `On iPhone and iPad, ${site} can send notifications after you add it to your Home Screen.`,
  pushInstallHelp: 'Show me how',
  pushPrompting: 'Waiting for your answer',
  pushPromptingDetail:
    'Your browser is asking now. If you don’t see a question, look for a bell icon in the address bar.',
  pushUnanswered: 'Your browser is still waiting. Look for a bell or message icon in the address bar and select it.',
  pushRevoked: 'They were on, but your browser no longer allows them. It will ask you again.',
  pushDeniedRevoked: 'They were on, but are blocked now. You can change this in your browser’s settings.',
  pushTurningOn: 'Turning on…',
  pushTurningOff: 'Turning off…',
  pushDone: 'Done',
  pushDoneDetail: 'Notifications are on for this browser.',
  pushNotAcknowledged: (site) => `Turn this on so that ${site} can reach this browser again.`,
  pushNotActivated: 'Almost on',
  pushNotActivatedDetail: (site) => `${site} is making sure that its messages reach this browser.`,
  pushTurnedOff: 'Turned off.',
  pushUndo: 'Undo',
  pushSendTest: 'Send a test',
  pushDismissed: 'The question was closed, so nothing has changed. You can try again.',
  pushOfflineQueued: 'You’re offline. Changes will be saved when you’re back online.',

  pushDenied: 'Blocked in your browser',
  pushDeniedDetail: (site) => `${site} can’t ask again. You can change this in your browser’s settings.`,
  pushCheckAgain: 'Check again',
  pushUnblocked: 'Unblocked. You can turn on notifications now.',

  pushCouldNotTurnOn: 'Couldn’t turn on notifications',
  pushCouldNotTurnOff: 'Couldn’t turn off notifications',
  pushTryAgain: 'Try again',
  pushReasonBackend: (site) => `${site} didn’t answer as expected. Try again in a moment.`,
  pushReasonOffline: 'You’re offline. Notifications will turn on when you’re back online.',
  pushReasonDisabled:
    'Push messages are turned off in your browser. In Brave, turn on “Use Google services for push messaging” in the settings.',
  pushReasonPushService:
    'Your browser couldn’t reach its push service. A VPN, a firewall or an ad blocker may be in the way.',
  pushReasonSetup: 'This page isn’t set up yet. Reload it and try again.',
  pushReasonUnknown: 'Something went wrong. Try again.',
};
