import protobuf from 'protobufjs';
import type { StoredMessage } from '../delivery/stored-message.js';
import type { ChromiumAddress } from '../delivery/subscription.js';
import { MCS_TAG, type McsFrame } from './mcs-frame.js';
import { makeTag, parseFields, readNumber, readText, readTexts, WIRE } from './protobuf-fields.js';

/** A Chromium that wants its messages. */
export interface LoginRequest {
  readonly androidId: string;
  readonly securityToken: string;
  /** Messages it has, whose acknowledgment may have been lost. */
  readonly receivedIds: readonly string[];
}

const LOGIN_REQUEST = { user: 3, authToken: 5, receivedPersistentId: 10 };
const LOGIN_RESPONSE = { id: 1, error: 3, lastStreamIdReceived: 6, serverTimestamp: 8 };
const ERROR_INFO = { code: 1, message: 2 };
const DATA_MESSAGE = {
  id: 2,
  from: 3,
  category: 5,
  appData: 7,
  persistentId: 9,
  lastStreamIdReceived: 11,
  ttl: 17,
  sent: 18,
  rawData: 21,
  isImmediateAck: 24,
};
const APP_DATA = { key: 1, value: 2 };

/** The field that says how many frames the browser has received, for each type that has one. */
const LAST_STREAM_ID_FIELD: Readonly<Record<number, number>> = {
  [MCS_TAG.heartbeatPing]: 2,
  [MCS_TAG.heartbeatAck]: 2,
  [MCS_TAG.iqStanza]: 10,
  [MCS_TAG.dataMessage]: 11,
};

/** Reads a login; `undefined` when it is none. */
export function parseLoginRequest(payload: Buffer): LoginRequest | undefined {
  const fields = parseFields(payload);
  if (fields === undefined) return undefined;
  const androidId = readText(fields, LOGIN_REQUEST.user);
  const securityToken = readText(fields, LOGIN_REQUEST.authToken);
  if (androidId === undefined || securityToken === undefined) return undefined;
  return { androidId, securityToken, receivedIds: readTexts(fields, LOGIN_REQUEST.receivedPersistentId) };
}

/** How many of our frames the browser has received by its own count; `undefined` when the frame does not say. */
export function parseLastStreamId({ tag, payload }: McsFrame): number | undefined {
  const field = LAST_STREAM_ID_FIELD[tag];
  const fields = field === undefined ? undefined : parseFields(payload);
  const value = fields && field !== undefined ? readNumber(fields, field) : undefined;
  return value === undefined ? undefined : Number(value);
}

/** Lets a browser in; its login is the first frame it sent. */
export function encodeLoginResponse(now: number): Uint8Array {
  return protobuf.Writer.create()
    .uint32(makeTag(LOGIN_RESPONSE.id, WIRE.bytes))
    .string('login')
    .uint32(makeTag(LOGIN_RESPONSE.lastStreamIdReceived, WIRE.varint))
    .int32(1)
    .uint32(makeTag(LOGIN_RESPONSE.serverTimestamp, WIRE.varint))
    .int64(now)
    .finish();
}

/** Turns a browser away whose credentials are not those it was given. */
export function encodeLoginRefusal(): Uint8Array {
  const error = protobuf.Writer.create()
    .uint32(makeTag(ERROR_INFO.code, WIRE.varint))
    .int32(401)
    .uint32(makeTag(ERROR_INFO.message, WIRE.bytes))
    .string('wrong credentials')
    .finish();
  return protobuf.Writer.create()
    .uint32(makeTag(LOGIN_RESPONSE.id, WIRE.bytes))
    .string('login')
    .uint32(makeTag(LOGIN_RESPONSE.error, WIRE.bytes))
    .bytes(error)
    .finish();
}

/** A heartbeat, or the answer to one. */
export function encodeHeartbeat(lastStreamIdReceived: number): Uint8Array {
  return protobuf.Writer.create().uint32(makeTag(2, WIRE.varint)).int32(lastStreamIdReceived).finish();
}

/** A push message for a browser. It asks for an acknowledgment at once, so that none is delivered twice. */
export function encodeDataMessage(
  message: StoredMessage,
  address: ChromiumAddress,
  lastStreamIdReceived: number,
): Uint8Array {
  const writer = protobuf.Writer.create()
    .uint32(makeTag(DATA_MESSAGE.id, WIRE.bytes))
    .string(message.id)
    .uint32(makeTag(DATA_MESSAGE.from, WIRE.bytes))
    .string(address.sender)
    .uint32(makeTag(DATA_MESSAGE.category, WIRE.bytes))
    .string(address.category);
  for (const [key, value] of listAppData(message, address)) {
    writer.uint32(makeTag(DATA_MESSAGE.appData, WIRE.bytes)).bytes(encodeAppData(key, value));
  }
  return writer
    .uint32(makeTag(DATA_MESSAGE.persistentId, WIRE.bytes))
    .string(message.id)
    .uint32(makeTag(DATA_MESSAGE.lastStreamIdReceived, WIRE.varint))
    .int32(lastStreamIdReceived)
    .uint32(makeTag(DATA_MESSAGE.ttl, WIRE.varint))
    .int32(message.ttlSeconds)
    .uint32(makeTag(DATA_MESSAGE.sent, WIRE.varint))
    .int64(message.receivedAt)
    .uint32(makeTag(DATA_MESSAGE.rawData, WIRE.bytes))
    .bytes(message.body)
    .uint32(makeTag(DATA_MESSAGE.isImmediateAck, WIRE.varint))
    .bool(true)
    .finish();
}

function listAppData(message: StoredMessage, { subtype }: ChromiumAddress): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['subtype', subtype],
    ['content-encoding', message.encoding],
    ['encryption', message.encryption],
    ['crypto-key', message.cryptoKey],
  ];
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

function encodeAppData(key: string, value: string): Uint8Array {
  return protobuf.Writer.create()
    .uint32(makeTag(APP_DATA.key, WIRE.bytes))
    .string(key)
    .uint32(makeTag(APP_DATA.value, WIRE.bytes))
    .string(value)
    .finish();
}
