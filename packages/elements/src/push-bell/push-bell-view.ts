import type { PushState } from '@web-push-kit/protocol';
import type { IconName } from '../icons.js';
import type { PushTextKey } from '../translations/translation.js';

/** What the bell knows beside the push state. */
export interface BellFacts {
  readonly state: PushState;
  readonly isPaused: boolean;
  /** How many notifications nobody has read yet. */
  readonly unreadCount: number;
  readonly badge: 'none' | 'dot' | 'count';
}

/** What the bell shows. States differ by shape, not by color alone. */
export interface BellView {
  readonly icon: IconName;
  /** The state in a word or two, for the button's name; `undefined` while it is unknown. */
  readonly status: PushTextKey | 'paused' | undefined;
  readonly isBusy: boolean;
  readonly badge: 'none' | 'dot' | 'count';
}

type Look = readonly [icon: IconName, status: BellView['status']];

const LOOKS: Readonly<Record<PushState['kind'], Look>> = {
  checking: ['bell', undefined],
  unsupported: ['bell-slash', 'pushBellUnavailable'],
  insecure: ['bell-slash', 'pushBellUnavailable'],
  'ios-needs-install': ['bell', 'pushBellOff'],
  default: ['bell', 'pushBellOff'],
  prompting: ['bell', 'pushBellBusy'],
  subscribing: ['bell', 'pushBellBusy'],
  subscribed: ['bell-on', 'pushBellOn'],
  unsubscribed: ['bell', 'pushBellOff'],
  denied: ['bell-slash', 'pushBellBlocked'],
  error: ['warning', 'pushBellProblem'],
};

/** Plans what the bell shows. A pause matters only to someone whose notifications are on. */
export function planBell({ state, isPaused, unreadCount, badge }: BellFacts): BellView {
  const [icon, status]: Look = isPaused && state.kind === 'subscribed' ? ['bell-paused', 'paused'] : LOOKS[state.kind];
  return { icon, status, isBusy: status === 'pushBellBusy', badge: unreadCount > 0 ? badge : 'none' };
}
