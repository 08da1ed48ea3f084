import type { SubscriptionRecord } from '@web-push-kit/storage';

/** What browser, storage and backend say about the subscription. Keys are base64url without padding. */
export interface SyncFacts {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The browser's subscription. */
  readonly endpoint: string | undefined;
  /** The key it was made with, where the browser tells. */
  readonly subscriptionKey: string | undefined;
  /** Epoch milliseconds, where the push service names an end. */
  readonly expirationTime: number | null | undefined;
  /** What the backend last acknowledged; `savedAt` is 0 when it has said since that it no longer has it. */
  readonly record: SubscriptionRecord | undefined;
  /** The settings that the backend should have, as JSON. */
  readonly settings: string;
  /** The backend's key. */
  readonly key: string;
  /** Subscribing would not ask the user, or the user has just clicked. */
  readonly maySubscribe: boolean;
  readonly canUpdate: boolean;
  /** It is time to ask the backend whether it still has the subscription, and it can be asked. */
  readonly isCheckDue: boolean;
  /** The longest time without a word to the backend, in milliseconds. */
  readonly resyncIntervalMs: number;
}

/** What brings browser and backend closer together. */
export type SyncStep =
  | 'none'
  /** Make a subscription, dropping the one there may be. */
  | 'subscribe'
  /** Tell the backend about the browser's subscription. */
  | 'send'
  /** Tell the backend about other settings. */
  | 'update'
  /** Ask the backend whether it has the subscription. */
  | 'check';

/** A token of an activation that has not arrived by then, in milliseconds, will not come any more. */
const ACTIVATION_TIME_MS = 600_000;

/** Plans the next step for a user who wants to be subscribed. */
export function planSync(facts: SyncFacts): SyncStep {
  const { record } = facts;
  const isUseless = facts.endpoint === undefined || hasOtherKey(facts, facts.key);
  if (facts.maySubscribe && (isUseless || isHalfOver(facts))) return 'subscribe';
  if (isUseless) return 'none';
  if (record === undefined || !isAcknowledged(facts)) return 'send';
  if (isStale(facts, record)) return 'send';
  if (record.settings !== facts.settings) return facts.canUpdate ? 'update' : 'send';
  return facts.isCheckDue ? 'check' : 'none';
}

/** Whether it is time for a word to the backend. */
function isStale({ now, resyncIntervalMs }: SyncFacts, { savedAt, isPending }: SubscriptionRecord): boolean {
  const silentMs = now - savedAt;
  // A record from the future was written by a clock that has been put right since.
  return silentMs < 0 || silentMs >= (isPending ? ACTIVATION_TIME_MS : resyncIntervalMs);
}

/** Whether the backend has acknowledged exactly the subscription that the browser has. */
export function isAcknowledged(
  facts: Pick<SyncFacts, 'endpoint' | 'subscriptionKey' | 'record'> & { readonly key?: string | undefined },
) {
  const { record, key } = facts;
  return (
    record !== undefined &&
    record.savedAt > 0 &&
    record.endpoint === facts.endpoint &&
    (key === undefined || (record.applicationServerKey === key && !hasOtherKey(facts, key)))
  );
}

/** Whether the subscription was made for another key: the backend can not send to it. */
export function hasOtherKey(
  { endpoint, subscriptionKey, record }: Pick<SyncFacts, 'endpoint' | 'subscriptionKey' | 'record'>,
  key: string,
): boolean {
  const known = subscriptionKey ?? (record?.endpoint === endpoint ? record?.applicationServerKey : undefined);
  return known !== undefined && known !== key;
}

/** Whether more than half of a subscription's life is over, so that it is time for the next one. */
function isHalfOver({ now, expirationTime, record, endpoint }: SyncFacts): boolean {
  if (!expirationTime || record?.endpoint !== endpoint) return false;
  return now > (expirationTime + (record?.savedAt || now)) / 2;
}
