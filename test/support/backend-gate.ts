import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that came through the gate. */
export interface GateRequest {
  readonly method: string;
  readonly path: string;
}

/** A site to stand in front of. */
export interface GatedSite {
  /** The origin at which browsers find it. */
  readonly origin: string;
  /** The address at which this process finds it. */
  readonly address: string;
}

/** What a {@link BackendGate} does to a site on the way. */
export interface GateOptions {
  /** Files that the site does not have, by path: scripts. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Put in front of scripts of the site, by path. */
  readonly preludes?: Readonly<Record<string, string>>;
}

/** A site on a port of its own, whose push backend can be cut off, and which counts what browsers ask of it. */
export class BackendGate {
  readonly origin: string;
  readonly close: () => Promise<void>;
  readonly #requests: GateRequest[] = [];
  #isCut = false;

  private constructor(origin: string, close: () => Promise<void>) {
    this.origin = origin;
    this.close = close;
  }

  /** Serves a site at the same host and another port. */
  static async open(
    { origin: siteOrigin, address: target }: GatedSite,
    options: GateOptions = {},
  ): Promise<BackendGate> {
    const server = createServer((asked, answer) => gate.#handle(asked, answer, { target, options }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://${new URL(siteOrigin).hostname}:${(server.address() as AddressInfo).port}`;
    const gate = new BackendGate(origin, async () => {
      const whenClosed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await whenClosed;
    });
    return gate;
  }

  /** How many requests of this method have come for this path. */
  count(method: string, path: string): number {
    return this.#requests.filter((request) => request.method === method && request.path === path).length;
  }

  /** From now on the push backend can not be reached; the rest of the site can. */
  cutBackend(): void {
    this.#isCut = true;
  }

  restoreBackend(): void {
    this.#isCut = false;
  }

  #handle(
    asked: IncomingMessage,
    answer: ServerResponse,
    { target, options }: { readonly target: string; readonly options: GateOptions },
  ): void {
    const { pathname: path } = new URL(asked.url ?? '/', target);
    const script = options.scripts?.[path];
    this.#requests.push({ method: asked.method ?? '', path });
    if (this.#isCut && path.startsWith('/push/')) asked.destroy();
    else if (script !== undefined) answer.setHeader('content-type', 'text/javascript').end(script);
    else forward(asked, answer, { target, prelude: options.preludes?.[path] });
  }
}

function forward(
  asked: IncomingMessage,
  answer: ServerResponse,
  { target, prelude }: { readonly target: string; readonly prelude: string | undefined },
): void {
  const { method, headers } = asked;
  const forwarded = request(`${target}${asked.url}`, {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  forwarded.once('response', (response) => {
    const { 'content-length': _length, etag: _tag, ...rest } = response.headers;
    answer.writeHead(response.statusCode ?? 502, prelude === undefined ? response.headers : rest);
    if (prelude !== undefined && response.statusCode === 200) answer.write(prelude);
    response.pipe(answer);
  });
  forwarded.once('error', () => answer.destroy()); // What the site does not answer, its visitor does not get either.
  asked.pipe(forwarded);
}
