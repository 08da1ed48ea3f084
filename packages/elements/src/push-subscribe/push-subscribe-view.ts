import type { PushErrorCode, PushState } from '@web-push-kit/protocol';
import { describeFailure, describeState, type StateText } from '../state-text.js';
import type { PushTextKey } from '../translations/translation.js';

/** What a click comes to. */
export type SubscribeAction = 'subscribe' | 'add-topic' | 'remove-topic' | 'unsubscribe' | 'help' | 'guide' | 'none';

/** What came of the last click, where the state does not say it. */
export type SubscribeNote =
  | { readonly kind: 'dismissed' | 'denied' | 'stopped' | 'queued' }
  | { readonly kind: 'failed' | 'not-turned-off' | 'not-saved'; readonly code: PushErrorCode };

/** What the button depends on. */
export interface SubscribeFacts {
  readonly state: PushState;
  /** Empty for notifications as such. */
  readonly topic: string;
  /** Those of the subscription; `undefined` where the client does not tell. */
  readonly topics: readonly string[] | undefined;
  readonly act: 'turning-on' | 'turning-off' | undefined;
  readonly note: SubscribeNote | undefined;
  /** Whether a click turns off again; `all`: with the last topic the subscription goes, too. */
  readonly unsubscribe: boolean | 'all';
}

/** What the element shows. */
export interface SubscribeView {
  /** Push cannot work here: another way is shown instead, if the page has one. */
  readonly isHidden: boolean;
  readonly isOn: boolean;
  readonly isBusy: boolean;
  /** The state as this button sees it: its topic may be off while others are on. */
  readonly state: PushState['kind'];
  /** What the button says; `undefined` leaves it its own words. */
  readonly label: PushTextKey | undefined;
  readonly action: SubscribeAction;
  /** Below the button. */
  readonly status: StateText | undefined;
}

/** Plans what the element shows, and what a click does. */
export function planSubscribe(facts: SubscribeFacts): SubscribeView {
  const { state, act } = facts;
  const isOn = isWanted(facts);
  const isAsking = state.kind === 'prompting' && act === 'turning-on';
  const isBusy = act !== undefined;
  return {
    isHidden: state.kind === 'unsupported' || state.kind === 'insecure',
    isOn,
    isBusy,
    state: isBusy
      ? isAsking
        ? 'prompting'
        : 'subscribing'
      : state.kind === 'subscribed' && !isOn
        ? 'unsubscribed'
        : state.kind,
    label: chooseLabel(facts, isOn, isAsking),
    action: isBusy ? 'none' : chooseAction(facts, isOn),
    status: chooseStatus(facts, isOn),
  };
}

function isWanted({ state, topic, topics }: SubscribeFacts): boolean {
  return state.kind === 'subscribed' && (topic === '' || topics === undefined || topics.includes(topic));
}

function chooseLabel(facts: SubscribeFacts, isOn: boolean, isAsking: boolean): PushTextKey | undefined {
  const { act, unsubscribe } = facts;
  if (act === 'turning-off') return 'pushTurningOff';
  if (act === 'turning-on') return isAsking ? 'pushPrompting' : 'pushTurningOn';
  if (isOn) return unsubscribe ? 'pushSubscribeStop' : 'pushSubscribeOn';
  return hasFailed(facts) ? 'pushTryAgain' : undefined;
}

/** Other buttons of the page have not failed: only one that is about everything shows what the client says. */
function hasFailed({ state, topic, note }: SubscribeFacts): boolean {
  return note?.kind === 'failed' || note?.kind === 'not-saved' || (state.kind === 'error' && topic === '');
}

function chooseAction({ state, topic, topics, unsubscribe }: SubscribeFacts, isOn: boolean): SubscribeAction {
  if (isOn) return unsubscribe ? chooseWayOut(topic, topics, unsubscribe) : 'none';
  switch (state.kind) {
    case 'subscribed':
      return 'add-topic';
    case 'denied':
      return 'help';
    case 'ios-needs-install':
      return 'guide';
    case 'checking':
    case 'unsupported':
    case 'insecure':
      return 'none';
    default:
      return 'subscribe';
  }
}

function chooseWayOut(topic: string, topics: readonly string[] | undefined, how: boolean | 'all'): SubscribeAction {
  if (topic === '' || topics === undefined) return 'unsubscribe';
  return how === 'all' && topics.length === 1 ? 'unsubscribe' : 'remove-topic';
}

function chooseStatus(facts: SubscribeFacts, isOn: boolean): StateText | undefined {
  const { state, note, act, topic, unsubscribe } = facts;
  if (act !== undefined) return state.kind === 'prompting' ? describeQuestion(state) : undefined;
  if (note !== undefined) return describeNote(note, state);
  if (isOn) return unsubscribe ? { status: 'pushSubscribeOn', icon: 'check' } : undefined;
  if (state.kind === 'error' && topic === '') return describeState(state);
  return state.isOffline ? { status: 'pushOffline', icon: 'info' } : undefined;
}

/** The button says that the browser is asking; here is where to look. */
function describeQuestion(state: PushState): StateText {
  const { status, detail = status } = describeState(state);
  return { status: detail, icon: 'info' };
}

function describeNote(note: SubscribeNote, { isOffline }: PushState): StateText {
  switch (note.kind) {
    case 'dismissed':
      return { status: 'pushDismissed', icon: 'info' };
    case 'denied':
      return describeState({ kind: 'denied', isOffline });
    case 'stopped':
      return { status: 'pushSubscribeStopped', icon: 'check' };
    case 'queued':
      return { status: 'pushOfflineQueued', icon: 'info' };
    case 'failed':
      return { status: 'pushCouldNotTurnOn', detail: describeFailure(note.code), icon: 'warning' };
    case 'not-turned-off':
      return { status: 'pushCouldNotTurnOff', detail: describeFailure(note.code), icon: 'warning' };
    default:
      return { status: 'pushSubscribeNotSaved', detail: describeFailure(note.code), icon: 'warning' };
  }
}
