import { createECDH } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PushService } from '../push-service/push-service.js';
import { startPushService } from '../push-service/start-push-service.js';
import { type BrowserlessSubscription, subscribeWithoutBrowser } from '../subscriber/subscribe-without-browser.js';
import { generateApplicationServerKeys } from './application-server-keys.js';
import { encryptMessage } from './encrypt-message.js';
import { sendPush } from './send-push.js';

const keys = generateApplicationServerKeys();
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

test('encrypts the example of RFC 8291, Appendix A', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
  const body = encryptMessage(
    Buffer.from('When I grow up, I want to be a watermelon'),
    {
      publicKey: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
      auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
    },
    { ecdh, salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') },
  );
  expect(body.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('sends a text, JSON, and nothing', async () => {
  const { subscription } = subscriber;
  for (const content of ['Grüße', { title: 'Grüße' }, undefined]) {
    const result = await sendPush({ pushService, subscription, keys, content });
    expect(result).toEqual({ status: 201, location: expect.stringMatching(/\/m\//) });
  }
  expect((await subscriber.waitForMessage()).text).toBe('Grüße');
  expect((await subscriber.waitForMessage()).text).toBe('{"title":"Grüße"}');
  expect(await subscriber.waitForMessage()).toEqual({ isReadable: true });
});

test('sends with topic, urgency and time to live', async () => {
  const { subscription } = subscriber;
  await sendPush({ pushService, subscription, keys, topic: 'score', urgency: 'high', ttlSeconds: 5 });
  expect(pushService.log.entries).toContainEqual(
    expect.objectContaining({ kind: 'accepted', topic: 'score', urgency: 'high', ttlSeconds: 5 }),
  );
});

test('answers with the status and the reason of a refusal', async () => {
  const { subscription } = subscriber;
  const foreignKeys = generateApplicationServerKeys();
  const result = await sendPush({ pushService, subscription, keys: foreignKeys });
  expect(result.status).toBe(401);
  expect(result.reason).toContain('VAPID public key mismatch');
});

test('refuses keys that are none', async () => {
  const { subscription } = subscriber;
  const noKeys = { ...subscription, keys: { p256dh: 'AA', auth: 'AA' } };
  await expect(sendPush({ pushService, subscription: noKeys, keys, content: 'x' })).rejects.toMatchObject({
    code: 'invalid-option',
  });
  const badKeys = { ...keys, privateKey: 'AA' };
  await expect(sendPush({ pushService, subscription, keys: badKeys })).rejects.toMatchObject({
    code: 'invalid-application-server-key',
  });
});
