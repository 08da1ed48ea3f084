import { type ClosingStack, startOrClose } from '../program/closing-stack.js';
import { createMcsServer } from './chromium/mcs-server.js';
import type { Subscription } from './delivery/subscription.js';
import { createFaultInjection } from './faults/create-fault-injection.js';
import { readToken } from './faults/fault-list.js';
import { attachAutopushServer } from './firefox/autopush-server.js';
import { createHttpServer } from './http/http-server.js';
import { attachSenderGateway } from './http/sender-gateway.js';
import { type Listening, listen } from './listen.js';
import { makeChromiumArgs, makeFirefoxPrefs } from './point-browsers-here.js';
import { chooseFirefoxOrigin, PUSH_HOSTS } from './push-origins.js';
import type { PushService, PushServiceOptions, ServiceDescription, SubscriptionInfo } from './push-service.js';
import { createSenderProxy } from './sender-proxy.js';
import { createServiceCertificate, type ServiceCertificate } from './service-certificate.js';
import { createServiceState, type ServiceState } from './service-state.js';

/**
 * Starts a push service that stock Chromium and stock Firefox subscribe to.
 *
 * Messages stay encrypted all the way through it, as on the real services.
 */
export function startPushService(options: PushServiceOptions = {}): Promise<PushService> {
  return startOrClose(async (stack) => {
    const state = createServiceState(options.now ?? Date.now);
    const certificate = await createServiceCertificate(PUSH_HOSTS);
    const { http, mcs } = await startServers(stack, state, { ...options, certificate });
    state.origin = `http://${http.address}`;
    const senderProxy = await createSenderProxy(stack, state.origin, certificate);
    const description: ServiceDescription = {
      origin: state.origin,
      chromiumArgs: makeChromiumArgs(state.origin, `https://${mcs.address}`, certificate.publicKeyHash),
      firefoxPrefs: makeFirefoxPrefs(http.address),
      senderEnv: senderProxy.env,
    };
    state.description = description;
    return {
      ...description,
      log: state.log,
      faults: createFaultInjection(state),
      senderProxy,
      resolveEndpoint: (endpoint) => resolveEndpoint(endpoint, state.origin),
      findSubscription: (endpoint) => findSubscription(state, endpoint),
      get subscriptions() {
        return state.directory.active.map(describeSubscription);
      },
      reset: () => reset(state),
      close: () => stack.close(),
    };
  });
}

function reset({ gate, faults, directory, receiver, log }: ServiceState): void {
  gate.open();
  faults.clear();
  directory.reset();
  receiver.reset();
  // Last: what ends here is no news to the next test.
  log.clear();
}

type ServerOptions = PushServiceOptions & { readonly certificate: ServiceCertificate };

async function startServers(
  stack: ClosingStack,
  state: ServiceState,
  { host = '127.0.0.1', httpPort = 0, mcsPort = 0, certificate, firefoxEndpoints = 'local' }: ServerOptions,
): Promise<{ readonly http: Listening; readonly mcs: Listening }> {
  const names = [host, ...PUSH_HOSTS];
  const httpServer = createHttpServer({
    ...state,
    names,
    withdraw: (messageId) => withdraw(state, messageId),
    describe: () => state.description,
  });
  attachSenderGateway(httpServer, { ...state, certificate });
  const makeEndpoint = (subscription: Subscription): string =>
    makeFirefoxEndpoint(chooseFirefoxOrigin(firefoxEndpoints, state.origin), subscription);
  const webSockets = attachAutopushServer(httpServer, { ...state, names, makeEndpoint });
  const http = await listen(httpServer, { host, port: httpPort }, stack);
  const mcs = await listen(createMcsServer({ ...state, certificate }), { host, port: mcsPort }, stack);
  state.gate.onClose((who) => {
    mcs.cutConnections();
    if (who === 'everybody') http.cutConnections();
    for (const socket of webSockets.clients) socket.terminate();
  });
  return { http, mcs };
}

function findSubscription({ directory }: ServiceState, endpoint: string): SubscriptionInfo | undefined {
  const lookup = directory.lookUp(readToken(endpoint));
  return lookup.kind === 'active' ? describeSubscription(lookup.subscription) : undefined;
}

function describeSubscription({ name, browser, userAgent }: Subscription): SubscriptionInfo {
  const { isConnected, pendingCount } = userAgent;
  return { name, browser, userAgent: userAgent.name, isConnected, pendingCount };
}

function withdraw({ devices, profiles }: ServiceState, messageId: string): boolean {
  return [...devices.userAgents, ...profiles.userAgents].some((userAgent) => userAgent.withdraw(messageId));
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
