import type { PushState } from '@web-push-kit/protocol';
import { deriveReach } from '../device-preferences/reach.js';
import { describeFailure, describeState, type StateText } from '../state-text.js';
import type { PushTextKey } from '../translations/translation.js';

/** What the preferences know beside the choices. */
export interface PreferencesFacts {
  readonly state: PushState;
  /** The client keeps settings. One for asking alone does not. */
  readonly canKeep: boolean;
  /** When choices are saved: at once, or with a form. */
  readonly save: 'auto' | 'form';
  readonly topicCount: number;
  /** What came of the last wish to turn notifications on. */
  readonly failure: Parameters<typeof describeFailure>[0] | undefined;
}

/** What the preferences show around the topics. */
export interface PreferencesView {
  readonly topics: 'shown' | 'pending' | 'empty' | 'none';
  readonly note: Partial<StateText> | undefined;
  readonly action: 'turn-on' | 'try-again' | 'waiting' | 'unblock' | 'install' | undefined;
  readonly isOfflineNoteShown: boolean;
  /** What lives on this device can be changed: the pause, the cap. */
  readonly areDeviceSettingsShown: boolean;
}

/** Plans what the preferences show. Topics stay editable wherever the choice will count one day. */
export function planPreferences(facts: PreferencesFacts): PreferencesView {
  const { state, canKeep } = facts;
  const reach = deriveReach(state);
  const topics = chooseTopics(facts);
  const isKept = canKeep && reach !== 'never' && reach !== 'unknown';
  return {
    topics,
    note: describeNote(facts),
    action: isKept ? chooseAction(facts) : undefined,
    isOfflineNoteShown: state.isOffline && isKept && topics !== 'none',
    areDeviceSettingsShown: isKept && topics !== 'empty',
  };
}

function chooseTopics({ state, canKeep, save, topicCount }: PreferencesFacts): PreferencesView['topics'] {
  const reach = deriveReach(state);
  if (save === 'form') return topicCount === 0 ? 'empty' : 'shown';
  if (reach === 'unknown') return 'pending';
  if (reach === 'never' || !canKeep) return 'none';
  return topicCount === 0 ? 'empty' : 'shown';
}

function describeNote({ state, canKeep, save, failure }: PreferencesFacts): PreferencesView['note'] {
  const reach = deriveReach(state);
  if (reach === 'unknown') return undefined;
  if (reach === 'never') return describeState(state);
  if (!canKeep) return save === 'form' ? undefined : { status: 'pushSettingsUnavailable', icon: 'info' };
  switch (state.kind) {
    case 'subscribed':
      return undefined;
    case 'denied':
    case 'ios-needs-install':
    case 'prompting':
    case 'subscribing':
      return describeState(state);
    default:
      return { status: 'pushAppliesOnceOn', icon: 'info', ...describeTry(state, failure) };
  }
}

function describeTry(state: PushState, failure: PreferencesFacts['failure']): { readonly detail?: PushTextKey } {
  const code = state.kind === 'error' ? state.reason : failure;
  return code === undefined ? {} : { detail: describeFailure(code) };
}

function chooseAction({ state }: PreferencesFacts): PreferencesView['action'] {
  switch (state.kind) {
    case 'default':
    case 'unsubscribed':
      return 'turn-on';
    case 'error':
      return 'try-again';
    case 'prompting':
    case 'subscribing':
      return 'waiting';
    case 'denied':
      return 'unblock';
    case 'ios-needs-install':
      return 'install';
    default:
      return undefined;
  }
}
