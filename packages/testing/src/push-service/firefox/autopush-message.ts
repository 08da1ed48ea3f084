/** A message of a Firefox. */
export type AutopushMessage =
  | { readonly messageType: 'hello'; readonly uaid: string | undefined }
  | { readonly messageType: 'register'; readonly channelId: string; readonly key: string | undefined }
  | { readonly messageType: 'unregister'; readonly channelId: string }
  | { readonly messageType: 'ack'; readonly updates: readonly AutopushUpdate[] }
  | { readonly messageType: 'nack'; readonly version: string; readonly code: number | undefined }
  | { readonly messageType: 'broadcast_subscribe' }
  | { readonly messageType: 'ping' };

/** The fate of one message: 100 delivered, 101 not decrypted, 102 not delivered for another reason. */
export interface AutopushUpdate {
  readonly channelId: string;
  readonly version: string;
  readonly code: number | undefined;
}

const CHANNEL_ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const UAID = /^[0-9a-f]{32}$/i;

/**
 * Reads a message of a Firefox.
 *
 * @returns `undefined` when it is none that this service understands. Never throws.
 * @see https://mozilla-services.github.io/autopush-rs/
 */
export function parseAutopushMessage(text: string): AutopushMessage | undefined {
  const fields = parseObject(text);
  if (fields === undefined) return undefined;
  switch (fields.messageType) {
    case undefined:
      return Object.keys(fields).length === 0 ? { messageType: 'ping' } : undefined;
    case 'ping':
      return { messageType: 'ping' };
    case 'broadcast_subscribe':
      return { messageType: 'broadcast_subscribe' };
    case 'hello':
      return { messageType: 'hello', uaid: readUaid(fields.uaid) };
    case 'register':
    case 'unregister':
      return parseRegistration(fields.messageType, fields);
    case 'ack':
      return { messageType: 'ack', updates: readUpdates(fields.updates) };
    case 'nack':
      return { messageType: 'nack', version: readString(fields.version) ?? '', code: readNumber(fields.code) };
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parseRegistration(messageType: 'register' | 'unregister', fields: Fields): AutopushMessage | undefined {
  const channelId = readString(fields.channelID);
  if (channelId === undefined || !CHANNEL_ID.test(channelId)) return undefined;
  if (messageType === 'unregister') return { messageType, channelId };
  return { messageType, channelId, key: readString(fields.key) };
}

function readUpdates(value: unknown): AutopushUpdate[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!isObject(entry)) return [];
    const channelId = readString(entry.channelID);
    const version = readString(entry.version);
    if (channelId === undefined || version === undefined) return [];
    return [{ channelId, version, code: readNumber(entry.code) }];
  });
}

function readUaid(value: unknown): string | undefined {
  const text = readString(value);
  return text !== undefined && UAID.test(text) ? text.toLowerCase() : undefined;
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON.
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
