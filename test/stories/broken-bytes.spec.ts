import webpush from 'web-push';
import { expect, test } from '../support/story.js';

const BROKEN = {
  'bytes that are no text': Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x80]),
  'JSON that breaks off': Buffer.from('{"web_push": 8030, "notification": {"title": "The 10'),
  'JSON of the wrong shape': Buffer.from(
    '{"title": {"no": "text"}, "body": [1, null], "actions": 7, "url": "javascript:alert(1)"}',
  ),
};

for (const [name, bytes] of Object.entries(BROKEN)) {
  test(`a push with ${name} still shows one notification`, async ({ desktop, ferry, pushPage: tab, pushService }) => {
    // A page without the client, which would rightly replace a subscription that has another key.
    await tab.goto(`${ferry.origin}/healthz`);
    const keys = webpush.generateVAPIDKeys();
    const subscription = await tab.evaluate(async (applicationServerKey) => {
      await navigator.serviceWorker.register('/push-worker.js');
      const registration = await navigator.serviceWorker.ready;
      const subscribed = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
      return subscribed.toJSON() as { endpoint: string; keys: { p256dh: string; auth: string } };
    }, keys.publicKey);

    const request = webpush.generateRequestDetails(subscription, bytes, {
      vapidDetails: { subject: 'mailto:ferry@example.com', ...keys },
    });
    const response = await fetch(pushService.resolveEndpoint(subscription.endpoint), {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body),
    });
    expect(response.status).toBe(201);

    const notification = await desktop.waitForNotification();
    expect(notification.title).not.toBe('');
    await desktop.expectNoNotification(1_000);
    expect(desktop.history).toHaveLength(1);
  });
}
