import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { ApplicationServerKeys, PushTarget } from '@web-push-kit/testing';

const WORKER = fileURLToPath(import.meta.resolve('web-push-kit/push-worker.js'));

/** Answers that are never given. */
const SILENT_PATH = '/never-answers.png';

/** A site with nothing but the ready-made worker. */
export class WorkerSite {
  readonly origin: string;
  /** Address of a picture that never comes. */
  readonly silentPicture: string;
  readonly close: () => Promise<void>;

  private constructor(origin: string, close: () => Promise<void>) {
    this.origin = origin;
    this.silentPicture = `${this.origin}${SILENT_PATH}`;
    this.close = close;
  }

  /** What notifications are called whose push names no title. */
  get defaultTitle(): string {
    return new URL(this.origin).host;
  }

  /** Serves browsers at a host that stands for this machine. */
  static async open(host: string): Promise<WorkerSite> {
    const worker = await readFile(WORKER);
    const server = createServer(({ url }, response) => answer(url ?? '/', worker, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new WorkerSite(`http://${host}:${(server.address() as AddressInfo).port}`, async () => {
      const whenClosed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await whenClosed;
    });
  }

  /** Subscribes in a page and leaves the site again. */
  async subscribe(page: Page, { publicKey }: ApplicationServerKeys): Promise<PushTarget> {
    await page.goto(this.origin);
    const subscription = await page.evaluate(async (applicationServerKey) => {
      await navigator.serviceWorker.register('/push-worker.js');
      const { pushManager } = await navigator.serviceWorker.ready;
      const { endpoint, keys } = (
        await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
      ).toJSON();
      return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
    }, publicKey);
    await page.goto('about:blank');
    return subscription;
  }

  /** The endpoint that the browser has for this site now. */
  async readEndpoint(page: Page): Promise<string | undefined> {
    await page.goto(this.origin);
    return await page.evaluate(async () => {
      const { pushManager } = await navigator.serviceWorker.ready;
      return (await pushManager.getSubscription())?.endpoint;
    });
  }
}

function answer(path: string, worker: Buffer, response: ServerResponse): void {
  if (path === SILENT_PATH) return;
  if (path === '/push-worker.js') response.setHeader('content-type', 'text/javascript').end(worker);
  else if (path === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>A site</title>');
  else response.writeHead(404).end();
}
