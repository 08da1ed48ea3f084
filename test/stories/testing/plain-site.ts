import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { PushTarget } from '@web-push-kit/testing';

/** Something that the site's worker saw. */
export interface SiteEvent {
  readonly kind: 'push' | 'click' | 'close' | 'change';
  /** Push: the message's text. Click: the action's name. */
  readonly text: string;
  /** Change: which members the event had. */
  readonly members?: readonly string[];
  /** Push: how many this worker has counted since it started. */
  readonly count: number;
}

/** A worker as a site without any library writes it; it reports everything, one after the other. */
const WORKER = `
let count = 0;
let reports = Promise.resolve();
const report = (kind, text, more) => {
  const body = JSON.stringify({ kind, text, count, ...more });
  reports = reports.then(() => fetch('/events', { method: 'POST', body }));
  return reports;
};
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('push', (event) => {
  count += 1;
  const text = event.data ? event.data.text() : '';
  let message;
  try { message = JSON.parse(text); } catch { message = { title: text || 'no content' }; }
  const { title, ...options } = message;
  event.waitUntil(Promise.all([report('push', text), self.registration.showNotification(title, options)]));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(Promise.all([clients.openWindow(event.notification.data.url), report('click', event.action)]));
});
self.addEventListener('notificationclose', (event) => event.waitUntil(report('close', event.notification.title)));
self.addEventListener('pushsubscriptionchange', (event) => {
  const members = ['oldSubscription', 'newSubscription'].filter((name) => event[name]);
  event.waitUntil(report('change', '', { members }));
});
`;

const PAGE = `<!doctype html><title>A plain site</title><h1>A plain site</h1>
<button onclick="Notification.requestPermission()">Notify me</button>`;

/** A site that knows nothing of this kit: a page, a worker, and the browser's own API. */
export class PlainSite {
  /** What the worker reported, oldest first. */
  readonly events: SiteEvent[] = [];
  readonly #host: string;
  readonly #server: Server;
  #onEvent: () => void = () => undefined;

  private constructor(host: string, server: Server) {
    this.#host = host;
    this.#server = server;
  }

  /** Serves browsers at a host that stands for this machine. */
  static async open(host: string): Promise<PlainSite> {
    const server = createServer();
    const site = new PlainSite(host, server);
    server.on('request', async (request, response) => {
      if (request.method === 'POST') await site.#take(request);
      const isWorker = request.url === '/worker.js';
      response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
      response.end(isWorker ? WORKER : PAGE);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return site;
  }

  get origin(): string {
    return `http://${this.#host}:${(this.#server.address() as AddressInfo).port}`;
  }

  get pushTexts(): string[] {
    return this.events.filter(({ kind }) => kind === 'push').map(({ text }) => text);
  }

  /** Waits until the worker has reported `count` events of a kind; the test's own timeout bounds it. */
  async waitForEvents(kind: SiteEvent['kind'], count = 1): Promise<readonly SiteEvent[]> {
    return await this.waitFor((events) => {
      const found = events.filter((event) => event.kind === kind);
      return found.length >= count ? found : undefined;
    });
  }

  /** Waits until `find` finds something in what the worker has reported. */
  async waitFor<T>(find: (events: readonly SiteEvent[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this.events);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#onEvent = resolve;
      });
    }
  }

  async close(): Promise<void> {
    const whenClosed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await whenClosed;
  }

  async #take(request: IncomingMessage): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    this.events.push(JSON.parse(body) as SiteEvent);
    this.#onEvent();
  }
}

/** Subscribes the page that is open, with the browser's own API. */
export async function subscribe(page: Page, applicationServerKey: string): Promise<PushTarget> {
  return await page.evaluate(async (key) => {
    await navigator.serviceWorker.register('/worker.js');
    const registration = await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const { endpoint, keys } = (await registration.pushManager.subscribe(options)).toJSON();
    return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
  }, applicationServerKey);
}

/** Ends the page's subscription, with the browser's own API. */
export async function unsubscribe(page: Page): Promise<boolean> {
  return await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const subscription = await registration.pushManager.getSubscription();
    return (await subscription?.unsubscribe()) ?? false;
  });
}

/** Whether the page has a subscription now. */
export async function isSubscribed(page: Page): Promise<boolean> {
  return await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.pushManager.getSubscription()) !== null;
  });
}
