import type { SubscriptionRecord } from '@web-push-kit/storage';

/** What browser, storage and backend say about the subscription. Keys are base64url without padding. */
export interface SyncFacts {
  /** The browser's subscription. */
  readonly endpoint: string | undefined;
  /** The key it was made with, where the browser tells. */
  readonly subscriptionKey: string | undefined;
  /** What the backend last acknowledged. */
  readonly record: SubscriptionRecord | undefined;
  /** The backend's key, once it is known. */
  readonly backendKey: string | undefined;
  /** The acknowledged record that the backend says it no longer has. */
  readonly forgotten: SubscriptionRecord | undefined;
  /** Topics that the backend should have. */
  readonly topics: readonly string[];
}

/** What brings browser and backend together. `replaces` is the endpoint to give up. */
export type SyncPlan =
  | { readonly kind: 'none' }
  /** Tell the backend about the browser's subscription. */
  | { readonly kind: 'send'; readonly replaces: string | undefined }
  /** Make a subscription, dropping one that there may be, and tell the backend. */
  | { readonly kind: 'subscribe'; readonly replaces: string | undefined };

/** Plans how to bring browser and backend together, for a user who wants to be subscribed. */
export function planSync(facts: SyncFacts): SyncPlan {
  const { endpoint, record } = facts;
  if (endpoint === undefined) return { kind: 'subscribe', replaces: record?.endpoint };
  if (hasOtherKey(facts)) return { kind: 'subscribe', replaces: endpoint };
  if (record === undefined) return { kind: 'send', replaces: undefined };
  if (record.endpoint !== endpoint) return { kind: 'send', replaces: record.endpoint };
  const isSaved = !isForgotten(facts) && areSameTopics(record.topics, facts.topics) && !hasOtherRecordKey(facts);
  return isSaved ? { kind: 'none' } : { kind: 'send', replaces: undefined };
}

/** Whether the backend has acknowledged exactly the subscription that the browser has. */
export function isAcknowledged(facts: SyncFacts): boolean {
  return facts.endpoint !== undefined && planSync(facts).kind === 'none';
}

/** The subscription was made for another key: the backend can not send to it. */
function hasOtherKey({ endpoint, subscriptionKey, record, backendKey }: SyncFacts): boolean {
  const key = subscriptionKey ?? (record?.endpoint === endpoint ? record?.applicationServerKey : undefined);
  return key !== undefined && backendKey !== undefined && key !== backendKey;
}

function hasOtherRecordKey({ record, backendKey }: SyncFacts): boolean {
  return backendKey !== undefined && record?.applicationServerKey !== backendKey;
}

/** A record saved after the backend was asked is news that the answer could not hold. */
function isForgotten({ record, forgotten }: SyncFacts): boolean {
  return record?.endpoint === forgotten?.endpoint && record?.savedAt === forgotten?.savedAt;
}

function areSameTopics(a: readonly string[], b: readonly string[]): boolean {
  const wanted = new Set(b);
  return new Set(a).size === wanted.size && a.every((topic) => wanted.has(topic));
}
