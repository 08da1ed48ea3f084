/** What can be done about a finding. */
export type FixKind =
  | 'open-https'
  | 'open-in-tab'
  | 'open-in-browser'
  | 'install'
  | 'update-browser'
  | 'go-online'
  | 'turn-on'
  | 'unblock'
  | 'reload'
  | 'keep-data'
  | 'ask-site'
  | 'repair'
  | 'resume'
  | 'remove-leftovers'
  | 'check-system'
  | 'check-network';

/** What a code stands for. Texts may hold `{site}`, its host, and `{detail}` for what was found. */
export interface CodeMeaning {
  readonly severity: 'fail' | 'warn' | 'unknown';
  readonly fix: FixKind;
  /** For the site's users, in plain English; a key to translate by is the code itself. */
  readonly user: string;
  /** For the site's makers; more is in the guide, under the code. */
  readonly developer: string;
}

type Row = readonly [severity: CodeMeaning['severity'], fix: FixKind, user: string, developer: string];

const ASK_SITE = 'Something on this site is not set up right. Tell the people who run it.';
const NOT_LOADED = 'A file this site needs is missing. Tell the people who run it.';
const LOST = 'We lost track of this browser.';

const ROWS = {
  insecure: ['fail', 'open-https', "This page isn't secure, so notifications can't work.", 'Use https, or localhost.'],
  embedded: [
    'fail',
    'open-in-tab',
    'Open {site} in its own tab.',
    'Browsers do not ask for permission in a frame of another page.',
  ],
  'in-app-browser': [
    'fail',
    'open-in-browser',
    'Open this page in Chrome or Safari.',
    'The browser built into {detail} has no push.',
  ],
  'ios-needs-install': [
    'fail',
    'install',
    'Add {site} to your Home Screen first.',
    'On iOS and iPadOS push works in Home Screen web apps only, from 16.4 on.',
  ],
  'apis-missing': [
    'fail',
    'update-browser',
    "This browser can't show notifications from websites.",
    'Missing: {detail}. An old browser, a private window, or lockdown mode.',
  ],
  offline: ['fail', 'go-online', "You're offline.", 'The browser says that it has no network.'],
  'site-unreachable': [
    'warn',
    'go-online',
    "The site can't be reached right now.",
    'The worker script could not be requested: no network, or blocked by a policy or an extension.',
  ],
  'permission-denied': [
    'fail',
    'unblock',
    'Your browser is blocking {site}.',
    'Only the user can change it, in the settings; a private window may say so as well.',
  ],
  'permission-default': [
    'fail',
    'turn-on',
    "Notifications aren't turned on yet.",
    'Nobody was asked, or nobody answered. Call subscribe() in a click.',
  ],
  'permission-mismatch': [
    'warn',
    'reload',
    'Reload this page.',
    'Notification.permission and permissions.query() disagree: {detail}.',
  ],
  'storage-blocked': [
    'warn',
    'keep-data',
    "Your browser isn't keeping data for this site.",
    'IndexedDB failed. Settings to clear cookies and site data on exit end push as well.',
  ],
  'manifest-missing': [
    'fail',
    'ask-site',
    ASK_SITE,
    'There is no <link rel="manifest">: the page can not become a Home Screen web app.',
  ],
  'manifest-invalid': ['warn', 'ask-site', ASK_SITE, 'The web app manifest needs a look at: {detail}.'],
  'worker-file-missing': ['fail', 'ask-site', NOT_LOADED, 'The worker script is answered with HTTP {detail}.'],
  'worker-file-html': [
    'fail',
    'ask-site',
    NOT_LOADED,
    'The worker script is answered with a page: a single-page fallback catches its address.',
  ],
  'worker-file-redirected': [
    'fail',
    'ask-site',
    NOT_LOADED,
    'The worker script is redirected; browsers refuse to register it.',
  ],
  'worker-file-type': [
    'fail',
    'ask-site',
    NOT_LOADED,
    'The worker script has the content type {detail}; it must be JavaScript.',
  ],
  'scope-too-wide': [
    'fail',
    'ask-site',
    ASK_SITE,
    'The scope {detail} is above the folder of the script; send the header Service-Worker-Allowed, or move the script.',
  ],
  'page-out-of-scope': [
    'warn',
    'ask-site',
    ASK_SITE,
    'This page is outside the scope {detail}: clicks can not lead it to a link without a reload.',
  ],
  'worker-missing': ['fail', 'reload', 'Still setting up. Reload this page.', 'No worker is registered at {detail}.'],
  'worker-not-active': [
    'fail',
    'reload',
    'Still setting up. Reload this page.',
    'The worker does not become active: an error while it is installed, such as in a script that it imports.',
  ],
  'worker-silent': [
    'fail',
    'ask-site',
    ASK_SITE,
    "The worker does not answer: another worker has this scope, or it does not have the kit's handlers.",
  ],
  'worker-without-push': [
    'fail',
    'ask-site',
    ASK_SITE,
    'The worker answers, but does not handle pushes. It handles: {detail}.',
  ],
  'two-subscriptions': [
    'warn',
    'remove-leftovers',
    'You may get some notifications twice.',
    'Another registration has a subscription too: {detail}.',
  ],
  'other-kit': [
    'warn',
    'remove-leftovers',
    'Another notification service is set up on this site.',
    'Traces of {detail}. In one scope, whoever subscribes last wins.',
  ],
  'policy-blocks': ['fail', 'ask-site', ASK_SITE, 'The content security policy refuses what push needs: {detail}.'],
  'key-invalid': ['fail', 'ask-site', ASK_SITE, '{detail}'],
  'backend-unreachable': [
    'warn',
    'go-online',
    "The notification server can't be reached right now.",
    'The backend did not give its application server key: {detail}.',
  ],
  'encoding-missing': [
    'fail',
    'update-browser',
    'This browser is too old for notifications.',
    'It can not decrypt aes128gcm, only {detail}.',
  ],
  'opted-out': [
    'fail',
    'turn-on',
    'You turned notifications off on this browser.',
    'An opt-out is remembered: only a new subscribe() ends it.',
  ],
  'subscription-missing': [
    'fail',
    'turn-on',
    'Notifications are off on this device. Turn them on.',
    'Permission is granted, but there is no subscription: nobody has turned it on yet, site data was cleared, it expired, or iOS took it away after pushes that showed nothing.',
  ],
  'key-mismatch': [
    'fail',
    'repair',
    'Notifications need to be renewed.',
    'The subscription was made for another application server key: the push service refuses what the backend sends.',
  ],
  'subscription-expired': ['fail', 'repair', 'Notifications need to be renewed.', 'The subscription has expired.'],
  'subscription-expiring': [
    'warn',
    'repair',
    'Notifications need to be renewed soon.',
    'The subscription expires within a week.',
  ],
  'subscribe-dismissed': [
    'warn',
    'turn-on',
    'Your browser asked, and got no answer.',
    'The question was closed, or shown as a mere icon in the address bar.',
  ],
  'subscribe-brave': [
    'fail',
    'check-network',
    'Turn on "Use Google services for push messaging" in the settings of Brave.',
    'brave://settings/privacy; the browser has no push service otherwise.',
  ],
  'push-service-unreachable': [
    'fail',
    'check-network',
    "Your browser couldn't reach its push service. A VPN, firewall or ad blocker may be in the way.",
    'subscribe() failed with an AbortError or timed out: {detail}.',
  ],
  'subscribe-failed': [
    'fail',
    'reload',
    "Notifications couldn't be turned on. Reload this page and try again.",
    'subscribe() failed: {detail}.',
  ],
  'worker-key-old': [
    'warn',
    'repair',
    LOST,
    "The worker has another application server key than the backend: a page's next visit puts it right.",
  ],
  'server-unaware': ['fail', 'repair', LOST, 'The backend has not acknowledged this subscription.'],
  'server-forgot': ['fail', 'repair', LOST, 'The backend does not know this subscription any more.'],
  'server-silent': [
    'warn',
    'go-online',
    "The notification server can't be reached right now.",
    'The backend did not say whether it knows this subscription: {detail}.',
  ],
  'clock-wrong': [
    'warn',
    'check-system',
    "This device's clock looks wrong.",
    "The server's clock differs by {detail} minutes; if the server's is wrong, push services refuse its signatures.",
  ],
  snoozed: ['warn', 'resume', 'Notifications are paused until {detail}.', 'A snooze makes notifications silent.'],
  'quiet-hours': ['warn', 'resume', 'Quiet hours are on.', 'Quiet hours make notifications silent.'],
  'topics-muted': ['warn', 'resume', 'All topics are muted.', 'Every topic of the subscription is muted here.'],
  'display-refused': [
    'fail',
    'check-system',
    "Your browser didn't show the notification.",
    'showNotification() failed, or the browser does not list what it was given.',
  ],
  'display-unconfirmed': [
    'unknown',
    'check-system',
    'Did you see a notification just now?',
    'The browser has shown it. Whether the system did, only the user knows.',
  ],
  'display-unseen': [
    'fail',
    'check-system',
    'Your browser accepted the message, but your device may be hiding it.',
    "Do Not Disturb, a focus mode, or the browser's notifications are off in the system settings.",
  ],
  'test-lost': [
    'fail',
    'check-network',
    "We sent a test, but it didn't arrive in {detail} seconds.",
    'The backend has sent it and the push service took it; an idle or saving device may get it later.',
  ],
  'test-refused': [
    'fail',
    'ask-site',
    "The test couldn't be sent.",
    'The backend or the push service refused: {detail}. 404 and 410: subscribe again. 403: key or contact. 413: too large. 429: too many.',
  ],
  'click-lost': [
    'fail',
    'ask-site',
    'Nothing happened after the notification was clicked.',
    'No notificationclick reached the worker in time.',
  ],
} as const satisfies Readonly<Record<string, Row>>;

/** Everything that a diagnosis can find, in the order of the checks. */
export type DiagnosisCode = keyof typeof ROWS;

/** What a code stands for. */
export function explainCode(code: DiagnosisCode): CodeMeaning {
  const [severity, fix, user, developer] = ROWS[code];
  return { severity, fix, user, developer };
}

/** Every {@link DiagnosisCode}; each has a heading in the guide `docs/diagnosis.md`. */
export const DIAGNOSIS_CODES = Object.keys(ROWS) as readonly DiagnosisCode[];
