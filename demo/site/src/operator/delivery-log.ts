/** Every state of a delivery, in the order in which they are shown. */
export const DELIVERY_STATUSES = ['queued', 'sent', 'accepted', 'retried', 'gone', 'failed'] as const;

/** Where the delivery of one message to one browser stands. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** How many deliveries of a message stand where. */
export type DeliveryCounts = Readonly<Record<DeliveryStatus, number>>;

/** A delivery as it stands now. Instants are epoch milliseconds. */
export interface Delivery {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly status: DeliveryStatus;
  readonly at: number;
  /** Attempts begun so far. */
  readonly attempt: number;
  readonly browser?: string;
  readonly httpStatus?: number;
  /** When the next attempt is due. */
  readonly retryAt?: number;
  readonly reason?: string;
}

/** A message as the server tells of it. */
export interface SentMessage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly route?: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly counts: DeliveryCounts;
  /** Deliveries in all. */
  readonly total: number;
}

/** A message with what is known of its deliveries. */
export interface LoggedMessage extends SentMessage {
  /** In the order in which they were first heard of; may be fewer than `total`. */
  readonly deliveries: readonly Delivery[];
}

/** Messages, newest first. */
export type DeliveryLog = readonly LoggedMessage[];

/** Takes in messages: new ones are added, known ones keep their deliveries. */
export function recordMessages(log: DeliveryLog, messages: readonly SentMessage[]): DeliveryLog {
  const incoming = messages.map((message) => ({ ...message, deliveries: deliveriesOf(log, message.id) }));
  const others = log.filter(({ id }) => messages.every((message) => message.id !== id));
  return [...incoming, ...others].sort((a, b) => b.createdAt - a.createdAt);
}

/** Takes in what happened to a delivery. One of an unknown message changes nothing. */
export function recordDelivery(log: DeliveryLog, delivery: Delivery): DeliveryLog {
  return log.map((message) =>
    message.id === delivery.messageId ? { ...message, deliveries: upsert(message.deliveries, delivery) } : message,
  );
}

/** Whether every delivery of the message has been heard of, so that counting them is right. */
export function isComplete(message: LoggedMessage): boolean {
  return message.deliveries.length >= message.total;
}

/** How many deliveries stand where: counted here when all are known, else as the server said last. */
export function countsOf(message: LoggedMessage): DeliveryCounts {
  if (!isComplete(message)) return message.counts;
  const count = (status: DeliveryStatus): number =>
    message.deliveries.filter((delivery) => delivery.status === status).length;
  return countEach(count);
}

/** Builds counts by asking for each status. */
export function countEach(count: (status: DeliveryStatus) => number): DeliveryCounts {
  return Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, count(status)])) as DeliveryCounts;
}

function deliveriesOf(log: DeliveryLog, messageId: string): readonly Delivery[] {
  return log.find(({ id }) => id === messageId)?.deliveries ?? [];
}

function upsert(deliveries: readonly Delivery[], delivery: Delivery): readonly Delivery[] {
  const isKnown = deliveries.some(({ deliveryId }) => deliveryId === delivery.deliveryId);
  if (!isKnown) return [...deliveries, delivery];
  return deliveries.map((known) => (known.deliveryId === delivery.deliveryId ? delivery : known));
}
