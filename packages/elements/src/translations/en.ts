import type { CoreTexts } from './translation.js';

/** English, the language of last resort. */
export const coreTexts: CoreTexts = {
  pushToggleLabel: 'Notifications on this browser',
  pushPromptHeading: 'Get notified when there’s something new?',
  pushPromptMessage: 'We’ll send a message to this device. Turn it off at any time.',
  pushPromptAnnouncement: (heading) => `${heading} Notification options available.`,
  pushAccept: 'Turn on',
  pushLater: 'Not now',
  pushNever: 'Don’t ask again',
  pushClose: 'Close',

  pushStatusLabel: 'Notifications',
  pushStatusOffline: 'You’re offline',

  pushChecking: 'Checking…',
  pushUnsupported: 'Not available in this browser',
  pushUnsupportedDetail: 'Try a current version of Chrome, Edge, Firefox or Safari.',
  pushEmbedded: 'Not available in this embedded page',
  pushEmbeddedDetail: (site) => `Open ${site} in its own tab.`,
  pushOpenInTab: 'Open in a new tab',
  pushInApp: 'Not available inside this app',
  pushInAppDetail: 'Open this page in your browser to turn on notifications.',
  pushCopyLink: 'Copy link',
  pushLinkCopied: 'Link copied.',
  pushPrivate: 'Not available here',
  pushPrivateDetail: 'Private windows often block notifications. Try a normal window.',
  pushInsecure: 'Needs a secure connection',
  pushInsecureDetail: 'Notifications only work on https pages.',
  pushOpenSecure: 'Open the secure page',
  pushInstallFirst: 'Add to Home Screen first',
  pushInstallFirstDetail: (site) =>
    `On iPhone and iPad, ${site} can send notifications after you add it to your Home Screen.`,
  pushInstallHelp: 'Show me how',
  pushInstallSteps: (site) =>
    [
      'Tap Share, the square with an arrow pointing up. Can’t see it? Tap the three dots first.',
      'Scroll down. Tap “View More” if it is there.',
      'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
      `Open ${site} from your Home Screen and turn on notifications there.`,
    ].join('\n'),
  pushOff: 'Off',
  pushOffDetail: 'Your browser will ask you to confirm.',
  pushPrompting: 'Waiting for your answer',
  pushPromptingDetail:
    'Your browser is asking now. If you don’t see a question, look for a bell icon in the address bar.',
  pushUnanswered: 'Your browser is still waiting. Look for a bell or message icon in the address bar and select it.',
  pushRevoked: 'They were on, but your browser no longer allows them. It will ask you again.',
  pushDeniedRevoked: 'They were on, but are blocked now. You can change this in your browser’s settings.',
  pushTurningOn: 'Turning on…',
  pushTurningOff: 'Turning off…',
  pushOn: 'On for this browser',
  pushOnDetail: 'Other browsers and devices are set separately.',
  pushDone: 'Done',
  pushDoneDetail: 'Notifications are on for this browser.',
  pushAllowedButOff: (site) => `Your browser allows notifications from ${site}, but they are turned off.`,
  pushNotAcknowledged: (site) => `Turn this on so that ${site} can reach this browser again.`,
  pushNotActivated: 'Almost on',
  pushNotActivatedDetail: (site) => `${site} is making sure that its messages reach this browser.`,
  pushTurnedOff: 'Turned off.',
  pushUndo: 'Undo',
  pushSendTest: 'Send a test',
  pushDismissed: 'The question was closed, so nothing has changed. You can try again.',
  pushOffline: 'You’re offline. Try again when you’re online.',
  pushOfflineQueued: 'You’re offline. Your change will be saved when you’re back online.',

  pushDenied: 'Blocked in your browser',
  pushDeniedDetail: (site) => `${site} can’t ask again. You can change this in your browser’s settings.`,
  pushCheckAgain: 'Check again',
  pushCheckingAgain: 'Checking…',
  pushStillBlocked: 'Still blocked.',
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

  pushUnblockInChrome: 'How to unblock in Chrome',
  pushUnblockInChromeAndroid: 'How to unblock on Android',
  pushUnblockInEdge: 'How to unblock in Edge',
  pushUnblockInFirefox: 'How to unblock in Firefox',
  pushUnblockInFirefoxAndroid: 'How to unblock in Firefox',
  pushUnblockInSafari: 'How to unblock in Safari',
  pushUnblockInIos: 'How to unblock on iPhone and iPad',
  pushUnblockInSamsung: 'How to unblock in Samsung Internet',
  pushUnblockInOther: 'How to unblock',
  pushStepsChrome: [
    'Select the icon left of the page address.',
    'Find “Notifications” and switch it on, or choose “Reset permission”.',
    'Come back and press “Check again”.',
  ].join('\n'),
  pushStepsChromeAndroid: [
    'Tap the icon left of the page address.',
    'Tap “Permissions”, then “Notifications”, and turn them on.',
    'Is it grayed out? Open the Android settings of your browser’s app and turn on its notifications.',
    'Come back and press “Check again”.',
  ].join('\n'),
  pushStepsEdge: [
    'Select the icon left of the page address.',
    'Select “Permissions for this site”, then set “Notifications” to “Allow”.',
    'Come back and press “Check again”.',
  ].join('\n'),
  pushStepsFirefox: [
    'Select the crossed-out message bubble left of the page address.',
    'Beside “Send notifications”, select the × to clear “Blocked”.',
    'Come back and press “Check again”.',
  ].join('\n'),
  pushStepsFirefoxAndroid: [
    'Tap the shield or lock in the address bar.',
    'Tap “Notifications: Blocked” so that it says “Allowed”.',
    'Come back and press “Check again”.',
  ].join('\n'),
  pushStepsSafari: (site) =>
    [
      'In the menu bar, open Safari, then “Settings…”.',
      'Select “Websites”, then “Notifications”.',
      `Set ${site} to “Allow”.`,
      'Come back and press “Check again”.',
    ].join('\n'),
  pushStepsIos: (site) =>
    [
      'Open the Settings app and tap “Notifications”.',
      `Tap ${site}, then turn on “Allow Notifications”.`,
      'Not in the list? Remove the icon from your Home Screen and add it again.',
      'Come back and press “Check again”.',
    ].join('\n'),
  pushStepsSamsung: (site) =>
    [
      'Open the menu, then “Settings”.',
      'Tap “Sites and downloads”, then “Notifications”.',
      `Turn on ${site}.`,
      'Come back and press “Check again”.',
    ].join('\n'),
  pushStepsOther: (site) =>
    [
      'Open your browser’s settings for this site; many browsers show them left of the page address.',
      `Allow notifications for ${site}.`,
      'Come back and press “Check again”.',
    ].join('\n'),
};
