import type { SettingsChange } from '@web-push-kit/backend';
import type { KitRecords, RecordsOf, SubscriptionSettings } from '@web-push-kit/storage';
import type { Intent, IntentChange, IsNewest } from './enter-intent.js';

/** The user's wish for push, as the records have it. */
export type WishKey = 'opt-out' | 'intents' | 'settings';

export const WISH_KEYS: readonly WishKey[] = ['opt-out', 'intents', 'settings'];

const EMPTY_OUTBOX: KitRecords['outbox'] = { attempts: 0, notBefore: 0, forget: [] };

/** Returns what the user wants as a text: as long as it is the same, what is under way is still wanted. */
export function describeWish(records: RecordsOf<WishKey>): string {
  return JSON.stringify([isUnwanted(records), records.settings ?? null]);
}

/** Whether a subscription that there may be is to end: the user has turned push off, or has signed out. */
export function isUnwanted({ 'opt-out': optOut, intents }: RecordsOf<'opt-out' | 'intents'>): boolean {
  return optOut !== undefined || intents?.isEnded === true;
}

/** Returns the settings that hold: those that were chosen, else those that the backend has, else the site's. */
export function readSettings(
  { settings, subscription }: RecordsOf<'settings' | 'subscription'>,
  fallback: SubscriptionSettings,
): SubscriptionSettings {
  return {
    ...(settings ?? fallback),
    topics: settings?.topics ?? subscription?.topics ?? fallback.topics,
  };
}

/** Turns push on: whatever becomes of this page, another one can finish it. */
export function turnOn(
  change: SettingsChange,
  fallback: SubscriptionSettings,
): IntentChange<'opt-out' | 'outbox' | 'settings' | 'subscription'> {
  return {
    keys: ['opt-out', 'outbox', 'settings', 'subscription'],
    isEnded: false,
    change: (records, isNewest) => ({
      ...(isNewest('push') && {
        'opt-out': undefined,
        outbox: { forget: [], ...records.outbox, attempts: 0, notBefore: 0, isWanted: true },
      }),
      settings: applyChange(readSettings(records, fallback), change, isNewest),
    }),
  };
}

/** Turns push off. @param at - Epoch milliseconds. */
export function turnOff(at: number): IntentChange<'opt-out'> {
  return { keys: ['opt-out'], change: (records) => ({ 'opt-out': records['opt-out'] ?? { at } }) };
}

/**
 * Changes settings; what is `null` goes.
 *
 * @param remember - Told what was there before; may be called more than once.
 */
export function changeSettings(
  change: SettingsChange,
  fallback: SubscriptionSettings,
  remember: (before: KitRecords['settings'] | undefined) => void,
): IntentChange<'settings' | 'subscription' | 'worker-config'> {
  return {
    keys: ['settings', 'subscription', 'worker-config'],
    change: (records, isNewest) => {
      remember(records.settings);
      const settings = applyChange(readSettings(records, fallback), change, isNewest);
      const isSameUser = JSON.stringify(settings.user) === JSON.stringify(records.settings?.user);
      // The worker must not speak in the name of another user.
      return { settings, ...(!isSameUser && { 'worker-config': undefined }) };
    },
  };
}

/** Takes back a change that the backend has refused, as far as nothing newer has been chosen. */
export function restoreSettings(
  { number, names }: Intent,
  before: KitRecords['settings'] | undefined,
): IntentChange<'settings'> {
  const values: Readonly<Record<string, unknown>> = { ...before };
  return {
    keys: ['settings'],
    change: ({ settings, intents }, isNewest) => {
      if (!settings || names.some((name) => intents?.numbers[name] !== number)) return undefined;
      const change = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
      return { settings: applyChange(settings, change, isNewest) };
    },
  };
}

/** Changes by which hash messages name their user; without one, the worker shows a generic text for all of them. */
export function changeUserHash(userHash: string | undefined): IntentChange<'preferences'> {
  return {
    keys: ['preferences'],
    change: ({ preferences }, isNewest) => {
      const { userHash: before, ...others } = preferences ?? {};
      const next = isNewest('user') ? userHash : before;
      return { preferences: { ...others, ...(next && { userHash: next }) } };
    },
  };
}

/** Ends push and takes away what is the user's, but what newer acts have brought; no opt-out. */
export function signOut(
  fallback: SubscriptionSettings,
): IntentChange<'settings' | 'outbox' | 'subscription' | 'worker-config'> {
  return {
    keys: ['settings', 'outbox', 'subscription', 'worker-config'],
    isEnded: true,
    change: ({ settings, outbox, subscription }, isNewest) => {
      const newer = Object.entries(settings ?? {}).filter(([name]) => !isNewest(name));
      const { isWanted, ...rest } = outbox ?? EMPTY_OUTBOX;
      return {
        settings: newer.length > 0 ? { topics: fallback.topics, ...Object.fromEntries(newer) } : undefined,
        // Named in it; the next step takes the whole record away.
        subscription: subscription && { ...subscription, settings: '' },
        outbox: outbox && (isNewest('push') ? rest : outbox),
        'worker-config': undefined,
      };
    },
  };
}

function applyChange(
  settings: KitRecords['settings'],
  change: SettingsChange,
  isNewest: IsNewest,
): KitRecords['settings'] {
  const changed = Object.fromEntries(Object.entries(change).filter(([name]) => isNewest(name)));
  // What is null is taken out.
  return JSON.parse(JSON.stringify({ ...settings, ...changed }, (_name, value) => value ?? undefined));
}
