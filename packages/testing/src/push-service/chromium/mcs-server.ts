import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { Gate } from '../faults/gate.js';
import type { ServiceCertificate } from '../service-certificate.js';
import type { DeviceDirectory } from './device-directory.js';
import { MCS_VERSION, McsFrameReader } from './mcs-frame.js';
import { McsSession } from './mcs-session.js';

/** How long a connection may take to log in, in milliseconds. */
const LOGIN_TIMEOUT_MS = 30_000;

/** What the server needs from the service around it. */
export interface McsServerContext {
  readonly certificate: ServiceCertificate;
  readonly devices: DeviceDirectory;
  readonly now: () => number;
  readonly gate: Pick<Gate, 'isOpenForBrowsers'>;
}

/** The server that Chromium keeps a connection to. */
export function createMcsServer(context: McsServerContext): Server {
  const { key, cert } = context.certificate;
  const server = createServer({ key, cert }, (socket) => {
    if (context.gate.isOpenForBrowsers()) serve(socket, context);
    else socket.destroy();
  });
  // A client that does not even speak TLS: its socket is closed by Node already.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

function serve(socket: TLSSocket, { devices, now }: McsServerContext): void {
  const reader = new McsFrameReader();
  const session = new McsSession({
    devices,
    now,
    write: (bytes) => socket.write(bytes),
    end: () => socket.destroySoon(),
  });
  const loginTimer = setTimeout(() => {
    if (!session.isLoggedIn) socket.destroy();
  }, LOGIN_TIMEOUT_MS);
  socket.setNoDelay(true);
  socket.write(Buffer.from([MCS_VERSION]));
  socket.on('data', (chunk: Buffer) => {
    const reading = reader.read(chunk);
    if (reading.kind === 'invalid') {
      socket.destroy();
      return;
    }
    for (const frame of reading.frames) session.receive(frame);
  });
  // A reset is followed by 'close', which is where the session ends.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    clearTimeout(loginTimer);
    session.disconnected();
  });
}
