import type { PromptHistory } from '@web-push-kit/protocol';

/** The subscription that the backend last acknowledged. */
export interface SubscriptionRecord {
  /** A capability URL: never log it. */
  readonly endpoint: string;
  /** Base64url without padding. */
  readonly applicationServerKey: string;
  readonly topics: readonly string[];
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** The backend's own name for the subscription, where it has one. */
  readonly id?: string;
}

/** Everything the kit remembers in a browser, by key. A cache: what the browser itself says outranks it. */
export interface KitRecords {
  /** What the backend last acknowledged. */
  readonly subscription: SubscriptionRecord;
  /** The user turned push off here, at `at` (epoch milliseconds). */
  readonly 'opt-out': { readonly at: number };
  readonly 'prompt-history': PromptHistory;
  /** A clicked link that no window could be led to; the next page takes it. `at` is in epoch milliseconds. */
  readonly 'pending-link': { readonly url: string; readonly at: number };
  /** What the worker needs to renew a subscription without a page. The key is base64url without padding. */
  readonly 'worker-config': {
    readonly backendUrl: string;
    readonly applicationServerKey: string;
    readonly topics: readonly string[];
  };
}

/** A key of {@link KitRecords}. */
export type KitKey = keyof KitRecords;

type Guard = (value: Readonly<Record<string, unknown>>) => boolean;

/** What must hold of a record before it is trusted: another version of the kit may have written it. */
const GUARDS: { readonly [Key in KitKey]: Guard } = {
  subscription: (value) =>
    isText(value.endpoint) && isText(value.applicationServerKey) && isTopics(value.topics) && isNumber(value.savedAt),
  'opt-out': (value) => isNumber(value.at),
  'prompt-history': (value) =>
    isNumber(value.dismissedCount) &&
    (value.lastDismissedAt === undefined || isNumber(value.lastDismissedAt)) &&
    typeof value.isRefused === 'boolean',
  'pending-link': (value) => isText(value.url) && isNumber(value.at),
  'worker-config': (value) => isText(value.backendUrl) && isText(value.applicationServerKey) && isTopics(value.topics),
};

/** The record in `value`, or `undefined` when it is not one. */
export function parseRecord<K extends KitKey>(key: K, value: unknown): KitRecords[K] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return GUARDS[key](value as Readonly<Record<string, unknown>>) ? (value as KitRecords[K]) : undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

function isTopics(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
