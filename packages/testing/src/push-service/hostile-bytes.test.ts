import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawAutopushClient } from '../../test/raw-autopush-client.js';
import { checkIn, RawMcsClient, register } from '../../test/raw-mcs-client.js';
import { Sender } from '../../test/sender.js';
import { parseCheckInRequest } from './chromium/check-in.js';
import { encodeMcsFrame, McsFrameReader } from './chromium/mcs-frame.js';
import { parseLastStreamId, parseLoginRequest } from './chromium/mcs-message.js';
import { parseFields } from './chromium/protobuf-fields.js';
import { parseRegistrationRequest } from './chromium/registration.js';
import { parsePushContent } from './delivery/push-content.js';
import { verifySender } from './delivery/verify-sender.js';
import { parseAutopushMessage } from './firefox/autopush-message.js';
import { routeRequest } from './http/route-request.js';
import type { PushService } from './push-service.js';
import { startPushService } from './start-push-service.js';

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
const text = fc.string({ unit: 'binary', maxLength: 200 });

describe('no parser throws, whatever it is given', () => {
  test.each<[string, (input: Buffer, words: string) => unknown]>([
    ['protobuf', (input) => parseFields(input)],
    ['check-in', (input) => parseCheckInRequest(input)],
    ['registration', (input) => parseRegistrationRequest(input)],
    ['login', (input) => parseLoginRequest(input)],
    ['acknowledgment', (input) => [0, 1, 7, 8, 200].map((tag) => parseLastStreamId({ tag, payload: input }))],
    ['frames', (input) => new McsFrameReader().read(Buffer.concat([Buffer.from([41]), input]))],
    ['autopush', (_input, words) => parseAutopushMessage(words)],
    ['push content', (input, words) => parsePushContent({ ttl: words, topic: words, urgency: words }, input)],
    ['route', (_input, words) => routeRequest('POST', words)],
    [
      'proof',
      (_input, words) =>
        verifySender(
          { authorization: `vapid t=${words}, k=${words}`, cryptoKey: words },
          { applicationServerKey: undefined, audiences: [], now: 0 },
        ),
    ],
  ])('%s', (_name, parse) => {
    fc.assert(
      fc.property(bytes, text, (input, words) => void parse(input, words)),
      { numRuns: 300 },
    );
  });

  test('autopush, given JSON of any shape', () => {
    const types = ['hello', 'register', 'unregister', 'ack', 'nack', 'ping', 'broadcast_subscribe'];
    const message = fc.record({
      messageType: fc.constantFrom(...types),
      uaid: fc.jsonValue(),
      channelID: fc.jsonValue(),
      key: fc.jsonValue(),
      updates: fc.jsonValue(),
      version: fc.jsonValue(),
    });
    fc.assert(
      fc.property(message, (value) => {
        parseAutopushMessage(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the running service', () => {
  let service: PushService;

  beforeAll(async () => {
    service = await startPushService();
  });
  afterAll(() => service.close());

  const addressOf = (url: string): { host: string; port: number } => {
    const { hostname, port } = new URL(url);
    return { host: hostname, port: Number(port) };
  };

  /** Sends bytes, half-closes, and waits until the service has let go of the connection. */
  async function throwAt(address: { host: string; port: number }, input: Buffer): Promise<void> {
    const socket: Socket = connect(address);
    socket.on('error', () => undefined);
    const whenClosed = once(socket, 'close');
    socket.resume();
    socket.end(input);
    await whenClosed;
  }

  async function expectAlive(): Promise<void> {
    const sender = new Sender();
    const firefox = await RawAutopushClient.connect(service);
    await firefox.greet();
    const endpoint = await firefox.register('d9b74644-4f97-46aa-b8fa-9393985cd6cd', sender.applicationServerKey);
    expect((await sender.post(service, endpoint, { text: 'still here' })).status).toBe(201);
    await firefox.notifications.take();
    await firefox.close();

    const device = await checkIn(service);
    const answer = await register(service, device, { sender: sender.applicationServerKey });
    const chromium = await RawMcsClient.connect(service);
    chromium.logIn(device);
    const path = `https://fcm.googleapis.com/fcm/send/${answer.replace('token=', '')}`;
    expect((await sender.post(service, path, { text: 'still here' })).status).toBe(201);
    await chromium.messages.take();
    await chromium.close();
  }

  test('lets go of every connection that sends anything but HTTP', async () => {
    const starts = [
      '',
      'GET / HTTP/1.1\r\n',
      'POST /register HTTP/1.1\r\nContent-Length: 9\r\n\r\n',
      '\u0016\u0003\u0001',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), bytes, async (start, input) => {
        await throwAt(addressOf(service.origin), Buffer.concat([Buffer.from(start, 'latin1'), input]));
      }),
      { numRuns: 40 },
    );
    await expectAlive();
  });

  test('lets go of every MCS connection that sends anything but frames', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), bytes, async (isFramed, input) => {
        const client = await RawMcsClient.connect(service);
        const whenClosed = client.whenClosed;
        client.end(isFramed ? encodeMcsFrame(2, input) : input);
        await whenClosed;
      }),
      { numRuns: 25 },
    );
    await expectAlive();
  });

  test('lets go of every WebSocket that sends anything but messages', async () => {
    const garbage = text.filter((words) => parseAutopushMessage(words) === undefined);
    await fc.assert(
      fc.asyncProperty(garbage, async (words) => {
        const client = await RawAutopushClient.connect(service);
        client.say(words);
        await client.whenClosed;
      }),
      { numRuns: 40 },
    );
    await expectAlive();
  });

  test('answers 405, 404 and 413 to requests that are HTTP and make no sense', async () => {
    const post = (path: string, body = ''): Promise<Response> =>
      fetch(`${service.origin}${path}`, { method: 'POST', body });
    expect((await fetch(`${service.origin}/register`)).status).toBe(405);
    expect((await post('/nowhere')).status).toBe(404);
    expect((await post('/checkin', 'x'.repeat(70_000))).status).toBe(413);
    expect((await post('/register', 'x'.repeat(100))).status).toBe(401);
    expect((await fetch(service.origin)).status).toBe(200);
  });
});
