import { countEach, DELIVERY_STATUSES, type Delivery, type DeliveryStatus, type SentMessage } from './delivery-log.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads the data of a `delivery` event; `undefined` when it is something else. Never throws. */
export function parseDelivery(json: string): Delivery | undefined {
  const fields = readObject(parseJson(json));
  const { deliveryId, messageId, status, at, attempt } = fields;
  if (typeof deliveryId !== 'string' || typeof messageId !== 'string' || !isStatus(status)) return undefined;
  return {
    deliveryId,
    messageId,
    status,
    at: readNumber(at) ?? 0,
    attempt: readNumber(attempt) ?? 0,
    ...textField('browser', fields),
    ...numberField('httpStatus', fields),
    ...numberField('retryAt', fields),
    ...textField('reason', fields),
  };
}

/** Reads the data of a `message` event; `undefined` when it is something else. Never throws. */
export function parseMessageEvent(json: string): SentMessage | undefined {
  return parseMessage(parseJson(json));
}

/** Reads the answer of `GET /api/operator/messages`. What is no message is left out. Never throws. */
export function parseMessageList(value: unknown): readonly SentMessage[] {
  const { messages } = readObject(value);
  return Array.isArray(messages) ? messages.flatMap((message) => parseMessage(message) ?? []) : [];
}

function parseMessage(value: unknown): SentMessage | undefined {
  const fields = readObject(value);
  const { id, title, body, link, createdAt } = fields;
  if (typeof id !== 'string' || typeof title !== 'string') return undefined;
  const counts = readObject(fields.counts);
  const byStatus = countEach((status) => readNumber(counts[status]) ?? 0);
  return {
    id,
    title,
    body: typeof body === 'string' ? body : '',
    link: typeof link === 'string' ? link : '/',
    createdAt: readNumber(createdAt) ?? 0,
    ...textField('route', fields),
    counts: byStatus,
    total: readNumber(counts.total) ?? Object.values(byStatus).reduce((sum, count) => sum + count, 0),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Whatever it is, it is no event of ours.
    return undefined;
  }
}

function readObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function isStatus(value: unknown): value is DeliveryStatus {
  return DELIVERY_STATUSES.some((status) => status === value);
}

function textField<Name extends string>(name: Name, fields: Fields): { readonly [Key in Name]?: string } {
  const value = fields[name];
  return typeof value === 'string' ? ({ [name]: value } as { [Key in Name]: string }) : {};
}

function numberField<Name extends string>(name: Name, fields: Fields): { readonly [Key in Name]?: number } {
  const value = readNumber(fields[name]);
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: number });
}
