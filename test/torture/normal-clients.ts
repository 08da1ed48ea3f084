import { expect } from 'vitest';
import { RawAutopushClient } from '../../packages/testing/test/raw-autopush-client.js';
import { checkIn, type RawDevice, RawMcsClient, register } from '../../packages/testing/test/raw-mcs-client.js';
import { Sender } from '../../packages/testing/test/sender.js';
import type { TortureService } from './torture-service.js';

const TIMEOUT_MS = 10_000;

/** A subscription of a Chromium that speaks its protocols by hand. */
export interface ChromiumSubscription {
  readonly device: RawDevice;
  readonly endpoint: string;
}

/** Subscribes as a Chromium does; it is not connected yet. */
export async function subscribeChromium(service: TortureService, sender: Sender): Promise<ChromiumSubscription> {
  const device = await checkIn(service);
  const answer = await register(service, device, { sender: sender.applicationServerKey });
  return { device, endpoint: `https://fcm.googleapis.com/fcm/send/${answer.replace('token=', '')}` };
}

/** Connects as a Chromium does. */
export async function connectChromium(service: TortureService, device: RawDevice): Promise<RawMcsClient> {
  const client = await RawMcsClient.connect(service);
  client.logIn(device);
  return client;
}

/** Subscribes and connects as a Firefox does. */
export async function subscribeFirefox(
  service: TortureService,
  sender: Sender,
): Promise<{ readonly client: RawAutopushClient; readonly endpoint: string }> {
  const client = await RawAutopushClient.connect(service);
  await client.greet();
  return { client, endpoint: await client.register(crypto.randomUUID(), sender.applicationServerKey) };
}

/** Whoever behaves is still served: a fresh browser of each kind subscribes and gets a message. */
export async function expectNormalClientsServed(service: TortureService): Promise<void> {
  const sender = new Sender();
  const firefox = await subscribeFirefox(service, sender);
  expect((await sender.post(service, firefox.endpoint, { text: 'still here' })).status).toBe(201);
  await firefox.client.notifications.take(TIMEOUT_MS);
  await firefox.client.close();

  const { device, endpoint } = await subscribeChromium(service, sender);
  const chromium = await connectChromium(service, device);
  expect((await sender.post(service, endpoint, { text: 'still here' })).status).toBe(201);
  expect((await chromium.messages.take(TIMEOUT_MS)).body.toString()).toBe('still here');
  await chromium.close();
}
