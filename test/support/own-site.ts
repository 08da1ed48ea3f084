import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PushTarget } from '@web-push-kit/testing';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Something that a page or a worker sent to the site. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/**
 * A little site that a story writes into a folder: its files, and its start page for every other address, as
 * single-page sites do. What is sent to it is kept.
 */
export class OwnSite {
  /** What asked for no file, oldest first. */
  readonly sent: SentRequest[] = [];
  /** What a request is answered with, by path. Default: a file for GET, else 200. */
  readonly statuses: Record<string, number> = {};
  /** Whether files are served; `false` after the site has gone away. */
  isServing = true;
  readonly #host: string;
  readonly #folder: string;
  readonly #server: Server;
  #onSent: () => void = () => undefined;

  private constructor(host: string, folder: string, server: Server) {
    this.#host = host;
    this.#folder = folder;
    this.#server = server;
  }

  /** Serves a folder to browsers, at a host that stands for this machine. */
  static async open(host: string, folder: string): Promise<OwnSite> {
    const server = createServer();
    const site = new OwnSite(host, folder, server);
    server.on('request', (request, response) => site.#answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return site;
  }

  get origin(): string {
    return `http://${this.#host}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until `count` requests to `path` were sent; the test's own timeout bounds it. */
  async waitForSent(path: string, count = 1): Promise<readonly SentRequest[]> {
    for (;;) {
      const found = this.sent.filter((request) => request.path === path);
      if (found.length >= count) return found;
      await new Promise<void>((resolve) => {
        this.#onSent = resolve;
      });
    }
  }

  async close(): Promise<void> {
    const whenClosed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await whenClosed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers, url = '/' } = request;
    const { pathname: path } = new URL(url, this.origin);
    if (!this.isServing) {
      request.destroy();
      return;
    }
    if (method === 'GET' && this.statuses[path] === undefined) return await this.#serve(path, response);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.writeHead(this.statuses[path] ?? 200, { 'content-type': 'application/json' });
    response.end('{"id":"1","topics":[],"known":true}');
    this.sent.push({ method, path, headers, body });
    this.#onSent();
  }

  async #serve(path: string, response: ServerResponse): Promise<void> {
    const isFile = path.startsWith('/push/') || extname(path) !== '';
    const name = isFile ? path : '/index.html';
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    try {
      const content = await readFile(join(this.#folder, name));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  }
}

/** Registers `/worker.js`, subscribes with the browser's own API and waits until the worker controls the page. */
export async function subscribeAt(page: Page, key: string, worker = '/worker.js'): Promise<PushTarget> {
  const script = { key, worker };
  return await page.evaluate(async (options) => {
    const whenControlled = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve);
      if (navigator.serviceWorker.controller) resolve(undefined);
    });
    const registration = await navigator.serviceWorker.register(options.worker);
    await whenControlled;
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: options.key,
    });
    const { endpoint, keys } = subscription.toJSON();
    return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
  }, script);
}
