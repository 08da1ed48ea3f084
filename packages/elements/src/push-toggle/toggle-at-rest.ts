import type { PushState } from '@web-push-kit/protocol';
import { STATE_LOOKS } from '../state-look.js';
import type { PushTextKey } from '../translations/translation.js';

/** What the toggle shows: the switch, and the words beside it. */
export interface ToggleFace {
  readonly status: PushTextKey;
  readonly detail?: PushTextKey;
  /** What being offline means for the switch. */
  readonly offlineNote?: PushTextKey | undefined;
  /** `placeholder` keeps the switch's room while it is unknown whether there will be one. */
  readonly control: 'switch' | 'placeholder' | 'none';
  readonly isOn: boolean;
  readonly isBusy: boolean;
}

type Words = readonly [status: PushTextKey, detail?: PushTextKey];

const OFF: Words = ['pushOff', 'pushOffDetail'];

/** The words where nothing is under way and nothing is in the way. */
const WORDS: Readonly<Partial<Record<PushState['kind'], Words>>> = {
  checking: ['pushChecking'],
  default: OFF,
  unsubscribed: ['pushOff', 'pushAllowedButOff'],
  subscribed: ['pushOn', 'pushOnDetail'],
};

/** Whether a state has reasons that are worth words of their own. */
function isPlain(state: PushState): boolean {
  const reason = 'reason' in state ? state.reason : undefined;
  return reason === undefined || reason === 'opted-out' || reason === 'not-subscribed';
}

/** Whether {@link planAtRest} has all there is to say; the rest has to be loaded. */
export function isAtRest(state: PushState): boolean {
  return state.kind in WORDS && isPlain(state);
}

/** Plans what the toggle shows with nothing loaded. Where that is not all there is to say, it is a word or two. */
export function planAtRest(state: PushState): ToggleFace {
  const { kind, isOffline } = state;
  const [status, detail] = WORDS[kind] ?? [STATE_LOOKS[kind].word ?? 'pushChecking'];
  const isOff = kind === 'default' || kind === 'unsubscribed';
  const control = kind === 'checking' ? 'placeholder' : isOff || kind === 'subscribed' ? 'switch' : 'none';
  return {
    status,
    ...(detail && { detail }),
    offlineNote: isOffline && isOff ? 'pushOffline' : undefined,
    control,
    isOn: kind === 'subscribed',
    isBusy: false,
  };
}
