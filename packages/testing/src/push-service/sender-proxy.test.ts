import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generateApplicationServerKeys } from '../sender/application-server-keys.js';
import { type BrowserlessSubscription, subscribeWithoutBrowser } from '../subscriber/subscribe-without-browser.js';
import type { PushService } from './push-service.js';
import { startPushService } from './start-push-service.js';

const run = promisify(execFile);
const keys = generateApplicationServerKeys();
let service: PushService;
let subscriber: BrowserlessSubscription;

beforeEach(async () => {
  service = await startPushService({ firefoxEndpoints: 'real' });
  subscriber = await subscribeWithoutBrowser({ pushService: service, applicationServerKey: keys.publicKey });
});

afterEach(async () => {
  await subscriber.close();
  await service.close();
});

test('gives Firefox endpoints that look like those of the real service', () => {
  expect(subscriber.subscription.endpoint).toMatch(/^https:\/\/updates\.push\.services\.mozilla\.com\/wpush\/v2\//);
});

test('a backend that knows nothing of this sends over HTTPS with npm web-push', async () => {
  const backend = `
    import webPush from 'web-push';
    const { subscription, keys, proxy } = JSON.parse(process.argv[1]);
    const vapidDetails = { subject: 'mailto:push@example.com', ...keys };
    const { statusCode } = await webPush.sendNotification(subscription, 'hello', { vapidDetails, proxy });
    console.log(statusCode);`;
  const input = JSON.stringify({ subscription: subscriber.subscription, keys, proxy: service.senderProxy.url });
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', backend, input], {
    cwd: import.meta.dirname,
    env: { ...process.env, ...service.senderProxy.env },
  });
  expect(stdout.trim()).toBe('201');
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: true, text: 'hello' });
});

/** Says something to the service and answers what it says until it hangs up, or `enough` has come. */
async function talk(words: string, enough = /$^/): Promise<string> {
  const { hostname, port } = new URL(service.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
    if (enough.test(answer)) socket.destroy();
  });
  const whenClosed = once(socket, 'close');
  socket.write(words);
  await whenClosed;
  return answer;
}

describe('the proxy', () => {
  test.each([
    'example.com:443',
    'evil-fcm.googleapis.com:443',
    'fcm.googleapis.com.example:443',
    'fcm.googleapis.com',
    '',
    '/',
  ])('leads nowhere for %j', async (target) => {
    const answer = await talk(`CONNECT ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).not.toContain('200 Connection Established');
  });

  test.each(['fcm.googleapis.com:443', 'JMT17.google.com:443', 'updates.push.services.mozilla.com:443', '[::1]:443'])(
    'ends here for %s',
    async (target) => {
      const answer = await talk(`CONNECT ${target} HTTP/1.1\r\nHost: x\r\n\r\n`, /\r\n\r\n/);
      expect(answer).toContain('200 Connection Established');
    },
  );

  test('lets go of a connection that it refused, whatever else it brings', async () => {
    const countSockets = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    const before = countSockets();
    await talk(`CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n${'x'.repeat(100_000)}`);
    await expect.poll(countSockets).toBe(before);
  });

  test('lets go of a connection that is not TLS', async () => {
    const words = 'CONNECT fcm.googleapis.com:443 HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n';
    expect(await talk(words)).toContain('200 Connection Established');
  });

  test('lets go of a connection that ends before TLS has begun', async () => {
    const { hostname, port } = new URL(service.origin);
    const socket = connect(Number(port), hostname);
    socket.resume();
    socket.end('CONNECT fcm.googleapis.com:443 HTTP/1.1\r\n\r\n\x16\x03');
    await once(socket, 'close');
  });

  test('takes plain requests that name the whole URL', async () => {
    const answer = await talk(`GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toContain('"chromiumArgs"');
  });

  test('is out of order during an outage', async () => {
    service.faults.startOutage();
    const answer = await talk('CONNECT fcm.googleapis.com:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(answer).toBe('');
  });
});
