import type { Page } from '@playwright/test';
import {
  type Desktop,
  type DesktopNotification,
  generateApplicationServerKeys,
  type PushService,
  sendPush,
} from '@web-push-kit/testing';
import { scaled } from './timeout-factor.js';
import { WorkerSite } from './worker-site.js';

/** What Chromium shows by itself when a push event has ended and nothing is to be seen. */
const SHOWN_BY_CHROMIUM = 'This site has been updated in the background.';

/** What fits into the 4096 bytes that push services take, encrypted. */
export const MOST_BYTES = 3993;

/** How long a push may take until it is seen, on a machine with much else to do. */
const SEEN_TIMEOUT_MS = 20_000;

/** A subscriber of a site whose ready-made worker shows what is pushed; no page of the site is open. */
export interface WorkerSubscriber {
  readonly site: WorkerSite;
  readonly endpoint: string;
  /**
   * Sends a push and gives what the desktop shows for it; what it showed before is closed. Addresses on hosts that no
   * machine has become the site's own, where a picture that is not there is at once known not to be.
   */
  sendAndRead(content?: unknown): Promise<DesktopNotification>;
  /** The endpoint that the browser has for the site now. */
  readEndpoint(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Where it happens. */
export interface WorkerSurroundings {
  readonly pushService: PushService;
  readonly desktop: Desktop;
  readonly page: Page;
  /** The host of the site, for the browser: a name of this machine. */
  readonly host: string;
}

/** Opens the site, subscribes, and leaves it again. */
export async function subscribeWorker({
  pushService,
  desktop,
  page,
  host,
}: WorkerSurroundings): Promise<WorkerSubscriber> {
  const site = await WorkerSite.open(host);
  const keys = generateApplicationServerKeys();
  const subscription = await site.subscribe(page, keys);
  return {
    site,
    endpoint: subscription.endpoint,
    async sendAndRead(content) {
      const more = content === undefined ? {} : { content: moveHere(content, site.origin) };
      const { status, reason } = await sendPush({ pushService, subscription, keys, ...more });
      if (status !== 201) throw new Error(`The push service answered ${status}: ${reason}`);
      return await readShown(desktop);
    },
    readEndpoint: () => site.readEndpoint(page),
    close: () => site.close(),
  };
}

function moveHere(content: unknown, origin: string): Buffer {
  const isBytes = content instanceof Uint8Array;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  // Byte by byte: what is no text stays as it is.
  const bytes = (isBytes ? Buffer.from(content) : Buffer.from(text)).toString('latin1');
  return Buffer.from(bytes.replace(/https?:\/\/[\w.-]+\.example/g, origin), 'latin1').subarray(0, MOST_BYTES);
}

async function readShown(desktop: Desktop): Promise<DesktopNotification> {
  const notification = await desktop.waitForNotification({}, { timeoutMs: scaled(SEEN_TIMEOUT_MS) });
  if (notification.body === SHOWN_BY_CHROMIUM) throw new Error('The worker has shown nothing: the browser had to');
  // Not this one: Chromium looks for it when the push event ends, and shows one of its own when it is gone.
  for (const older of desktop.shown) if (older.id !== notification.id) desktop.dismiss(older);
  return notification;
}
