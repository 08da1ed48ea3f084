import type { IntentsRecord, KitKey, KitStorage, RecordsOf } from '@web-push-kit/storage';

/** A number this far ahead of the clock, in milliseconds, is from a clock that has been put right since. */
const CLOCK_TOLERANCE_MS = 60_000;

/** An act of the user: subscribe, unsubscribe, a change of settings, signing in or out. */
export interface Intent {
  /** From the counter, taken when the act happened. */
  readonly number: number;
  /** The things it changes: `push`, names of members of the settings, or `all`. */
  readonly names: readonly string[];
}

/** Tells whether no newer act has changed a thing of this name. */
export type IsNewest = (name: string) => boolean;

/** A change of records by an act. */
export interface IntentChange<K extends KitKey> {
  readonly keys: readonly K[];
  /** The new value of `isEnded`; without it, that stays. */
  readonly isEnded?: boolean;
  /** Pure, as it may run more than once; changes only what is newest. `undefined`: nothing is to be changed after all. */
  readonly change: (records: RecordsOf<K | 'intents'>, isNewest: IsNewest) => RecordsOf<K> | undefined;
}

/**
 * Writes down what an act wants, unless newer acts have changed all of the same; in one transaction, which is what
 * puts the acts of all tabs in order.
 *
 * @returns Whether it was written down.
 */
export async function enterIntent<K extends KitKey>(
  { storage, now }: { readonly storage: KitStorage; readonly now: () => number },
  { number, names }: Intent,
  { keys, change, isEnded }: IntentChange<K>,
): Promise<boolean> {
  let isEntered = false;
  await storage.updateMany<K | 'intents'>(['intents', ...keys], (records) => {
    const known = (records as RecordsOf<'intents'>).intents;
    // Now and not before: where the storage fails, this may run much later.
    const at = now();
    const isNewest: IsNewest = (name) => readNewest(known, name, at) <= number;
    const entered = names.filter(isNewest);
    const changes = entered.length > 0 ? change(records, isNewest) : undefined;
    isEntered = changes !== undefined;
    if (!changes) return {};
    const numbers = { ...keepNumbers(known, { number, names: entered }), ...toNumbers(entered, number) };
    const hasEnded = isNewest('push') ? (isEnded ?? known?.isEnded) : known?.isEnded;
    return { ...changes, intents: { numbers, ...(hasEnded && { isEnded: true }) } } as RecordsOf<K | 'intents'>;
  });
  return isEntered;
}

/** Whether newer acts have changed something that this one changes. */
export function isSuperseded(known: IntentsRecord | undefined, { number, names }: Intent, now: number): boolean {
  return names.some((name) => readNewest(known, name, now) > number);
}

/** Returns the highest number in a record that its clock can have given. */
export function readHighest(known: IntentsRecord | undefined, now: number): number {
  return findHighest(Object.values(known?.numbers ?? {}), now);
}

function readNewest(known: IntentsRecord | undefined, name: string, now: number): number {
  return findHighest([known?.numbers[name] ?? 0, known?.numbers.all ?? 0], now);
}

function findHighest(numbers: readonly number[], now: number): number {
  return Math.max(...numbers.filter((number) => number <= now + CLOCK_TOLERANCE_MS), 0);
}

/** An act that changes everything leaves only the numbers of newer ones. */
function keepNumbers(known: IntentsRecord | undefined, { number, names }: Intent): Readonly<Record<string, number>> {
  const entries = Object.entries(known?.numbers ?? {});
  return Object.fromEntries(names.includes('all') ? entries.filter(([, other]) => other > number) : entries);
}

function toNumbers(names: readonly string[], number: number): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, number]));
}
