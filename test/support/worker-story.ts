import {
  type ApplicationServerKeys,
  type DesktopNotification,
  generateApplicationServerKeys,
  sendPush,
} from '@web-push-kit/testing';
import { test as base, expect } from '@web-push-kit/testing/playwright';
import { WorkerSite } from './worker-site.js';

/** What Chromium shows by itself when a push event has ended and nothing is to be seen. */
const SHOWN_BY_CHROMIUM = 'This site has been updated in the background.';

/** A subscriber of a site whose ready-made worker shows what is pushed; no page of the site is open. */
export interface WorkerSubscriber {
  readonly site: WorkerSite;
  readonly endpoint: string;
  /** Sends a push; a text as it is, anything else as JSON, and nothing at all without content. */
  send(content?: unknown): Promise<void>;
  /** The same, and what the desktop shows for it; what it showed before is closed. */
  sendAndRead(content?: unknown): Promise<DesktopNotification>;
}

/** Real push to the ready-made worker. */
export const test = base.extend<{ readonly subscriber: WorkerSubscriber }>({
  subscriber: async ({ desktop, pushPage, pushService }, use) => {
    const site = await WorkerSite.open();
    const keys: ApplicationServerKeys = generateApplicationServerKeys();
    const subscription = await site.subscribe(pushPage, keys);
    const send = async (content?: unknown): Promise<void> => {
      const more = content === undefined ? {} : { content };
      const { status } = await sendPush({ pushService, subscription, keys, ...more });
      expect(status).toBe(201);
    };
    const sendAndRead = async (content?: unknown): Promise<DesktopNotification> => {
      await send(content);
      const notification = await desktop.waitForNotification();
      expect(notification.body).not.toBe(SHOWN_BY_CHROMIUM);
      // Not this one: Chromium looks for it when the push event ends, and shows one of its own when it is gone.
      for (const older of desktop.shown) if (older.id !== notification.id) desktop.dismiss(older);
      return notification;
    };
    await use({ site, endpoint: subscription.endpoint, send, sendAndRead });
    await site.close();
  },
});

export { expect };
