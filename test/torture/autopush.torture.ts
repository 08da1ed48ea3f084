import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RawAutopushClient } from '../../packages/testing/test/raw-autopush-client.js';
import { Sender } from '../../packages/testing/test/sender.js';
import { runFuzz } from './fuzz.js';
import { expectNormalClientsServed } from './normal-clients.js';
import { throwBytes, thrown } from './throw-bytes.js';
import { TortureService } from './torture-service.js';

let service: TortureService;

beforeEach(async () => {
  service = await TortureService.start();
});
afterEach(() => service.close());

const HANDSHAKE = Buffer.from(
  [
    'GET / HTTP/1.1',
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Protocol: push-notification',
    '',
    '',
  ].join('\r\n'),
);

const TEXT = 1;
const BINARY = 2;

/** A masked frame, as clients must send them; the mask of zeros leaves the payload readable. */
function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const mask = Buffer.alloc(4);
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length]), mask, payload]);
  const head = Buffer.alloc(10);
  head.writeUInt8(0x80 | opcode, 0);
  head.writeUInt8(0x80 | 127, 1);
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, mask, payload]);
}

const CHANNELS = ['d9b74644-4f97-46aa-b8fa-9393985cd6cd', '00000000000000000000000000000000'];
const anyText = fc.string({ unit: 'binary', maxLength: 100 });
const anyBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));

/** Mostly what belongs there, else any JSON. */
function likely(...values: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, fc.jsonValue());
}

const updates = fc.array(fc.record({ channelID: likely(...CHANNELS), version: likely('1'), code: likely(100, 101) }));
const message = fc
  .record(
    {
      messageType: likely('hello', 'register', 'register', 'unregister', 'ack', 'nack', 'ping', 'broadcast_subscribe'),
      use_webpush: likely(true),
      uaid: likely('', 'f'.repeat(32), null),
      channelID: likely(...CHANNELS),
      key: likely(new Sender().applicationServerKey, 'AAAA'),
      updates: fc.oneof(updates, fc.jsonValue()),
      version: likely('1'),
      code: likely(301),
      ['__proto__']: fc.jsonValue(),
    },
    { requiredKeys: ['messageType'] },
  )
  .map((fields) => JSON.stringify(fields));
const deeplyNested = fc.nat(50_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
const texts = fc
  .oneof({ weight: 12, arbitrary: message }, fc.json(), anyText, deeplyNested)
  .map((text) => encodeFrame(TEXT, Buffer.from(text)));
/** More than the service takes, now and then: most of the time would go into copying. */
const huge = fc.nat(40).map((roll) => encodeFrame(TEXT, Buffer.alloc(roll === 0 ? 2 ** 20 + 1 : 1000, ' ')));
const frames = fc.oneof(
  { weight: 20, arbitrary: texts },
  anyBytes.map((payload) => encodeFrame(BINARY, payload)),
  fc.tuple(fc.nat(15), anyBytes).map(([opcode, payload]) => encodeFrame(opcode, payload)),
  anyBytes,
  huge,
);

/** Begins with the hello of a profile that the service knows, more often than not. */
function conversation(uaids: readonly string[]): fc.Arbitrary<Buffer> {
  const hello = fc
    .constantFrom(...uaids)
    .map((uaid) => encodeFrame(TEXT, Buffer.from(JSON.stringify({ messageType: 'hello', use_webpush: true, uaid }))));
  const start = fc.oneof({ weight: 3, arbitrary: hello }, fc.constant(Buffer.alloc(0)));
  return fc
    .tuple(start, fc.array(frames, { maxLength: 8 }))
    .map(([first, rest]) => Buffer.concat([HANDSHAKE, first, ...rest]));
}

/** The name of a new profile. */
async function greet(): Promise<string> {
  const client = await RawAutopushClient.connect(service);
  const uaid = await client.greet();
  await client.close();
  return uaid;
}

test('WebSocket messages', async () => {
  const uaids = await Promise.all([greet(), greet(), greet()]);
  const kinds: Record<string, number> = {};
  const result = await runFuzz({
    name: 'WebSocket messages',
    service,
    inputs: thrown(conversation(uaids)),
    async attempt(input) {
      const answer = await throwBytes(connect(service.httpAddress), input);
      for (const [, kind = ''] of answer.matchAll(/"messageType":"(\w+)"/g)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    },
  });
  console.log(kinds);
  await expectNormalClientsServed(service);
  // The fuzz got beyond the hello.
  expect(kinds.register).toBeGreaterThan(0);
  expect(result.socketCount).toBe(0);
  expect(result.grownBytes).toBeLessThan(result.allowedBytes);
});
