import { connect as connectPlain, type Socket } from 'node:net';
import { connect } from 'node:tls';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeMcsFrame, MCS_TAG } from '../../packages/testing/src/push-service/chromium/mcs-frame.js';
import { Sender } from '../../packages/testing/test/sender.js';
import { runFuzz } from './fuzz.js';
import { expectNormalClientsServed, subscribeChromium } from './normal-clients.js';
import { type Thrown, throwBytes, thrown } from './throw-bytes.js';
import { TortureService } from './torture-service.js';

let service: TortureService;

beforeEach(async () => {
  service = await TortureService.start();
});
afterEach(() => service.close());

const VERSION = 41;
const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
const anyNumber = fc.oneof(fc.nat(50), fc.maxSafeNat());

function encodeVarint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([...bytes, Number(rest)]);
}

/** A member of a protobuf message: a number, or a text with its length. */
function encodeField(field: number, value: number | string | Buffer): Buffer {
  if (typeof value === 'number') return Buffer.concat([encodeVarint(field * 8), encodeVarint(value)]);
  const bytes = Buffer.from(value);
  return Buffer.concat([encodeVarint(field * 8 + 2), encodeVarint(bytes.length), bytes]);
}

interface Credentials {
  readonly androidId: string;
  readonly securityToken: string;
}

function login(known: Credentials): fc.Arbitrary<Buffer> {
  const digits = fc.bigInt({ min: 1n, max: 2n ** 62n }).map(String);
  const anyText = fc.string({ unit: 'binary', maxLength: 40 });
  return fc
    .record({
      user: fc.oneof({ weight: 5, arbitrary: fc.constant(known.androidId) }, digits, anyText),
      token: fc.oneof({ weight: 5, arbitrary: fc.constant(known.securityToken) }, digits, anyText),
      receivedIds: fc.array(anyText, { maxLength: 5 }),
    })
    .map(({ user, token, receivedIds }) => {
      const texts = [encodeField(3, user), encodeField(5, token), ...receivedIds.map((id) => encodeField(10, id))];
      return encodeMcsFrame(MCS_TAG.loginRequest, Buffer.concat(texts));
    });
}

const members = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.oneof(anyNumber, anyBytes)), { maxLength: 6 })
  .map((fields) => Buffer.concat(fields.map(([field, value]) => encodeField(field, value))));
const tags = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...Object.values(MCS_TAG)) }, fc.nat(255));
const frame = fc
  .tuple(tags, fc.oneof({ weight: 3, arbitrary: members }, anyBytes))
  .map(([tag, payload]) => encodeMcsFrame(tag, payload));
const acknowledgment = anyNumber.map((count) => encodeMcsFrame(MCS_TAG.iqStanza, encodeField(10, count)));
const ping = anyNumber.map((count) => encodeMcsFrame(MCS_TAG.heartbeatPing, encodeField(2, count)));
/** Says that more is coming than ever does. */
const lie = fc
  .tuple(tags, anyNumber, anyBytes)
  .map(([tag, length, payload]) => Buffer.concat([Buffer.from([tag]), encodeVarint(length), payload]));
const version = fc.oneof({ weight: 9, arbitrary: fc.constant(VERSION) }, fc.nat(255));

function conversation(known: Credentials): fc.Arbitrary<Buffer> {
  const later = fc.oneof(
    { weight: 3, arbitrary: frame },
    { weight: 2, arbitrary: acknowledgment },
    { weight: 2, arbitrary: ping },
    login(known),
    lie,
    anyBytes,
  );
  const first = fc.oneof({ weight: 4, arbitrary: login(known) }, later);
  return fc
    .tuple(version, first, fc.array(later, { maxLength: 8 }))
    .map(([byte, start, rest]) => Buffer.concat([Buffer.from([byte]), start, ...rest]));
}

interface Attempt {
  /** Now and then somebody speaks no TLS at all. */
  readonly isEncrypted: boolean;
  readonly input: Thrown;
}

function openSocket(isEncrypted: boolean): Socket {
  const options = { ...service.mcsAddress, rejectUnauthorized: false };
  return isEncrypted ? connect(options) : connectPlain(options);
}

test('MCS frames', async () => {
  const sender = new Sender();
  const { device, endpoint } = await subscribeChromium(service, sender);
  let letInCount = 0;
  const result = await runFuzz<Attempt>({
    name: 'MCS frames',
    service,
    inputs: fc.record({
      isEncrypted: fc.nat(9).map((roll) => roll > 0),
      input: thrown(conversation(device)),
    }),
    async attempt({ isEncrypted, input }) {
      const answer = await throwBytes(openSocket(isEncrypted), input);
      if (answer.startsWith(`${String.fromCharCode(VERSION, MCS_TAG.loginResponse)}`)) letInCount += 1;
      // Whoever logs in finds messages waiting, and frames in flight when it leaves.
      await sender.post(service, endpoint, { text: 'x'.repeat(100), headers: { ttl: '1' } });
    },
  });
  console.log({ letInCount });
  await expectNormalClientsServed(service);
  expect(letInCount).toBeGreaterThan(0);
  expect(result.socketCount).toBe(0);
  expect(result.grownBytes).toBeLessThan(result.allowedBytes);
});
