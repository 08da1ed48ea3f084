import type { CheckId, DiagnosisCode } from '@web-push-kit/client';
import type { PushText } from '../translations/translation.js';

/** A text, or a function that puts in the site's name and what was found. */
export type PushDoctorText = string | ((site: string, detail: string) => string);

type Pascal<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Text>;

/** The name of the text that tells a finding to users. */
export type DoctorFindingKey = `pushDoctor${Pascal<DiagnosisCode>}`;

/** The name of the text that names a check. */
export type DoctorCheckKey = `pushDoctorCheck${Pascal<CheckId>}`;

/** What was found, for users: one sentence or two for each code of a diagnosis. */
type FindingTexts = { readonly [Key in DoctorFindingKey]: PushDoctorText };

/** A few words for each check, as the name of a row in a list: what is looked at, not how it came out. */
type CheckTexts = { readonly [Key in DoctorCheckKey]: PushText };

/** What `<push-doctor>` says. */
export interface PushDoctorTexts extends FindingTexts, CheckTexts {
  readonly pushDoctorHeading: PushText;
  readonly pushDoctorIntro: PushText;
  /** Button: begins the checks. */
  readonly pushDoctorStart: PushText;
  readonly pushDoctorRunning: PushText;
  readonly pushDoctorOk: PushText;
  readonly pushDoctorProblems: (count: number) => string;
  readonly pushDoctorWarnings: (count: number) => string;
  readonly pushDoctorUnavailable: PushText;
  /** Unfolds the list of all checks. */
  readonly pushDoctorAllChecks: PushText;
  /** How a check came out, beside an icon. */
  readonly pushDoctorStatusOk: PushText;
  readonly pushDoctorStatusWarn: PushText;
  readonly pushDoctorStatusFail: PushText;
  /** The check makes no sense here, or was not tried. */
  readonly pushDoctorStatusSkipped: PushText;
  readonly pushDoctorStatusUnknown: PushText;

  /** Buttons and links that solve a problem. */
  readonly pushDoctorFixTurnOn: PushText;
  readonly pushDoctorFixRepair: PushText;
  /** Ends a pause of notifications. */
  readonly pushDoctorFixResume: PushText;
  readonly pushDoctorFixReload: PushText;
  readonly pushDoctorFixOpenHttps: PushText;
  readonly pushDoctorFixCopyLink: PushText;
  readonly pushDoctorFixUnblock: PushText;
  readonly pushDoctorFixInstall: PushText;
  readonly pushDoctorFixSystem: PushText;
  /** Removes what another notification service has left behind. */
  readonly pushDoctorFixLeftovers: PushText;
  /** What users can do themselves. */
  readonly pushDoctorAdviceBrowser: PushText;
  readonly pushDoctorAdviceUpdate: PushText;
  readonly pushDoctorAdviceOnline: PushText;
  readonly pushDoctorAdviceKeepData: PushText;
  readonly pushDoctorAdviceNetwork: PushText;
  readonly pushDoctorAdviceSite: PushText;
  readonly pushDoctorAdviceSettings: PushText;
  readonly pushDoctorNotFixed: PushText;

  readonly pushDoctorCopyReport: PushText;
  readonly pushDoctorReportNote: PushText;
  readonly pushDoctorReport: PushText;
  /** Announced after a link or a report was copied. */
  readonly pushDoctorCopied: PushText;
  readonly pushDoctorNotCopied: PushText;

  /** Heading of the tests that users start themselves. */
  readonly pushDoctorTrials: PushText;
  readonly pushDoctorTryDisplay: PushText;
  readonly pushDoctorTestTitle: PushText;
  readonly pushDoctorTestBody: (site: string) => string;
  readonly pushDoctorClickBody: PushText;
  readonly pushDoctorDidYouSee: PushText;
  readonly pushDoctorYes: PushText;
  readonly pushDoctorNo: PushText;
  readonly pushDoctorSeen: PushText;
  readonly pushDoctorTryRoundTrip: PushText;
  readonly pushDoctorSending: PushText;
  /** `duration` is written out: “320 ms”. */
  readonly pushDoctorArrived: (duration: string) => string;
  readonly pushDoctorNoTests: PushText;
  readonly pushDoctorTryClick: PushText;
  readonly pushDoctorClickNow: PushText;
  readonly pushDoctorClicked: PushText;
  readonly pushDoctorClickDismissed: PushText;
}

const askSite = 'Something on this site is not set up right. Tell the people who run it.';
const notLoaded = 'A file this site needs is missing. Tell the people who run it.';
const settingUp = 'Still setting up. Reload this page.';
const renew = 'Notifications need to be renewed.';
const lost = 'We lost track of this browser.';
const unreachable = 'The notification server can’t be reached right now.';

