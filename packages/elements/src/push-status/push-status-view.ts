import type { PushState } from '@web-push-kit/protocol';
import type { IconName } from '../icons.js';
import { describeState } from '../state-text.js';
import type { PushTextKey } from '../translations/translation.js';

/** How the states are put together for whoever says it in words of their own. */
export type StatusGroup = 'checking' | 'on' | 'off' | 'busy' | 'blocked' | 'unavailable' | 'error';

/** What the line shows. */
export interface StatusView {
  readonly group: StatusGroup;
  readonly text: PushTextKey;
  readonly icon: IconName;
  readonly isOfflineShown: boolean;
}

const GROUPS: Readonly<Record<PushState['kind'], StatusGroup>> = {
  checking: 'checking',
  unsupported: 'unavailable',
  insecure: 'unavailable',
  'ios-needs-install': 'unavailable',
  default: 'off',
  prompting: 'busy',
  subscribing: 'busy',
  subscribed: 'on',
  unsubscribed: 'off',
  denied: 'blocked',
  error: 'error',
};

/** Plans the line for a state. */
export function planStatus(state: PushState): StatusView {
  const group = GROUPS[state.kind];
  const { status, icon = 'bell' } = describeState(state);
  const isOfflineShown = state.isOffline && group !== 'unavailable' && group !== 'checking';
  return { group, text: status, icon, isOfflineShown };
}
