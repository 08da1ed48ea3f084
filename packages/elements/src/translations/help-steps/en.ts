import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Come back and press “Check again”.';
const OPEN = 'Open {site} from your Home Screen.';
const THEN_TURN_ON = 'Then turn on notifications there.';
const CHROMIUM_STEPS = [
  'Select the icon left of the page address.',
  'Find “Notifications” and switch it on, or choose “Reset permission”.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Tap the icon left of the page address.',
  'Tap “Permissions”, then “Notifications”, and turn them on or reset them.',
  BACK,
];

/** The steps in English: the file to translate from. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'en',
  entries: {
    'chrome-desktop': {
      name: 'Chrome on a computer',
      heading: 'How to unblock in Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome on Android',
      heading: 'How to unblock in Chrome on Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Is the switch grayed out? Then Android blocks Chrome itself: choose “Android blocks the browser” above.',
    },
    'edge-desktop': {
      name: 'Edge on a computer',
      heading: 'How to unblock in Edge',
      steps: [
        'Select the lock or the sliders left of the page address.',
        'Select “Permissions for this site”, then set “Notifications” to “Allow”.',
        BACK,
      ],
      note: 'Is there a bell with a line through it in the address bar? Select it, then “Allow”.',
    },
    'edge-android': {
      name: 'Edge on Android',
      heading: 'How to unblock in Edge on Android',
      steps: [
        'Tap the lock left of the page address.',
        'Tap “Permissions”, then “Notifications”, and turn them on.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox on a computer',
      heading: 'How to unblock in Firefox',
      steps: [
        'Select the crossed-out message bubble left of the page address.',
        'Beside “Send notifications”, select the × to clear “Blocked”.',
        BACK,
      ],
      note: 'No message bubble? In Firefox’s settings, under “Notifications”, find {site} and set it to “Allow”.',
    },
    'firefox-android': {
      name: 'Firefox on Android',
      heading: 'How to unblock in Firefox on Android',
      steps: [
        'Tap the shield or the lock in the address bar.',
        'Tap “Notifications: Blocked” so that it says “Allowed”.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari on a Mac',
      heading: 'How to unblock in Safari',
      steps: [
        'In the menu bar, open Safari, then “Settings…”.',
        'Select “Websites”, then “Notifications”.',
        'Set {site} to “Allow”.',
        BACK,
      ],
      note: 'Is {site} missing there? Turn on “Allow websites to ask for permission to send notifications”.',
    },
    'safari-macos-app': {
      name: 'Web app in the Dock of a Mac',
      heading: 'How to unblock a web app on a Mac',
      steps: [
        'Open “System Settings” from the Apple menu.',
        'Select “Notifications”, then {site}.',
        'Turn on “Allow notifications”.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone or iPad, from the Home Screen',
      heading: 'How to unblock on iPhone and iPad',
      steps: [
        'Open the Settings app and tap “Notifications”.',
        'Tap {site}, then turn on “Allow Notifications”.',
        BACK,
      ],
      note: 'Is {site} missing there? Delete its icon from your Home Screen, add it again, open it, and turn on notifications.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'How to unblock in Samsung Internet',
      steps: [
        'Open the menu, then “Settings”.',
        'Tap “Sites and downloads”, then “Notifications”.',
        'Turn on {site}.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera on a computer',
      heading: 'How to unblock in Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera on Android',
      heading: 'How to unblock in Opera on Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave on a computer',
      heading: 'How to unblock in Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave on Android',
      heading: 'How to unblock in Brave on Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Another browser',
      heading: 'How to unblock',
      steps: [
        'Open your browser’s settings for this site; many browsers show them left of the page address.',
        'Allow notifications for {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome took the permission back',
      heading: 'When Chrome took the permission back',
      steps: [
        'Chrome may have done so because many notifications went unread.',
        'Open Chrome’s settings, “Privacy and security”, then “Safety Check”.',
        'Allow notifications from {site} again.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox blocks all sites',
      heading: 'When Firefox blocks all sites',
      steps: [
        'Open Firefox’s settings and select “Privacy & Security”.',
        'Under “Permissions”, beside “Notifications”, select “Settings…”.',
        'Clear “Block new requests asking to allow notifications”.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave can’t reach its push service',
      heading: 'When Brave can’t reach its push service',
      steps: [
        'Open Brave’s settings and select “Privacy and security”.',
        'Turn on “Use Google services for push messaging”.',
        'Restart Brave, then turn on notifications again.',
      ],
    },
    'android-app-blocked': {
      name: 'Android blocks the browser',
      heading: 'When Android blocks the browser',
      steps: [
        'Open the Android settings, “Apps”, then your browser.',
        'Tap “Notifications” and turn them on.',
        'Further down, turn on {site} as well.',
        BACK,
      ],
    },
    managed: {
      name: 'A device from work or school',
      heading: 'On a device from work or school',
      steps: [
        'Your organization may have turned notifications off. This page can’t see whether it has.',
        'Ask the people who look after your device.',
      ],
    },
    'private-window': {
      name: 'A private or incognito window',
      heading: 'In a private or incognito window',
      steps: [
        'Private windows block notifications, or forget them when you close the window.',
        'Open {site} in a normal window and turn on notifications there.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'If nothing appears on Windows',
      steps: [
        'Open the Windows settings, “System”, then “Notifications”.',
        'Turn off “Do not disturb”. It can turn itself on for games, full screen and screen sharing.',
        'Turn on notifications for your browser.',
        'Select your browser and check “Show notification banners”. Hearing a sound but seeing nothing means this.',
      ],
      note: 'While your browser is closed, notifications wait until you open it again.',
    },
    macos: {
      name: 'macOS',
      heading: 'If nothing appears on a Mac',
      steps: [
        'Open “System Settings”, then “Notifications”.',
        'Select your browser and turn on “Allow notifications”. Chrome has a second entry with “Alerts” in its name; Safari has one for {site}.',
        'Choose “Banners” or “Alerts” as the style, not “None”.',
        'Check that no Focus is on, and that notifications are allowed while you share your screen.',
      ],
      note: 'Missed one? It may be in Notification Center: select the date and time in the menu bar.',
    },
    android: {
      name: 'Android',
      heading: 'If nothing appears on Android',
      steps: [
        'Check that “Do Not Disturb” is off.',
        'Open the Android settings, “Apps”, your browser, then “Notifications”, and turn them on.',
        'In the same place, find {site} and make sure that it isn’t set to “Silent”.',
        'Under “Battery”, let your browser work in the background. Some makers put apps to sleep.',
      ],
    },
    ios: {
      name: 'iPhone or iPad',
      heading: 'If nothing appears on iPhone or iPad',
      steps: [
        'Open the Settings app, “Notifications”, then {site}.',
        'Turn on “Allow Notifications”, “Lock Screen” and “Banners”.',
        'Check that no Focus is on, and that {site} isn’t part of the “Scheduled Summary”.',
        'Still nothing? Turn notifications off and on again in {site}. The system may have ended them.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'If nothing appears on Linux',
      steps: [
        'Check that “Do Not Disturb” is off in your desktop’s notification settings.',
        'Check that your desktop shows notifications of other programs. Some have no notification service running.',
        'Turn on notifications for your browser in the desktop’s settings.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'If nothing appears on a Chromebook',
      steps: [
        'Select the time at the bottom right, then “Do not disturb” and turn it off.',
        'Open the settings, “Apps”, then “Notifications”.',
        'Turn on Chrome or {site} in the list.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari on iPhone',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'Tap Share, the square with an arrow pointing up. Can’t see it? Tap ••• first.',
        'Scroll down. Tap “View More” if it is there.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari on iPad',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'At the top of the screen, tap Share, the square with an arrow pointing up. Can’t see it? Tap ••• first.',
        'Scroll down. Tap “View More” or “More” if it is there.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome on iPhone or iPad',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'In the address bar, tap Share, the square with an arrow pointing up.',
        'Scroll down. Tap “View More” or “More” if it is there.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge on iPhone or iPad',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'Tap Share in the address bar, the square with an arrow pointing up. Can’t see it? Open the menu first.',
        'Scroll down. Tap “View More” or “More” if it is there.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox on iPhone or iPad',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'Tap Share in the address bar, the square with an arrow pointing up. Can’t see it? Open the menu first.',
        'Scroll down. Tap “View More” or “More” if it is there.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Another browser on iPhone or iPad',
      heading: 'Add {site} to your Home Screen',
      steps: [
        'Copy the link of this page and open it in Safari.',
        'Tap Share, the square with an arrow pointing up. Can’t see it? Tap ••• first.',
        'Tap “Add to Home Screen”, then “Add”. Leave “Open as Web App” on.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'Inside another app on iPhone or iPad',
      heading: 'Open this page in Safari first',
      steps: [
        'Tap ••• or the share icon of this app.',
        'Tap “Open in Safari” or “Open in browser”.',
        'In Safari, follow the steps on this page again.',
      ],
      note: 'Not there? Copy the link of this page and paste it into Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome on Android',
      heading: 'Install {site}',
      steps: ['Open the menu, the three dots.', 'Tap “Add to Home screen” or “Install app”.', 'Tap “Install”.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge on Android',
      heading: 'Install {site}',
      steps: ['Open the menu, the three lines or dots.', 'Tap “Add to phone”.', 'Tap “Install” or “Add”.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Install {site}',
      steps: [
        'Open the menu, the three lines.',
        'Tap “Add page to” or “Add to”, then “Home screen”.',
        'Tap “Install” or “Add”.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox on Android',
      heading: 'Install {site}',
      steps: ['Open the menu, the three dots.', 'Tap “Install” or “Add to Home screen”.', 'Tap “Add”.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Another browser on Android',
      heading: 'Install {site}',
      steps: ['Open the browser’s menu.', 'Look for “Install” or “Add to Home screen” and tap it.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Inside another app on Android',
      heading: 'Open this page in your browser first',
      steps: [
        'Open the menu of this app, often three dots.',
        'Tap “Open in Chrome” or “Open in browser”.',
        'In your browser, follow the steps on this page again.',
      ],
      note: 'Not there? Copy the link of this page and paste it into your browser.',
    },
    'install-chrome-desktop': {
      name: 'Chrome on a computer',
      heading: 'Install {site}',
      steps: [
        'Select the install icon at the end of the address bar: a screen with an arrow.',
        'Can’t see it? Open the menu, “Cast, save, and share”, then “Install page as app…”.',
        'Select “Install”.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge on a computer',
      heading: 'Install {site}',
      steps: [
        'Select the install icon at the end of the address bar: squares with a plus sign.',
        'Can’t see it? Open the menu, “More tools”, “Apps”, then “Install this site as an app”.',
        'Select “Install”.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari on a Mac',
      heading: 'Add {site} to your Dock',
      steps: [
        'In the menu bar, open “File”; or select Share in the toolbar.',
        'Select “Add to Dock…”, then “Add”.',
        'Open {site} from your Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Another browser on a computer',
      heading: 'Install {site}',
      steps: [
        'Your browser may not install websites as apps. Copy the link of this page.',
        'Open it in Chrome, in Edge or, on a Mac, in Safari.',
        'Install it from there.',
      ],
    },
  },
};
