import type { HelpEntryFacts, StepsConfidence } from './help-steps.js';

/** When the steps were last gone through. Entries that were looked at since have a date of their own. */
const GONE_THROUGH = '2026-11-22';

const CHROMIUM_BLOG = 'https://blog.chromium.org/2025/10/automatic-notification-permission.html';
const FIREFOX_SUPPORT = 'https://support.mozilla.org/en-US/kb/push-notifications-firefox';
const SAFARI_SUPPORT = 'https://discussions.apple.com/docs/DOC-250007317';
const HOME_SCREEN_NEWS = 'https://mjtsai.com/blog/?p=49472';

function permission(facts: Partial<HelpEntryFacts> = {}): HelpEntryFacts {
  return { topic: 'permission', ...rate(facts.source), ...facts };
}

function situation(facts: Partial<HelpEntryFacts> = {}): HelpEntryFacts {
  return { topic: 'situation', ...rate(facts.source), ...facts };
}

function system(source?: string): HelpEntryFacts {
  return { topic: 'system', ...rate(source), ...(source === undefined ? {} : { source }) };
}

function install(icons: NonNullable<HelpEntryFacts['icons']>, source?: string): HelpEntryFacts {
  return { topic: 'install', icons, ...rate(source), ...(source === undefined ? {} : { source }) };
}

/** To an app's system by way of another browser. */
function installElsewhere(icons: NonNullable<HelpEntryFacts['icons']>): HelpEntryFacts {
  return { ...install(icons), hasPageLink: true };
}

function rate(source: string | undefined): { lastVerified: string; confidence: StepsConfidence } {
  return { lastVerified: GONE_THROUGH, confidence: source === undefined ? 'unverified' : 'documented' };
}

/** What holds of the kit's entries in every language, in the order of the lists to choose from. */
export const HELP_STEP_FACTS = {
  'chrome-desktop': permission({ address: 'chrome://settings/content/siteDetails?site={origin}' }),
  'chrome-android': permission(),
  'edge-desktop': permission({ address: 'edge://settings/content/siteDetails?site={origin}' }),
  'edge-android': permission(),
  'firefox-desktop': permission({ address: 'about:preferences#privacy', source: FIREFOX_SUPPORT }),
  'firefox-android': permission(),
  'safari-macos': permission({ source: SAFARI_SUPPORT }),
  'safari-macos-app': permission(),
  'ios-app': permission(),
  'samsung-android': permission(),
  'opera-desktop': permission({ address: 'opera://settings/content/siteDetails?site={origin}' }),
  'opera-android': permission(),
  'brave-desktop': permission({ address: 'brave://settings/content/siteDetails?site={origin}' }),
  'brave-android': permission(),
  other: permission(),

  'chrome-removed': situation({ address: 'chrome://settings/safetyCheck', source: CHROMIUM_BLOG }),
  'firefox-all-blocked': situation({ address: 'about:preferences#privacy', source: FIREFOX_SUPPORT }),
  'brave-push-service': situation({
    address: 'brave://settings/privacy',
    source: 'https://github.com/pusher/push-notifications-web/issues/65',
  }),
  'android-app-blocked': situation(),
  managed: situation(),
  'private-window': situation(),

  windows: system('https://github.com/getpusk/pusk/issues/95'),
  macos: system('https://github.com/web-push-libs/web-push/issues/855'),
  android: system(),
  ios: system(),
  linux: system(),
  chromeos: system(),

  'install-safari-ios': install(['share', 'more', 'add', 'home'], HOME_SCREEN_NEWS),
  'install-safari-ipados': install(['share', 'more', 'add', 'home'], HOME_SCREEN_NEWS),
  'install-chrome-ios': install(['share', 'more', 'add', 'home']),
  'install-edge-ios': install(['menu', 'share', 'add', 'home']),
  'install-firefox-ios': install(['menu', 'share', 'add', 'home']),
  'install-other-ios': installElsewhere(['browser', 'share', 'add', 'home']),
  'install-in-app-ios': installElsewhere(['menu', 'browser', 'share']),
  'install-chrome-android': install(['menu', 'add', 'install', 'home']),
  'install-edge-android': install(['menu', 'add', 'install', 'home']),
  'install-samsung-android': install(['menu', 'add', 'install', 'home']),
  'install-firefox-android': install(['menu', 'add', 'install', 'home']),
  'install-other-android': install(['menu', 'add', 'home']),
  'install-in-app-android': installElsewhere(['menu', 'browser', 'install']),
  'install-chrome-desktop': install(['install', 'menu', 'add']),
  'install-edge-desktop': install(['install', 'menu', 'add']),
  'install-safari-macos': install(['share', 'add', 'home']),
  'install-other-desktop': installElsewhere(['none', 'browser', 'install']),
} as const satisfies Readonly<Record<string, HelpEntryFacts>>;

/** The names of the kit's entries. */
export type HelpEntryId = keyof typeof HELP_STEP_FACTS;
