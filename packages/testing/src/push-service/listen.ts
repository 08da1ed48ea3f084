import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import type { ClosingStack } from '../program/closing-stack.js';

/** A server that listens. */
export interface Listening {
  /** Host and port, as they stand in a URL. */
  readonly address: string;
  /** Cuts every connection, whatever is going on over it. */
  cutConnections(): void;
}

/** Lets a server listen, and remembers to stop it and to cut every connection. */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  stack: ClosingStack,
): Promise<Listening> {
  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const cutConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  stack.add(async () => {
    const whenClosed = once(server, 'close');
    server.close();
    cutConnections();
    await whenClosed;
  });
  const { address, family, port: boundPort } = server.address() as AddressInfo;
  return { address: `${family === 'IPv6' ? `[${address}]` : address}:${boundPort}`, cutConnections };
}
