import { createServer, type IncomingMessage, type Server } from 'node:http';
import { encodeCheckInResponse, parseCheckInRequest } from '../chromium/check-in.js';
import { type DeviceDirectory, parseDeviceAuthorization } from '../chromium/device-directory.js';
import { answerRegistration, parseRegistrationRequest } from '../chromium/registration.js';
import { MAX_BODY_BYTES } from '../delivery/push-content.js';
import type { PushReceiver } from '../delivery/push-receiver.js';
import type { SubscriptionDirectory } from '../delivery/subscription-directory.js';
import type { Gate } from '../faults/gate.js';
import { type Answer, sendAnswer } from './answer.js';
import { isPageRequest } from './page-request.js';
import { readBody } from './read-body.js';
import { type Route, routeRequest } from './route-request.js';

/** The largest body a browser sends, in bytes. */
const MAX_BROWSER_BODY_BYTES = 64 * 1024;

/** What the server needs from the service around it. */
export interface HttpServerContext {
  readonly devices: DeviceDirectory;
  readonly directory: SubscriptionDirectory;
  readonly receiver: PushReceiver;
  readonly now: () => number;
  readonly gate: Pick<Gate, 'isOpenForBrowsers' | 'isOpenForSenders'>;
  /** Host names of the service, beside addresses and `localhost`. */
  readonly names: readonly string[];
  /** Takes back a message that waits; false when there is none. */
  withdraw(messageId: string): boolean;
  /** How to use the service, for whoever looks at it with a browser or the command line. */
  describe(): unknown;
}

/** The server for senders, and for Chromium's check-in and registration. */
export function createHttpServer(context: HttpServerContext): Server {
  const server = createServer((request, response) => {
    if (!context.gate.isOpenForSenders()) {
      request.socket.destroy();
      return;
    }
    answerRequest(request, context).then(
      (answer) => sendAnswer(response, answer),
      // A bug of ours must look like one to the sender, and must not end the service.
      () => sendAnswer(response, { status: 500, body: 'Internal error\n' }),
    );
  });
  // Bytes that are not HTTP.
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}

async function answerRequest(request: IncomingMessage, context: HttpServerContext): Promise<Answer> {
  if (isPageRequest(request, context.names)) return { status: 403, body: 'Web pages are not served here\n' };
  const route = routeRequest(request.method ?? '', request.url ?? '');
  if (route.kind === 'wrong-method') return { status: 405, headers: { allow: route.allow } };
  if (route.kind === 'about') return answerJson(context.describe());
  if (route.kind === 'not-found') return { status: 404 };
  if (route.kind === 'message') return { status: context.withdraw(route.id) ? 204 : 404 };
  return await answerBody(request, route, context);
}

function answerJson(value: unknown): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(value, null, 2)}\n` };
}

type BodyRoute = Extract<Route, { kind: 'push' | 'check-in' | 'register' }>;

async function answerBody(request: IncomingMessage, route: BodyRoute, context: HttpServerContext): Promise<Answer> {
  const reading = await readBody(request, route.kind === 'push' ? MAX_BODY_BYTES : MAX_BROWSER_BODY_BYTES);
  if (reading.kind === 'aborted') return { status: 400 };
  if (route.kind === 'push') {
    const body = reading.kind === 'too-large' ? 'too-large' : reading.body;
    return await context.receiver.receive({ ...route, headers: request.headers, body });
  }
  if (reading.kind === 'too-large') return { status: 413 };
  if (!context.gate.isOpenForBrowsers()) return { status: 503 };
  return route.kind === 'check-in' ? checkIn(reading.body, context) : register(request, reading.body, context);
}

function checkIn(body: Buffer, { devices, now }: HttpServerContext): Answer {
  const device = devices.checkIn(parseCheckInRequest(body));
  return {
    status: 200,
    headers: { 'content-type': 'application/x-protobuf' },
    body: encodeCheckInResponse(device, now()),
  };
}

function register(request: IncomingMessage, body: Buffer, { devices, directory }: HttpServerContext): Answer {
  const credentials = parseDeviceAuthorization(request.headers.authorization);
  const device = credentials && devices.authenticate(credentials);
  // Chromium reads the error from the body, whatever the status.
  const text = device
    ? answerRegistration(parseRegistrationRequest(body), device, directory)
    : 'Error=AUTHENTICATION_FAILED';
  return { status: device ? 200 : 401, headers: { 'content-type': 'text/plain' }, body: text };
}
