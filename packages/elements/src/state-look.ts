import type { PushState } from '@web-push-kit/protocol';
import { BELL, BELL_SLASH, WARNING } from './icon-paths.js';
import type { PushTextKey } from './translations/translation.js';

/** A state at a glance. States differ by shape, not by color alone. */
export interface StateLook {
  readonly icon: 'bell' | 'bell-on' | 'bell-slash' | 'warning';
  /** The lines of the icon. */
  readonly path: string;
  /** The state in a word or two; `undefined` while it is unknown. */
  readonly word?: PushTextKey;
}

const OFF: StateLook = { icon: 'bell', path: BELL, word: 'pushBellOff' };
const BUSY: StateLook = { icon: 'bell', path: BELL, word: 'pushBellBusy' };
const UNAVAILABLE: StateLook = { icon: 'bell-slash', path: BELL_SLASH, word: 'pushBellUnavailable' };

/** How each state looks. */
export const STATE_LOOKS: Readonly<Record<PushState['kind'], StateLook>> = {
  checking: { icon: 'bell', path: BELL },
  unsupported: UNAVAILABLE,
  insecure: UNAVAILABLE,
  'ios-needs-install': OFF,
  default: OFF,
  prompting: BUSY,
  subscribing: BUSY,
  subscribed: { icon: 'bell-on', path: BELL, word: 'pushBellOn' },
  unsubscribed: OFF,
  denied: { icon: 'bell-slash', path: BELL_SLASH, word: 'pushBellBlocked' },
  error: { icon: 'warning', path: WARNING, word: 'pushBellProblem' },
};
