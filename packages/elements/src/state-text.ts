import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import type { IconName } from './icons.js';
import type { PushTextKey, TextFinder } from './translations/translation.js';

/** What to tell the user about a state: a few words, and where needed a sentence. */
export interface StateText {
  readonly status: PushTextKey;
  readonly detail?: PushTextKey;
  readonly icon?: IconName;
}

type Reason = Extract<PushState, { readonly reason?: unknown }>['reason'];

const PRIVATE: StateText = { status: 'pushPrivate', detail: 'pushPrivateDetail', icon: 'info' };

const BY_KIND: Readonly<Record<PushState['kind'], StateText>> = {
  checking: { status: 'pushChecking' },
  unsupported: { status: 'pushUnsupported', detail: 'pushUnsupportedDetail', icon: 'info' },
  insecure: { status: 'pushInsecure', detail: 'pushInsecureDetail', icon: 'info' },
  'ios-needs-install': { status: 'pushInstallFirst', detail: 'pushInstallFirstDetail', icon: 'home' },
  default: { status: 'pushOff', detail: 'pushOffDetail' },
  prompting: { status: 'pushPrompting', detail: 'pushPromptingDetail' },
  subscribing: { status: 'pushTurningOn' },
  subscribed: { status: 'pushOn', detail: 'pushOnDetail', icon: 'bell-on' },
  unsubscribed: { status: 'pushOff', detail: 'pushAllowedButOff' },
  denied: { status: 'pushDenied', detail: 'pushDeniedDetail', icon: 'bell-slash' },
  error: { status: 'pushCouldNotTurnOn', icon: 'warning' },
};

/** What a reason changes of the words for its state, as `kind reason`. */
const BY_REASON: Readonly<Partial<Record<`${PushState['kind']} ${Reason}`, StateText>>> = {
  'unsupported embedded-page': { status: 'pushEmbedded', detail: 'pushEmbeddedDetail', icon: 'info' },
  'unsupported in-app-browser': { status: 'pushInApp', detail: 'pushInAppDetail', icon: 'info' },
  'unsupported private-window': PRIVATE,
  'default revoked': { status: 'pushOff', detail: 'pushRevoked' },
  'prompting unanswered': { status: 'pushPrompting', detail: 'pushUnanswered' },
  'unsubscribed not-acknowledged': { status: 'pushOff', detail: 'pushNotAcknowledged' },
  'unsubscribed not-activated': { status: 'pushNotActivated', detail: 'pushNotActivatedDetail' },
  'denied revoked': { status: 'pushDenied', detail: 'pushDeniedRevoked', icon: 'bell-slash' },
  'denied private-window': PRIVATE,
};

/** Chooses the words for a state. */
export function describeState(state: PushState): StateText {
  const text = BY_KIND[state.kind];
  if (state.kind === 'error') return { ...text, detail: describeFailure(state.reason) };
  const reason = 'reason' in state ? state.reason : undefined;
  return (reason && BY_REASON[`${state.kind} ${reason}`]) ?? text;
}

/** Puts the words into one line, to be read out. */
export function joinStateText({ status, detail }: StateText, text: TextFinder): string {
  return detail ? `${text(status)}. ${text(detail)}` : text(status);
}

/** Chooses the words for a failure: what the user can do about it, not what broke. */
export function describeFailure(code: PushErrorCode): PushTextKey {
  switch (code) {
    case 'backend-rejected':
    case 'backend-unreachable':
      return 'pushReasonBackend';
    case 'offline':
      return 'pushReasonOffline';
    case 'push-service-disabled':
      return 'pushReasonDisabled';
    case 'push-service-unavailable':
    case 'subscribe-failed':
    case 'subscribe-timeout':
      return 'pushReasonPushService';
    case 'worker-registration-failed':
    case 'worker-timeout':
      return 'pushReasonSetup';
    default:
      return 'pushReasonUnknown';
  }
}
