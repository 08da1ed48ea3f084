import type { PushErrorCode, PushState, UnsubscribedReason } from '@web-push-kit/protocol';
import type { IconName } from './icons.js';
import type { PushTextKey, TextFinder } from './translations/translation.js';

/** What to tell the user about a state: a few words, and where needed a sentence. */
export interface StateText {
  readonly status: PushTextKey;
  readonly detail?: PushTextKey;
  readonly icon?: IconName;
}

const BY_KIND: Readonly<Record<Exclude<PushState['kind'], 'unsupported' | 'unsubscribed' | 'error'>, StateText>> = {
  checking: { status: 'pushChecking' },
  insecure: { status: 'pushInsecure', detail: 'pushInsecureDetail', icon: 'info' },
  'ios-needs-install': { status: 'pushInstallFirst', detail: 'pushInstallFirstDetail', icon: 'home' },
  default: { status: 'pushOff', detail: 'pushOffDetail' },
  prompting: { status: 'pushPrompting', detail: 'pushPromptingDetail' },
  subscribing: { status: 'pushTurningOn' },
  subscribed: { status: 'pushOn', detail: 'pushOnDetail', icon: 'bell' },
  denied: { status: 'pushDenied', detail: 'pushDeniedDetail', icon: 'bell-slash' },
};

/** Chooses the words for a state. */
export function describeState(state: PushState): StateText {
  switch (state.kind) {
    case 'unsupported':
      return state.reason === 'embedded-page'
        ? { status: 'pushEmbedded', detail: 'pushEmbeddedDetail', icon: 'info' }
        : { status: 'pushUnsupported', detail: 'pushUnsupportedDetail', icon: 'info' };
    case 'unsubscribed':
      return {
        status: 'pushOff',
        detail: isOnItsWay(state.reason) ? 'pushNotAcknowledged' : 'pushAllowedButOff',
      };
    case 'error':
      return { status: 'pushCouldNotTurnOn', detail: describeFailure(state.reason), icon: 'warning' };
    default:
      return BY_KIND[state.kind];
  }
}

function isOnItsWay(reason: UnsubscribedReason): boolean {
  return reason === 'not-acknowledged' || reason === 'not-activated';
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
    case 'offline':
      return 'pushReasonBackend';
    case 'push-service-disabled':
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
