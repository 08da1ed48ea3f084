import { afterEach, beforeEach, expect, test } from 'vitest';
import webPush from 'web-push';
import { sendNotification } from 'web-push-neo';
import { makeForeignKey } from '../../test/sender.js';
import type { PushService } from '../push-service/push-service.js';
import { startPushService } from '../push-service/start-push-service.js';
import { type BrowserlessSubscription, subscribeWithoutBrowser } from './subscribe-without-browser.js';

const keys = webPush.generateVAPIDKeys();
const vapidDetails = { subject: 'mailto:push@example.com', ...keys };

let pushService: PushService;
let subscriber: BrowserlessSubscription;

beforeEach(async () => {
  pushService = await startPushService();
  subscriber = await subscribeWithoutBrowser({ pushService, applicationServerKey: keys.publicKey });
});

afterEach(async () => {
  await subscriber.close();
  await pushService.close();
});

async function sendWithWebPush(text?: string): Promise<number> {
  const { endpoint, headers, body } = webPush.generateRequestDetails(subscriber.subscription, text, { vapidDetails });
  const init = { method: 'POST', headers: headers as Record<string, string>, body };
  return (await fetch(pushService.resolveEndpoint(endpoint), init)).status;
}

test('reads what npm web-push encrypts', async () => {
  expect(await sendWithWebPush('Grüße 🚢')).toBe(201);
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: true, text: 'Grüße 🚢' });
});

test('reads what npm web-push-neo encrypts', async () => {
  const { statusCode } = await sendNotification(subscriber.subscription, 'Grüße 🚢', { vapidDetails });
  expect(statusCode).toBe(201);
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: true, text: 'Grüße 🚢' });
});

test('takes the longest text there can be, and no longer one', async () => {
  expect(await sendWithWebPush('x'.repeat(3993))).toBe(201);
  expect((await subscriber.waitForMessage()).text).toHaveLength(3993);
  expect(await sendWithWebPush('x'.repeat(3994))).toBe(413);
});

test('takes a message without content', async () => {
  expect(await sendWithWebPush()).toBe(201);
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: true });
});

test('tells a message that it cannot read', async () => {
  pushService.faults.corruptMessages({ times: 1 });
  await sendWithWebPush('damaged');
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: false });
});

test('hands messages out once each, in order', async () => {
  for (const text of ['1', '2', '3']) await sendWithWebPush(text);
  const received = [await subscriber.waitForMessage(), await subscriber.waitForMessage()];
  expect(received.map(({ text }) => text)).toEqual(['1', '2']);
  expect((await subscriber.waitForMessage()).text).toBe('3');
  expect(subscriber.messages).toHaveLength(3);
});

test('says so when no message comes', async () => {
  await expect(subscriber.waitForMessage({ timeoutMs: 1 })).rejects.toMatchObject({ code: 'notification-missing' });
});

test('is gone for senders after unsubscribing', async () => {
  await subscriber.unsubscribe();
  expect(await sendWithWebPush('too late')).toBe(410);
});

test('takes messages only from the owner of its key', async () => {
  const other = await subscribeWithoutBrowser({ pushService, applicationServerKey: makeForeignKey() });
  const details = webPush.generateRequestDetails(other.subscription, 'x', { vapidDetails });
  const init = { method: 'POST', headers: details.headers as Record<string, string>, body: details.body };
  expect((await fetch(details.endpoint, init)).status).toBe(401);
  await other.close();
});

test('refuses a key that is none, and a service that is not there', async () => {
  await expect(subscribeWithoutBrowser({ pushService, applicationServerKey: 'nonsense' })).rejects.toMatchObject({
    code: 'invalid-application-server-key',
  });
  const nowhere = { origin: 'http://127.0.0.1:9' };
  const attempt = subscribeWithoutBrowser({ pushService: nowhere, applicationServerKey: keys.publicKey });
  await expect(attempt).rejects.toMatchObject({ code: 'push-service-unavailable' });
});
