import { PushError } from '@web-push-kit/protocol';
import type { SettingsResult, SubscribeResult, UnsubscribeResult } from '../push-client.js';
import type { Reading } from '../read-browser.js';

/** The end of an act: the state of browser and records, and the error on the way. */
export interface Ending {
  readonly reading: Reading;
  readonly error: PushError | undefined;
  /** A newer act has changed the same. */
  readonly isSuperseded: boolean;
  /** The backend has all that the user has chosen. */
  readonly isSaved: boolean;
}

/** Reads the result of `subscribe()` off browser and records. */
export function concludeSubscribe({ reading, error, isSuperseded, isSaved }: Ending): SubscribeResult {
  const { subscription, record, permission, isUnwanted } = reading;
  const isOn = subscription !== undefined && record?.endpoint === subscription.endpoint && !isUnwanted;
  if (isOn && (isSaved || !error)) return { kind: 'subscribed' };
  // The browser's errors do not tell a refused permission from other trouble; the permission itself does.
  if (permission === 'denied') return { kind: 'denied' };
  if (isSuperseded) return { kind: 'superseded' };
  return { kind: 'failed', error: error ?? new PushError('subscribe-failed', 'The browser shows no subscription') };
}

/** Reads the result of `unsubscribe()` off browser and records. */
export function concludeUnsubscribe({ reading, error, isSuperseded }: Ending): UnsubscribeResult {
  const isOff = reading.subscription === undefined;
  if (isOff && (reading.isUnwanted || !isSuperseded)) return { kind: 'unsubscribed' };
  if (isSuperseded) return { kind: 'superseded' };
  return { kind: 'failed', error: error ?? new PushError('unsubscribe-failed', 'The browser is still subscribed') };
}

/** Reads the result of a change of settings off the records; a refusal has been taken back. */
export function concludeSettings({ reading, error, isSuperseded, isSaved }: Ending): SettingsResult {
  if (isSuperseded) return { kind: 'superseded' };
  if (error) return { kind: 'failed', error };
  return { kind: isSaved ? 'saved' : 'queued', topics: reading.settings.topics };
}

/** Reads the result of signing out with the end of push off browser and records. */
export function concludeSignOut({ reading, error, isSuperseded }: Ending): SettingsResult {
  const result = concludeUnsubscribe({ reading, error, isSuperseded, isSaved: true });
  return result.kind === 'unsubscribed' ? { kind: 'saved', topics: reading.settings.topics } : result;
}
