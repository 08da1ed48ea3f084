import type { Queryable } from '../database/database.js';
import { invalid, membersOf, type Parsed, valid } from '../parsed.js';

/** What became of a notification, as its browser tells it. */
export interface Receipt {
  readonly kind: string;
  /** The message's id. */
  readonly id?: string;
  readonly action?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The body of `POST …/receipts`, checked. */
export interface ReceiptsInput {
  /** This server's id of the subscription. */
  readonly subscription: string;
  readonly receipts: readonly Receipt[];
}

const MAX_RECEIPTS = 200;
const MAX_LENGTH = 64;
const KINDS: readonly unknown[] = ['shown', 'clicked', 'action', 'dismissed'];

/** Reads a batch of receipts. */
export function parseReceipts(body: unknown): Parsed<ReceiptsInput> {
  const { subscription, receipts } = membersOf(body);
  if (!isShortText(subscription)) return invalid('subscription must be the id that subscribing answered with');
  if (!Array.isArray(receipts) || receipts.length > MAX_RECEIPTS || !receipts.every(isReceipt)) {
    return invalid(`receipts must be a list of at most ${MAX_RECEIPTS}, each with a kind and the time at`);
  }
  return valid({ subscription, receipts });
}

/** Keeps receipts; those of a subscription that nobody knows are dropped. */
export async function saveReceipts(db: Queryable, { subscription, receipts }: ReceiptsInput): Promise<void> {
  await db.query(
    `INSERT INTO receipts (subscription_id, message_id, kind, action, at)
     SELECT subscriptions.id, message_id, kind, action, at::bigint
     FROM subscriptions, jsonb_to_recordset($2::jsonb) AS new (message_id text, kind text, action text, at numeric)
     WHERE subscriptions.id = $1`,
    [subscription, JSON.stringify(receipts.map(({ id, ...receipt }) => ({ ...receipt, message_id: id })))],
  );
}

function isReceipt(value: unknown): value is Receipt {
  const { kind, id, action, at } = membersOf(value);
  const isTimed = typeof at === 'number' && Number.isFinite(at) && at >= 0 && at <= Number.MAX_SAFE_INTEGER;
  return KINDS.includes(kind) && isTimed && [id, action].every((text) => text === undefined || isShortText(text));
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
}
