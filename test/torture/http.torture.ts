import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Sender } from '../../packages/testing/test/sender.js';
import { runFuzz } from './fuzz.js';
import { expectNormalClientsServed, subscribeChromium, subscribeFirefox } from './normal-clients.js';
import { throwBytes, thrown } from './throw-bytes.js';
import { TortureService } from './torture-service.js';

let service: TortureService;

beforeEach(async () => {
  service = await TortureService.start();
});
afterEach(() => service.close());

/** Of CONNECT: hosts that the service stands for, and others. */
const TARGETS = ['fcm.googleapis.com:443', 'updates.push.services.mozilla.com:443', 'example.com:443', '*'];

/** Words that mean something to the service, for the fuzz to build on. */
interface Vocabulary {
  readonly paths: readonly string[];
  readonly authorizations: readonly string[];
}

/** Two subscriptions whose messages get through all checks. */
async function makeVocabulary(): Promise<Vocabulary> {
  const sender = new Sender();
  const chromium = await subscribeChromium(service, sender);
  const firefox = await subscribeFirefox(service, sender);
  await firefox.client.close();
  const endpoints = [chromium.endpoint, firefox.endpoint];
  const { androidId, securityToken } = chromium.device;
  return {
    paths: [
      ...endpoints.map((endpoint) => new URL(endpoint).pathname),
      '/checkin',
      '/register',
      '/m/1',
      '/',
      ...TARGETS,
    ],
    authorizations: [
      ...endpoints.map((endpoint) => sender.authorize(endpoint)),
      `AidLogin ${androidId}:${securityToken}`,
      'AidLogin 1:2',
      'vapid t=a.b.c, k=d',
      'WebPush a.b.c',
    ],
  };
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const longBytes = fc.integer({ min: 3900, max: 70_000 }).map((length) => Buffer.alloc(length, 7));
const forms = fc
  .dictionary(
    fc.constantFrom('app', 'X-subtype', 'sender', 'appid', 'delete'),
    fc.oneof(printable, fc.constant('true')),
  )
  .map((form) => Buffer.from(new URLSearchParams(form).toString()));
const bodies = fc.oneof({ weight: 8, arbitrary: anyBytes }, { weight: 4, arbitrary: forms }, longBytes);

/** Mostly the words, sometimes a damaged one, sometimes something else that is printable. */
function likely(...words: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words);
  const damaged = fc.tuple(word, fc.nat(200), printable).map(([text, at, more]) => text.slice(0, at) + more);
  return fc.oneof({ weight: 8, arbitrary: word }, damaged, printable);
}

type Header = readonly [name: string, value: string];

/** Headers that the service reads, and often likes. */
function meantHeaders({ authorizations }: Vocabulary): fc.Arbitrary<readonly Header[]> {
  const values = {
    authorization: likely(...authorizations),
    ttl: likely('0', '60', '-1', '1e9', '99999999999999999999'),
    topic: likely('a', 'x'.repeat(32), 'x'.repeat(33)),
    urgency: likely('very-low', 'low', 'normal', 'high', 'urgent'),
    'content-encoding': likely('aes128gcm', 'aesgcm', 'gzip'),
    'crypto-key': likely('dh=AAAA;p256ecdsa=BBBB', 'p256ecdsa='),
    encryption: likely('salt=AAAA'),
  };
  return fc.record(values, { requiredKeys: ['authorization', 'ttl', 'content-encoding'] }).map(Object.entries<string>);
}

/** Headers that change how the request itself is read, and nonsense. */
const strayHeaders: fc.Arbitrary<readonly Header[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('content-length'), likely('0', '5', '5000', '-1')),
    fc.tuple(fc.constant('transfer-encoding'), likely('chunked', 'gzip, chunked')),
    fc.tuple(fc.constant('expect'), likely('100-continue')),
    fc.tuple(fc.constant('upgrade'), likely('websocket', 'h2c')),
    fc.tuple(fc.constant('connection'), likely('upgrade', 'close', 'keep-alive')),
    fc.tuple(anyText, anyText),
  ),
  { maxLength: 2 },
);

function request(vocabulary: Vocabulary): fc.Arbitrary<Buffer> {
  return fc
    .record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant('POST') },
        likely('CONNECT'),
        likely('GET', 'DELETE', 'OPTIONS'),
      ),
      path: likely(...vocabulary.paths),
      version: fc.oneof({ weight: 20, arbitrary: fc.constant('HTTP/1.1') }, likely('HTTP/1.0', 'HTTP/2.0')),
      meant: meantHeaders(vocabulary),
      stray: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, strayHeaders),
      body: bodies,
    })
    .map(({ method, path, version, meant, stray, body }) => {
      const headers = [['host', 'localhost'], ['content-length', String(body.length)], ...meant, ...stray];
      const lines = [`${method} ${path} ${version}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''];
      return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body]);
    });
}

test('HTTP requests', async () => {
  const requests = fc.array(request(await makeVocabulary()), { minLength: 1, maxLength: 3 });
  const bytes = fc.oneof({ weight: 9, arbitrary: requests.map((parts) => Buffer.concat(parts)) }, anyBytes);
  const statuses: Record<string, number> = {};
  const result = await runFuzz({
    name: 'HTTP requests',
    service,
    inputs: thrown(bytes),
    async attempt(input) {
      const answer = await throwBytes(connect(service.httpAddress), input);
      for (const [, status = ''] of answer.matchAll(/HTTP\/1\.1 (\d+)/g))
        statuses[status] = (statuses[status] ?? 0) + 1;
    },
  });
  console.log(statuses);
  await expectNormalClientsServed(service);
  // That would be a bug of the service, which it reports instead of falling over.
  expect(statuses[500]).toBeUndefined();
  // The fuzz went through all checks, and not only against the first.
  expect(statuses[201]).toBeGreaterThan(0);
  expect(result.socketCount).toBe(0);
  expect(result.grownBytes).toBeLessThan(result.allowedBytes);
});