const findings: FindingTexts = {
  pushDoctorInsecure: 'This page isn’t secure, so notifications can’t work. Open the https version.',
  pushDoctorEmbedded: (site) => `Open ${site} in its own tab.`,
  pushDoctorInAppBrowser: 'Open this page in Chrome or Safari.',
  pushDoctorIosNeedsInstall: (site) => `Add ${site} to your Home Screen first.`,
  pushDoctorApisMissing: 'This browser can’t show notifications from websites.',
  pushDoctorOffline: 'You’re offline.',
  pushDoctorSiteUnreachable: 'The site can’t be reached right now.',
  pushDoctorPermissionDenied: (site) => `Your browser is blocking ${site}.`,
  pushDoctorPermissionDefault: 'Notifications aren’t turned on yet.',
  pushDoctorPermissionMismatch: 'Your browser’s setting has changed. Reload this page.',
  pushDoctorStorageBlocked: 'Your browser isn’t keeping data for this site.',
  pushDoctorManifestMissing: askSite,
  pushDoctorManifestInvalid: askSite,
  pushDoctorWorkerFileMissing: notLoaded,
  pushDoctorWorkerFileHtml: notLoaded,
  pushDoctorWorkerFileRedirected: notLoaded,
  pushDoctorWorkerFileType: notLoaded,
  pushDoctorScopeTooWide: askSite,
  pushDoctorPageOutOfScope: askSite,
  pushDoctorWorkerMissing: settingUp,
  pushDoctorWorkerNotActive: settingUp,
  pushDoctorWorkerSilent: askSite,
  pushDoctorWorkerWithoutPush: askSite,
  pushDoctorTwoSubscriptions: 'You may get some notifications twice.',
  pushDoctorOtherKit: 'Another notification service is set up on this site.',
  pushDoctorPolicyBlocks: askSite,
  pushDoctorKeyInvalid: askSite,
  pushDoctorBackendUnreachable: unreachable,
  pushDoctorEncodingMissing: 'This browser is too old for notifications.',
  pushDoctorOptedOut: 'You turned notifications off on this browser.',
  pushDoctorSubscriptionMissing: 'Notifications are off on this device. Turn them on.',
  pushDoctorKeyMismatch: renew,
  pushDoctorSubscriptionExpired: renew,
  pushDoctorSubscriptionExpiring: 'Notifications need to be renewed soon.',
  pushDoctorSubscribeDismissed: 'Your browser asked, and got no answer.',
  pushDoctorSubscribeBrave: 'Turn on “Use Google services for push messaging” in the settings of Brave.',
  pushDoctorPushServiceUnreachable:
    'Your browser couldn’t reach its push service. A VPN, a firewall or an ad blocker may be in the way.',
  pushDoctorSubscribeFailed: 'Notifications couldn’t be turned on. Reload this page and try again.',
  pushDoctorWorkerKeyOld: lost,
  pushDoctorServerUnaware: lost,
  pushDoctorServerForgot: lost,
  pushDoctorServerSilent: unreachable,
  pushDoctorClockWrong: 'This device’s clock looks wrong.',
  // `until` is a time of the user's clock, with the day where that is not today.
  pushDoctorSnoozed: (_site, until) => `Notifications are paused until ${until}.`,
  pushDoctorQuietHours: 'Quiet hours are on.',
  pushDoctorTopicsMuted: 'All topics are muted.',
  pushDoctorDisplayRefused: 'Your browser didn’t show the notification.',
  pushDoctorDisplayUnconfirmed: 'Did you see a notification just now?',
  pushDoctorDisplayUnseen: 'Your browser accepted the message, but your device may be hiding it.',
  // `seconds` is a whole number in digits, by default 20.
  pushDoctorTestLost: (_site, seconds) => `We sent a test, but it didn’t arrive in ${seconds} seconds.`,
  pushDoctorTestRefused: 'The test couldn’t be sent.',
  pushDoctorClickLost: 'Nothing happened after the notification was clicked.',
};

