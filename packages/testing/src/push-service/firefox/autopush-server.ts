import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Gate } from '../faults/gate.js';
import { isPageRequest } from '../http/page-request.js';
import { AutopushSession, type AutopushSessionContext } from './autopush-session.js';

/** The longest message a Firefox may send, in bytes. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

/** What the server needs from the service around it. */
export interface AutopushServerContext extends Omit<AutopushSessionContext, 'write' | 'end'> {
  readonly gate: Pick<Gate, 'isOpenForBrowsers'>;
  /** Host names of the service, beside addresses and `localhost`. */
  readonly names: readonly string[];
}

/** Lets Firefox connect to a server, whatever the path. */
export function attachAutopushServer(server: Server, context: AutopushServerContext): WebSocketServer {
  const webSocketServer = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has('push-notification') ? 'push-notification' : false),
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A reset before the handshake is over; the socket closes by itself.
    socket.on('error', () => socket.destroy());
    const isRefused = !context.gate.isOpenForBrowsers() || isPageRequest(request, context.names);
    if (isRefused) socket.destroy();
    else webSocketServer.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, context));
  });
  return webSocketServer;
}

function serve(socket: WebSocket, context: AutopushServerContext): void {
  const session = new AutopushSession({
    ...context,
    write: (text) => socket.send(text),
    end: () => socket.terminate(),
  });
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) socket.terminate();
    else session.receive(data.toString('utf8'));
  });
  // Broken frames and resets; 'close' follows, which is where the session ends.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => session.disconnected());
}
