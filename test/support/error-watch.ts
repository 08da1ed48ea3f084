import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs before every other script of a page, and keeps what nobody caught. */
const CATCHER = `
globalThis.uncaughtErrors = [];
addEventListener('error', (event) => {
  const { target } = event;
  uncaughtErrors.push(target === window ? event.message : 'could not load ' + (target.src ?? target.href));
}, true);
addEventListener('unhandledrejection', ({ reason }) => uncaughtErrors.push('unhandled rejection: ' + reason));
`;

const CATCHER_PATH = '/error-watch.js';

/**
 * A site as it is, but that each page tells afterwards which errors nobody
 * caught, in `uncaughtErrors`: for a browser whose driver does not tell.
 */
export class ErrorWatch {
  readonly origin: string;
  readonly close: () => Promise<void>;

  private constructor(origin: string, close: () => Promise<void>) {
    this.origin = origin;
    this.close = close;
  }

  /** Serves the site at `origin` on an origin of its own. */
  static async open(origin: string): Promise<ErrorWatch> {
    const server = createServer((asked, answer) => {
      if (asked.url === CATCHER_PATH) answer.setHeader('content-type', 'text/javascript').end(CATCHER);
      else forward(origin, asked, answer);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ErrorWatch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
      const whenClosed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await whenClosed;
    });
  }
}

function forward(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const forwarded = request(`${origin}${asked.url}`, {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  forwarded.once('response', (response) => {
    if (response.headers['content-type']?.startsWith('text/html')) void sendWatched(response, answer);
    else response.pipe(answer.writeHead(response.statusCode ?? 502, response.headers));
  });
  forwarded.once('error', () => answer.destroy()); // What the site does not answer, its visitor does not get either.
  asked.pipe(forwarded);
}

/** A script of the site's own origin, so that its Content-Security-Policy stays as it is. */
async function sendWatched(response: IncomingMessage, answer: ServerResponse): Promise<void> {
  const html = Buffer.concat(await response.toArray()).toString();
  const { 'content-length': _, etag: __, ...headers } = response.headers;
  answer.writeHead(response.statusCode ?? 502, headers);
  answer.end(html.replace('<head>', `<head><script src="${CATCHER_PATH}"></script>`));
}
