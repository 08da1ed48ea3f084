import { type DeliveryPreferences, FURTHER_NOTICE_AT, LONGEST_SNOOZE_MS, PushError } from '@web-push-kit/protocol';
import { announceChange } from './announce-change.js';
import { accessClient } from './client-access.js';
import { checkPreferences } from './preferences-check.js';
import type { PushClient } from './push-client.js';

const MINUTE_MS = 60_000;

/** What to change of {@link DeliveryPreferences}: what is missing stays, what is `undefined` goes. */
export type PreferencesChange = {
  readonly [Name in keyof DeliveryPreferences]?: DeliveryPreferences[Name] | undefined;
};

/** Until when a snooze lasts: `untilAt` is in epoch milliseconds. */
export type Snooze = { readonly untilAt: number } | { readonly minutes: number };

/** What the user of this device wants of notifications. On a server: nothing in particular. */
export async function readPreferences(push: PushClient): Promise<DeliveryPreferences> {
  const access = await accessClient(push);
  return (await access?.storage.read('preferences')) ?? {};
}

/**
 * Changes what the user of this device wants of notifications; the worker heeds it from the next push on.
 *
 * Nothing of it leaves the device.
 *
 * @param change - The change, or a function that makes it of what holds now; it may run more than once.
 * @returns What holds from now on.
 * @throws PushError `invalid-option`; nothing is changed then.
 */
export async function changePreferences(
  push: PushClient,
  change: PreferencesChange | ((current: DeliveryPreferences) => PreferencesChange),
): Promise<DeliveryPreferences> {
  const access = await accessClient(push);
  if (access === undefined) return {};
  let failure: unknown;
  const changed = await access.storage.update('preferences', (before) => {
    const current = before ?? {};
    failure = undefined;
    try {
      return applyChange(current, typeof change === 'function' ? change(current) : change, access.now());
    } catch (error) {
      // A change in a transaction must not throw: it is told once the transaction is over.
      failure = error;
      return before;
    }
  });
  if (failure !== undefined) throw failure;
  await announceChange(access);
  return changed ?? {};
}

/**
 * Makes notifications silent for a while, beyond 366 days until the user ends it; `undefined` ends it.
 *
 * @throws PushError `invalid-option`.
 */
export async function snooze(push: PushClient, until: Snooze | undefined): Promise<DeliveryPreferences> {
  if (until === undefined) return changePreferences(push, { snoozedUntil: undefined });
  if ('untilAt' in until) return changePreferences(push, { snoozedUntil: until.untilAt });
  if (!(until.minutes > 0)) throw new PushError('invalid-option', '"minutes" must be a number above 0');
  const now = (await accessClient(push))?.now() ?? 0;
  return changePreferences(push, { snoozedUntil: now + until.minutes * MINUTE_MS });
}

function applyChange(current: DeliveryPreferences, change: PreferencesChange, now: number): DeliveryPreferences {
  checkPreferences(change);
  // Kept as what it means: an end so far away was otherwise set by a clock that was wrong.
  const isEndless = Number(change.snoozedUntil) > now + LONGEST_SNOOZE_MS;
  const changed = { ...current, ...change, ...(isEndless && { snoozedUntil: FURTHER_NOTICE_AT }) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}
