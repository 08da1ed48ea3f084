import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of the site. */
export interface SiteFile {
  readonly body: string | Buffer;
  readonly type: string;
}

/** What a measured worker says about one call of `showNotification`. */
export interface Shown {
  readonly title: string;
  /** Milliseconds on the worker's own clock: push event, call, promise fulfilled. */
  readonly pushedAt: number;
  readonly calledAt: number;
  readonly shownAt: number;
  /** When the promise was fulfilled, in epoch milliseconds. */
  readonly shownWallAt: number;
  /** How long the script ran when the worker started, in milliseconds. */
  readonly startMs: number;
  /** Why the call failed. */
  readonly error?: string;
}

/** Where measured workers report. */
export const REPORT_PATH = '/bench-report';

/** The headers with which clocks are as fine as browsers make them: five microseconds. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'service-worker-allowed': '/',
};

/** A site with the scripts that are measured. Addresses it does not know answer 204, so that SDKs find nothing wrong. */
export class BenchSite {
  readonly origin: string;
  /** The same site under another name, for a page that is no client of the workers. */
  readonly otherOrigin: string;
  /** Addresses that were asked for, oldest first. */
  readonly requests: string[] = [];
  readonly close: () => Promise<void>;
  readonly #listeners = new Set<(shown: Shown) => void>();

  private constructor(port: number, close: () => Promise<void>) {
    this.origin = `http://localhost:${port}`;
    this.otherOrigin = `http://127.0.0.1:${port}`;
    this.close = close;
  }

  static async open(files: ReadonlyMap<string, SiteFile>): Promise<BenchSite> {
    const server = createServer((request, response) => void site.#answer(files, request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const site = new BenchSite((server.address() as AddressInfo).port, async () => {
      const whenClosed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await whenClosed;
    });
    return site;
  }

  /** Calls back with every report; the answer stops that. */
  onShown(listener: (shown: Shown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #answer(files: ReadonlyMap<string, SiteFile>, request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === REPORT_PATH) {
      const reports = JSON.parse(Buffer.concat(await request.toArray()).toString()) as readonly Shown[];
      for (const shown of reports) for (const listener of this.#listeners) listener(shown);
    } else {
      this.requests.push(path);
    }
    const file = files.get(path);
    if (file === undefined) response.writeHead(204, HEADERS).end();
    else response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(file.body);
  }
}

/** A page of the site. */
export function htmlFile(body: string): SiteFile {
  return {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${body}`,
    type: 'text/html',
  };
}

/** A script of the site. */
export function scriptFile(body: string): SiteFile {
  return { body, type: 'text/javascript' };
}
