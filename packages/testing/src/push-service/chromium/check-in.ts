import { randomBytes } from 'node:crypto';
import protobuf from 'protobufjs';
import { makeTag, parseFields, readNumber, WIRE } from './protobuf-fields.js';

/** What a Chromium profile identifies itself with at the push service. Decimal text: both have 64 bits. */
export interface DeviceCredentials {
  readonly androidId: string;
  readonly securityToken: string;
}

const REQUEST = { androidId: 2, securityToken: 13 };
const RESPONSE = { isStatsOk: 1, timeMs: 3, isMarketOk: 6, androidId: 7, securityToken: 8 };

/**
 * Reads the credentials in a check-in request.
 *
 * @returns `undefined` when the device has none yet, or the bytes are no check-in request.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:google_apis/gcm/protocol/checkin.proto
 */
export function parseCheckInRequest(body: Buffer): DeviceCredentials | undefined {
  const fields = parseFields(body);
  if (fields === undefined) return undefined;
  const androidId = readNumber(fields, REQUEST.androidId);
  const securityToken = readNumber(fields, REQUEST.securityToken);
  if (androidId === undefined || securityToken === undefined || androidId === '0') return undefined;
  return { androidId, securityToken };
}

/** Credentials for a device that has none. */
export function createCredentials(): DeviceCredentials {
  return { androidId: randomNumber(), securityToken: randomNumber() };
}

/** Answers a check-in with the credentials the device is to use from now on. */
export function encodeCheckInResponse({ androidId, securityToken }: DeviceCredentials, now: number): Buffer {
  const writer = protobuf.Writer.create()
    .uint32(makeTag(RESPONSE.isStatsOk, WIRE.varint))
    .bool(true)
    .uint32(makeTag(RESPONSE.timeMs, WIRE.varint))
    .int64(now)
    .uint32(makeTag(RESPONSE.isMarketOk, WIRE.varint))
    .bool(true)
    .uint32(makeTag(RESPONSE.androidId, WIRE.fixed64))
    .fixed64(androidId)
    .uint32(makeTag(RESPONSE.securityToken, WIRE.fixed64))
    .fixed64(securityToken);
  return Buffer.from(writer.finish());
}

/** 62 bits: positive however the reader takes it, and never 0. */
function randomNumber(): string {
  return ((randomBytes(8).readBigUInt64BE() >> 2n) | 1n).toString();
}
