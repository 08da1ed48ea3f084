import type { PushState } from '@web-push-kit/protocol';
import { describeState, type StateText } from '../state-text.js';
import { deriveReach } from './reach.js';

/** What an element with settings of this device shows. */
export interface SettingsView {
  readonly controls: 'shown' | 'pending' | 'none';
  readonly note: Partial<StateText> | undefined;
}

/**
 * Plans what an element shows whose settings stay on this device.
 *
 * @param canKeep - The client keeps settings; one for asking alone does not.
 * @param isRead - What holds is known.
 */
export function planSettings(state: PushState, canKeep: boolean, isRead: boolean): SettingsView {
  const reach = deriveReach(state);
  if (reach === 'unknown') return { controls: 'pending', note: undefined };
  if (reach === 'never') return { controls: 'none', note: describeState(state) };
  if (!canKeep) return { controls: 'none', note: { status: 'pushSettingsUnavailable', icon: 'info' } };
  const note = reach === 'later' ? ({ status: 'pushAppliesOnceOn' } as const) : undefined;
  return { controls: isRead ? 'shown' : 'pending', note };
}
