import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { type ClosingStack, startOrClose } from '../program/closing-stack.js';
import { DeviceDirectory } from './chromium/device-directory.js';
import { createMcsServer } from './chromium/mcs-server.js';
import { PushReceiver } from './delivery/push-receiver.js';
import type { Subscription } from './delivery/subscription.js';
import { SubscriptionDirectory } from './delivery/subscription-directory.js';
import { attachAutopushServer } from './firefox/autopush-server.js';
import { ProfileDirectory } from './firefox/profile-directory.js';
import { createHttpServer } from './http/http-server.js';
import type { PushService, PushServiceOptions } from './push-service.js';
import { createServiceCertificate } from './service-certificate.js';
import { ServiceLog } from './service-log.js';

/**
 * Starts a push service that stock Chromium and stock Firefox subscribe to.
 *
 * Messages stay encrypted all the way through it, as on the real services.
 */
export function startPushService(options: PushServiceOptions = {}): Promise<PushService> {
  return startOrClose(async (stack) => {
    const { host = '127.0.0.1', httpPort = 0, mcsPort = 0, now = Date.now } = options;
    const log = new ServiceLog(now);
    const directory = new SubscriptionDirectory(log);
    const devices = new DeviceDirectory({ log, now });
    const profiles = new ProfileDirectory({ log, now });
    const certificate = await createServiceCertificate();
    let origin = '';
    const receiver = new PushReceiver({ directory, log, now, origin: () => origin });
    const isOpen = (): boolean => true;
    const http = createHttpServer({ devices, directory, receiver, now, isOpen });
    const makeEndpoint = (subscription: Subscription): string => makeFirefoxEndpoint(origin, subscription);
    const webSockets = attachAutopushServer(http, { profiles, directory, now, makeEndpoint, isOpen });
    stack.add(() => {
      for (const socket of webSockets.clients) socket.terminate();
    });
    const mcs = createMcsServer({ certificate, devices, now, isOpen });
    const httpAddress = await listen(http, { host, port: httpPort }, stack);
    const mcsAddress = await listen(mcs, { host, port: mcsPort }, stack);
    origin = `http://${httpAddress}`;
    return {
      origin,
      log,
      chromiumArgs: makeChromiumArgs(origin, `https://${mcsAddress}`, certificate.publicKeyHash),
      firefoxPrefs: makeFirefoxPrefs(httpAddress),
      resolveEndpoint: (endpoint) => resolveEndpoint(endpoint, origin),
      close: () => stack.close(),
    };
  });
}

/** Keeps the path of an endpoint and replaces the rest; what is no URL stays as it is. */
function resolveEndpoint(endpoint: string, origin: string): string {
  if (!URL.canParse(endpoint)) return endpoint;
  const { pathname, search } = new URL(endpoint);
  return `${origin}${pathname}${search}`;
}

/** Version 2 endpoints are bound to a key, as at Mozilla's service. */
function makeFirefoxEndpoint(origin: string, { token, applicationServerKey }: Subscription): string {
  return `${origin}/wpush/${applicationServerKey === undefined ? 'v1' : 'v2'}/${token}`;
}

function makeChromiumArgs(origin: string, mcsOrigin: string, publicKeyHash: string): readonly string[] {
  return [
    `--gcm-checkin-url=${origin}/checkin`,
    `--gcm-registration-url=${origin}/register`,
    `--gcm-mcs-endpoint=${mcsOrigin}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
  ];
}

function makeFirefoxPrefs(address: string): Readonly<Record<string, string | number | boolean>> {
  return {
    'dom.push.serverURL': `ws://${address}/`,
    'dom.push.testing.allowInsecureServerURL': true,
    'dom.push.enabled': true,
    'dom.push.connection.enabled': true,
    // Reconnect soon after a cut: nobody else shares this service.
    'dom.push.retryBaseInterval': 200,
  };
}

/** Listens, and remembers to stop and to cut every connection. */
async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  stack: ClosingStack,
): Promise<string> {
  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, host);
  await once(server, 'listening');
  stack.add(async () => {
    const whenClosed = once(server, 'close');
    server.close();
    (server as Partial<HttpServer>).closeAllConnections?.();
    for (const socket of sockets) socket.destroy();
    await whenClosed;
  });
  const address = server.address() as AddressInfo;
  return `${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
