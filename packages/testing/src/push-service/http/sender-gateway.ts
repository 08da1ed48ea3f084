import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Gate } from '../faults/gate.js';
import type { ServiceCertificate } from '../service-certificate.js';

/** What the gateway needs from the service around it. */
export interface SenderGatewayContext {
  readonly certificate: ServiceCertificate;
  readonly gate: Pick<Gate, 'isOpenForSenders'>;
}

const REFUSAL = 'Only push services can be reached through this proxy\n';

/**
 * Lets senders use the service as their HTTPS proxy: a connection to a push
 * service of the internet ends here, any other is refused.
 *
 * So a backend that posts to the endpoint as it stands needs no change: only
 * the proxy and the certificate, which every HTTP library reads from its
 * environment or its options.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
export function attachSenderGateway(server: Server, context: SenderGatewayContext): void {
  const { key, cert, hosts } = context.certificate;
  // It never listens: it is handed the connections that it is meant for.
  const secureServer = createServer({ key, cert }, server.listeners('request')[0] as RequestListener);
  secureServer.on('tlsClientError', (_error, socket) => socket.destroy());
  secureServer.on('clientError', (_error, socket) => socket.destroy());
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A reset; the socket closes by itself.
    socket.on('error', () => socket.destroy());
    const host = readHost(request.url ?? '');
    if (!context.gate.isOpenForSenders()) {
      socket.destroy();
    } else if (host === undefined || !hosts.includes(host)) {
      // Nobody reads what else may come, so that its end would never be seen: hang up.
      const hangUp = (): void => void socket.destroy();
      socket.end(`HTTP/1.1 403 Forbidden\r\nContent-Length: ${REFUSAL.length}\r\n\r\n${REFUSAL}`, hangUp);
    } else {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      // Whoever leaves in the middle of the handshake is let go at once, not when it times out.
      socket.allowHalfOpen = false;
      secureServer.emit('connection', socket);
    }
  });
}

/** The host of a `CONNECT` target, which is a host and a port. */
function readHost(target: string): string | undefined {
  return /^\[?([^\]]{1,255}?)\]?:\d{1,5}$/.exec(target)?.[1]?.toLowerCase();
}
