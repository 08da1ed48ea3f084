import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { describeFailure, describeState, type StateText } from '../state-text.js';
import type { PushTextKey } from '../translations/translation.js';
import type { ToggleFace } from './toggle-at-rest.js';

/** What came of the user's last act, where that is worth a word. */
export type ToggleNote =
  | { readonly kind: 'turned-off' }
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'failed'; readonly code: PushErrorCode };

/** What the user has asked for. */
export type ToggleAct = 'turning-on' | 'turning-off';

/** What the toggle knows beside the push state. */
export interface ToggleFacts {
  readonly state: PushState;
  /** Something the user asked for is under way. */
  readonly act: ToggleAct | undefined;
  /** Where the switch stood when nothing was under way. */
  readonly wasOn: boolean;
  readonly note: ToggleNote | undefined;
  /** A test message can be sent from here. */
  readonly canTest: boolean;
  /** The page has its own way out of "blocked", and its own guide to the Home Screen. */
  readonly hasNoHelp: boolean;
}

/** What the user can do beside moving the switch. */
export type ToggleAction =
  | 'undo'
  | 'try-again'
  | 'test'
  | 'unblock'
  | 'install'
  | 'open-in-tab'
  | 'open-secure'
  | 'copy-link';

/** Whether an action is one of those that are loaded on demand. */
export function isWayOut(action: ToggleAction | undefined): boolean {
  return action !== undefined && !['undo', 'try-again', 'test'].includes(action);
}

/** What the toggle shows, and what it offers. */
export interface ToggleView extends ToggleFace, StateText {
  readonly action: ToggleAction | undefined;
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
    offlineNote: state.isOffline && !isBusy ? chooseOfflineNote(facts) : undefined,
  };
}

function chooseControl(state: PushState, isBusy: boolean): ToggleView['control'] {
  if (state.kind === 'checking') return 'placeholder';
  const isMovable = ['default', 'unsubscribed', 'subscribed', 'error'].includes(state.kind);
  return isMovable || isBusy ? 'switch' : 'none';
}

/** What leads further where the switch cannot, as `kind` or `kind reason`. */
const LEADS: Readonly<Record<string, ToggleAction>> = {
  denied: 'unblock',
  'ios-needs-install': 'install',
  insecure: 'open-secure',
  'unsupported embedded-page': 'open-in-tab',
  'unsupported in-app-browser': 'copy-link',
};

function chooseAction(facts: ToggleFacts): ToggleAction | undefined {
  const { state, note, canTest, hasNoHelp } = facts;
  if (findFailure(facts) !== undefined) return 'try-again';
  if (state.kind === 'subscribed') return canTest ? 'test' : undefined;
  if (note?.kind === 'turned-off') return 'undo';
  const lead = LEADS[state.kind === 'unsupported' ? `${state.kind} ${state.reason}` : state.kind];
  return hasNoHelp && (lead === 'unblock' || lead === 'install') ? undefined : lead;
}

/** Turning off works without a connection; turning on does not. */
function chooseOfflineNote({ state, note }: ToggleFacts): PushTextKey | undefined {
  if (note?.kind === 'turned-off') return 'pushOfflineQueued';
  // A failure tells by itself what it was.
  return state.kind === 'default' || state.kind === 'unsubscribed' ? 'pushOffline' : undefined;
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
