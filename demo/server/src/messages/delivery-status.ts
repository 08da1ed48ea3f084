/**
 * Where the delivery of one message to one subscription stands.
 *
 * - `queued`: waits for its first attempt
 * - `sent`: a request is on its way to the push service
 * - `accepted`: the push service took it
 * - `gone`: the subscription no longer exists
 * - `retried`: waits for another attempt
 * - `failed`: given up
 */
export const DELIVERY_STATUSES = ['queued', 'sent', 'accepted', 'gone', 'retried', 'failed'] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** The stream's record that a delivery changed. Instants are epoch milliseconds. */
export interface DeliveryEvent {
  readonly messageId: string;
  readonly deliveryId: string;
  readonly status: DeliveryStatus;
  readonly at: number;
  /** Attempts begun so far. */
  readonly attempt: number;
  readonly browser?: string;
  /** What the push service answered, if it did. */
  readonly httpStatus?: number;
  /** When the next attempt is due; with `retried` only. */
  readonly retryAt?: number;
  /** Why; with `failed`, and with `retried` when there was no answer. */
  readonly reason?: string;
}
