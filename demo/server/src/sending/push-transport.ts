import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { PushTarget } from '../subscriptions/endpoint-policy.js';
import { isPublicAddress } from '../subscriptions/public-address.js';
import type { PushAnswer } from './delivery-outcome.js';

/** A request to a push service, ready to go out. */
export interface PushRequest {
  readonly target: PushTarget;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Sends requests to push services. Never rejects. */
export interface PushTransport {
  post(request: PushRequest): Promise<PushAnswer>;
  /** Ends idle connections. */
  close(): void;
}

/** An answer is read up to this size, in bytes, so that its connection can be used again. */
const MAX_ANSWER_BYTES = 65_536;

const PRIVATE_ADDRESS = 'private-address';

/** How to send. */
export interface PushTransportOptions {
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Finds all addresses of a host name; default: the system's resolver. */
  readonly resolve?: (hostname: string) => Promise<readonly LookupAddress[]>;
}

/**
 * Makes the transport that the server sends with.
 *
 * Connections go to public addresses only, judged by what the name resolves to at that moment; the local push
 * service is the exception. Redirects are answers like any other and never followed.
 */
export function createPushTransport({ timeoutMs, resolve = resolveAll }: PushTransportOptions): PushTransport {
  const lookupPublic = lookupPublicAddress(resolve);
  const httpAgent = new http.Agent({ keepAlive: true });
  const httpsAgent = new https.Agent({ keepAlive: true });
  return {
    post({ target, headers, body }) {
      const isSecure = target.url.startsWith('https:');
      const options: https.RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(body.length) },
        agent: isSecure ? httpsAgent : httpAgent,
        signal: AbortSignal.timeout(timeoutMs),
        ...(target.isLocal ? {} : { lookup: lookupPublic }),
      };
      return exchange(isSecure ? https.request(target.url, options) : http.request(target.url, options), body);
    },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

function exchange(request: http.ClientRequest, body: Uint8Array): Promise<PushAnswer> {
  return new Promise((resolve) => {
    request.on('error', (error) => resolve(answerOfError(error)));
    request.on('response', (response) => {
      discard(response);
      const retryAfter = response.headers['retry-after'];
      resolve({
        kind: 'answered',
        httpStatus: response.statusCode ?? 0,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      });
    });
    request.end(body);
  });
}

/** What the body says may name the subscription; only the status counts. */
function discard(response: http.IncomingMessage): void {
  let sizeBytes = 0;
  response.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_ANSWER_BYTES) response.destroy();
  });
  // The answer is known already; that its body broke off changes nothing.
  response.on('error', () => response.destroy());
}

/** Only the code: messages of network errors may hold the address. */
function answerOfError(error: Error): PushAnswer {
  const { code } = error as NodeJS.ErrnoException;
  if (code === PRIVATE_ADDRESS) return { kind: 'unsendable', reason: PRIVATE_ADDRESS };
  const reason = error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : code;
  return { kind: 'unreachable', reason: reason ?? 'network' };
}

function resolveAll(hostname: string): Promise<readonly LookupAddress[]> {
  return lookup(hostname, { all: true });
}

/** Resolves a name for a connection, and fails when any of its addresses is in a private network. */
function lookupPublicAddress(resolve: (hostname: string) => Promise<readonly LookupAddress[]>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
          callback(Object.assign(new Error('Not a public address'), { code: PRIVATE_ADDRESS }), '');
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}