const checks: CheckTexts = {
  pushDoctorCheckSecureContext: 'Secure page',
  pushDoctorCheckTopLevel: 'A tab of its own',
  pushDoctorCheckInAppBrowser: 'Browser of its own',
  pushDoctorCheckIosInstall: 'Home Screen',
  pushDoctorCheckApis: 'Notifications in this browser',
  pushDoctorCheckOnline: 'Connection',
  pushDoctorCheckPermission: 'Your permission',
  pushDoctorCheckStorage: 'Data of this site',
  pushDoctorCheckManifest: 'App description',
  pushDoctorCheckWorkerFile: 'Background script: file',
  pushDoctorCheckWorkerScope: 'Background script: reach',
  pushDoctorCheckWorkerActive: 'Background script: running',
  pushDoctorCheckWorkerAnswers: 'Background script: answers',
  pushDoctorCheckOtherKits: 'Other notification services',
  pushDoctorCheckSecurityPolicy: 'Security policy of the site',
  pushDoctorCheckKeyShape: 'Key of the server',
  pushDoctorCheckEncoding: 'Encryption',
  pushDoctorCheckSubscription: 'Subscription',
  pushDoctorCheckKeyMatch: 'Subscription: key',
  pushDoctorCheckExpiry: 'Subscription: end',
  pushDoctorCheckSubscribeAttempt: 'Last try to turn on',
  pushDoctorCheckWorkerKey: 'Background script: key',
  pushDoctorCheckServer: 'Known to the server',
  pushDoctorCheckClock: 'Clock',
  pushDoctorCheckPreferences: 'Pauses and quiet hours',
  pushDoctorCheckDisplay: 'Shown on this device',
  pushDoctorCheckRoundTrip: 'Test through the server',
  pushDoctorCheckClick: 'Click on a notification',
  pushDoctorCheckBadge: 'Number on the app’s icon',
};

/** English. */
export const pushDoctorTexts: PushDoctorTexts = {
  ...findings,
  ...checks,
  pushDoctorHeading: 'Check notifications',
  pushDoctorIntro: 'Find out why notifications may not arrive. It takes a few seconds.',
  pushDoctorStart: 'Check now',
  pushDoctorRunning: 'Checking…',
  pushDoctorOk: 'Notifications should work.',
  pushDoctorProblems: (count) => (count === 1 ? 'We found 1 problem.' : `We found ${count} problems.`),
  pushDoctorWarnings: (count) =>
    count === 1
      ? 'Notifications should work, but 1 thing needs a look.'
      : `Notifications should work, but ${count} things need a look.`,
  pushDoctorUnavailable: 'Notifications can’t be checked on this page.',
  pushDoctorAllChecks: 'All checks',
  pushDoctorStatusOk: 'Good',
  pushDoctorStatusWarn: 'Needs a look',
  pushDoctorStatusFail: 'Problem',
  pushDoctorStatusSkipped: 'Not checked',
  pushDoctorStatusUnknown: 'Can’t tell',

  pushDoctorFixTurnOn: 'Turn on notifications',
  pushDoctorFixRepair: 'Repair',
  pushDoctorFixResume: 'Resume notifications',
  pushDoctorFixReload: 'Reload this page',
  pushDoctorFixOpenHttps: 'Open the secure page',
  pushDoctorFixCopyLink: 'Copy link',
  pushDoctorFixUnblock: 'How to unblock',
  pushDoctorFixInstall: 'Show me how',
  pushDoctorFixSystem: 'What to check on this device',
  pushDoctorFixLeftovers: 'Remove what is left over',
  pushDoctorAdviceBrowser: 'Copy the link, then open it in your browser’s own app.',
  pushDoctorAdviceUpdate: 'Update this browser, or use another one.',
  pushDoctorAdviceOnline: 'Check your connection, then check again.',
  pushDoctorAdviceKeepData: 'Leave the private window, or let your browser keep this site’s data.',
  pushDoctorAdviceNetwork: 'Try again on another network, or without a VPN or an ad blocker.',
  pushDoctorAdviceSite: 'Copy the report and send it to the people who run this site.',
  pushDoctorAdviceSettings: 'You can change this in your notification settings.',
  pushDoctorNotFixed: 'The problem is still there.',

  pushDoctorCopyReport: 'Copy report',
  pushDoctorReportNote: 'Nobody can send to this browser with what is in the report.',
  pushDoctorReport: 'Report',
  pushDoctorCopied: 'Copied.',
  pushDoctorNotCopied: 'Couldn’t copy. Select the text and copy it.',

  pushDoctorTrials: 'Try it out',
  pushDoctorTryDisplay: 'Show a notification here',
  pushDoctorTestTitle: 'Test notification',
  pushDoctorTestBody: (site) => `This is a test from ${site}.`,
  pushDoctorClickBody: 'Click this notification.',
  pushDoctorDidYouSee: 'Did you see it?',
  pushDoctorYes: 'Yes',
  pushDoctorNo: 'No',
  pushDoctorSeen: 'You saw it.',
  pushDoctorTryRoundTrip: 'Send a test through the server',
  pushDoctorSending: 'Sending…',
  pushDoctorArrived: (duration) => `It arrived after ${duration}.`,
  pushDoctorNoTests: 'This site can’t send a test now.',
  pushDoctorTryClick: 'Try a click',
  pushDoctorClickNow: 'Click the notification now.',
  pushDoctorClicked: 'The click arrived.',
  pushDoctorClickDismissed: 'The notification was closed. Try again, and click it.',
};
