import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakePushService, startFakePushService } from '../../test/fake-push-service.js';
import { createPushTransport } from './push-transport.js';

let pushService: FakePushService;

beforeEach(async () => {
  pushService = await startFakePushService();
});

afterEach(() => pushService.close());

const request = { headers: { TTL: '60' }, body: Buffer.from('encrypted') };

test('posts the body with its headers and tells status and Retry-After', async () => {
  pushService.answerWith(() => ({ status: 429, headers: { 'Retry-After': '7' } }));
  const transport = createPushTransport({ timeoutMs: 5000 });
  const answer = await transport.post({ ...request, target: { url: `${pushService.origin}/a?b=c`, isLocal: true } });
  transport.close();
  expect(answer).toEqual({ kind: 'answered', httpStatus: 429, retryAfter: '7' });
  expect(pushService.received).toMatchObject([{ path: '/a?b=c', headers: { ttl: '60', 'content-length': '9' } }]);
});

test.each([
  ['a private address', ['10.0.0.7']],
  ['this machine', ['127.0.0.1']],
  ['a public and a private address', ['93.184.215.14', '192.168.1.1']],
  ['this machine by IPv6', ['::1']],
])('does not connect when a name resolves to %s', async (_name, addresses) => {
  const transport = createPushTransport({
    timeoutMs: 5000,
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });
  const { port } = new URL(pushService.origin);
  const answer = await transport.post({
    ...request,
    target: { url: `http://push.example.com:${port}/`, isLocal: false },
  });
  transport.close();
  expect(answer).toEqual({ kind: 'unsendable', reason: 'private-address' });
  expect(pushService.received).toHaveLength(0);
});

test('takes a name that cannot be resolved for a failure that may pass', async () => {
  const transport = createPushTransport({
    timeoutMs: 5000,
    resolve: () => Promise.reject(Object.assign(new Error('push.example.com'), { code: 'EAI_AGAIN' })),
  });
  const answer = await transport.post({ ...request, target: { url: 'https://push.example.com/', isLocal: false } });
  transport.close();
  expect(answer).toEqual({ kind: 'unreachable', reason: 'EAI_AGAIN' });
});

test('gives up waiting for a push service that never answers', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const transport = createPushTransport({ timeoutMs: 20 });
  const answer = await transport.post({ ...request, target: { url: `http://127.0.0.1:${port}/`, isLocal: true } });
  transport.close();
  silent.closeAllConnections();
  silent.close();
  expect(answer).toEqual({ kind: 'unreachable', reason: 'timeout' });
});

test('breaks off what is under way when it is closed', async () => {
  pushService.answerWith(() => new Promise(() => undefined));
  const transport = createPushTransport({ timeoutMs: 5000 });
  const answer = transport.post({ ...request, target: { url: pushService.origin, isLocal: true } });
  await pushService.whenReceived(1);
  transport.close();
  expect(await answer).toMatchObject({ kind: 'unreachable' });
});
