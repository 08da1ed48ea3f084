import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { PushError } from '@web-push-kit/protocol';
import type { Hono } from 'hono';

/** Where to listen. */
export interface Address {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** A server that takes connections. */
export interface Listening {
  readonly origin: string;
  /** Takes no new connections, lets requests under way finish, and ends what is still open after a moment. */
  close(): Promise<void>;
}

/** How long requests under way may still take, in milliseconds. */
const DRAIN_MS = 2000;

/** How often connections that have become idle are ended meanwhile, in milliseconds. */
const TIDY_MS = 20;

/**
 * Serves an application over HTTP.
 *
 * @throws {@link PushError} `invalid-option` when the address cannot be used.
 */
export async function listenHttp(app: Hono, { host, port }: Address): Promise<Listening> {
  // Without further options it makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const unused = trackUnusedConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen({ host, port }, cause)));
    server.listen(port, host, resolve);
  });
  return { origin: originOf(server.address() as AddressInfo), close: () => closeServer(server, unused) };
}

/** Connections without a request so far: browsers make some in advance, and Node.js does not count them as idle. */
function trackUnusedConnections(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}

function closeServer(server: Server, unused: ReadonlySet<Socket>): Promise<void> {
  const tidy = () => {
    server.closeIdleConnections();
    for (const socket of unused) socket.destroy();
  };
  // Again and again: a connection that is busy now, such as a stream of events, is idle a moment later.
  const tidying = setInterval(tidy, TIDY_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  return new Promise((resolve) => {
    // The only error is that it is not listening, which is what is wanted.
    server.close(() => {
      clearInterval(tidying);
      clearTimeout(impatience);
      resolve();
    });
  });
}

function originOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function cannotListen({ host, port }: Address, cause: NodeJS.ErrnoException): PushError {
  const advice = cause.code === 'EADDRINUSE' ? 'Another program uses it; choose another PORT' : 'Check HOST and PORT';
  return new PushError('invalid-option', `Cannot listen on ${host} port ${port} (${cause.code}). ${advice}`, { cause });
}
