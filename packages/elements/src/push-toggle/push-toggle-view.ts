import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { describeFailure, describeState, type StateText } from '../state-text.js';

/** What came of the user's last act, where that is worth a word. */
export type ToggleNote =
  | { readonly kind: 'turned-off' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'failed'; readonly code: PushErrorCode };

/** What the toggle knows beside the push state. */
export interface ToggleFacts {
  readonly state: PushState;
  /** Something the user asked for is under way. */
  readonly act: 'turning-on' | 'turning-off' | undefined;
  /** Where the switch stood when nothing was under way. */
  readonly wasOn: boolean;
  readonly note: ToggleNote | undefined;
}

/** What the toggle shows. */
export interface ToggleView extends StateText {
  /** `placeholder` keeps the switch's room while it is unknown whether there will be one. */
  readonly control: 'switch' | 'placeholder' | 'none';
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly action: 'undo' | 'try-again' | 'unblock' | 'install' | 'open-in-tab' | undefined;
  readonly isOfflineNoteShown: boolean;
}

/** Plans what the toggle shows. A switch is there only where it can be moved. */
export function planToggle(facts: ToggleFacts): ToggleView {
  const { state } = facts;
  const isBusy = facts.act !== undefined || state.kind === 'prompting' || state.kind === 'subscribing';
  return {
    ...describe(facts, isBusy),
    control: chooseControl(state, isBusy),
    isOn: isBusy || state.kind === 'error' ? facts.wasOn : state.kind === 'subscribed',
    isBusy,
    action: isBusy ? undefined : chooseAction(facts),
    isOfflineNoteShown: state.isOffline && ['default', 'unsubscribed', 'error'].includes(state.kind) && !isBusy,
  };
}

function chooseControl(state: PushState, isBusy: boolean): ToggleView['control'] {
  if (state.kind === 'checking') return 'placeholder';
  const isMovable = ['default', 'unsubscribed', 'subscribed', 'error'].includes(state.kind);
  return isMovable || isBusy ? 'switch' : 'none';
}

function chooseAction(facts: ToggleFacts): ToggleView['action'] {
  const { state, note } = facts;
  if (findFailure(facts) !== undefined) return 'try-again';
  switch (state.kind) {
    case 'denied':
      return 'unblock';
    case 'ios-needs-install':
      return 'install';
    case 'unsupported':
      return state.reason === 'embedded-page' ? 'open-in-tab' : undefined;
    default:
      return note?.kind === 'turned-off' ? 'undo' : undefined;
  }
}

function describe(facts: ToggleFacts, isBusy: boolean): StateText {
  const { state, act, note, wasOn } = facts;
  if (act === 'turning-off') return { status: 'pushTurningOff' };
  if (act === 'turning-on' && state.kind !== 'prompting') return { status: 'pushTurningOn' };
  if (isBusy) return describeState(state);
  const failure = findFailure(facts);
  if (failure !== undefined) {
    const status = wasOn ? 'pushCouldNotTurnOff' : 'pushCouldNotTurnOn';
    return { status, detail: describeFailure(failure), icon: 'warning' };
  }
  if (note?.kind === 'turned-off') return { status: 'pushTurnedOff' };
  if (note?.kind === 'dismissed') return { status: 'pushOff', detail: 'pushDismissed' };
  return describeState(state);
}

function findFailure({ state, note }: ToggleFacts): PushErrorCode | undefined {
  if (state.kind === 'error') return state.reason;
  return note?.kind === 'failed' ? note.code : undefined;
}
