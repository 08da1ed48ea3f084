import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { checkIn } from '../../test/raw-mcs-client.js';
import type { PushService } from './push-service.js';
import { startPushService } from './start-push-service.js';

let service: PushService;

beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

/** Asks the service with headers that `fetch` would not let a test choose. */
async function ask(path: string, method: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const asking = request(`${service.origin}${path}`, { method, headers });
  asking.end();
  const [response] = await once(asking, 'response');
  response.resume();
  return response.statusCode;
}

/** Opens a WebSocket as a page of this origin would. */
async function openAs(origin: string): Promise<'open' | 'refused'> {
  const socket = new WebSocket(service.origin.replace('http', 'ws'), 'push-notification', { origin });
  let outcome: 'open' | 'refused' = 'refused';
  socket.on('error', () => undefined);
  socket.on('open', () => {
    outcome = 'open';
    socket.terminate();
  });
  // `once` would reject with the error that a refusal is.
  await new Promise((resolve) => socket.on('close', resolve));
  return outcome;
}

test('a name that a page has bound to this machine reads nothing of the service', async () => {
  const { port } = new URL(service.origin);
  expect(await ask('/', 'GET', { host: `evil.example:${port}` })).toBe(403);
  expect(await ask('/', 'GET', { host: `localhost:${port}` })).toBe(200);
});

test('a page of another origin cannot send to the service', async () => {
  expect(await ask('/checkin', 'POST', { origin: 'https://evil.example' })).toBe(403);
  expect(await ask('/wpush/v1/x', 'POST', { origin: 'null' })).toBe(403);
});

test('a page opens no WebSocket, and Firefox does', async () => {
  expect(await openAs('https://evil.example')).toBe('refused');
  expect(await openAs(service.origin.replace('127.0.0.1', 'localhost'))).toBe('refused');
  expect(await openAs(`${service.origin.replace('http', 'ws')}/`)).toBe('open');
});

test('check-ins that lead to nothing are not kept, and a device is known again all the same', async () => {
  const first = await checkIn(service);
  for (let index = 0; index < 300; index += 1) await checkIn(service);
  expect(await checkIn(service, first)).toEqual(first);
});
