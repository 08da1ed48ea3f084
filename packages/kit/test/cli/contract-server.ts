import { createECDH } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server gets wrong. */
export type Breakage =
  | 'short-key'
  | 'no-status'
  | 'always-known'
  | 'ignores-replaces'
  | 'minds-empty-replaces'
  | 'loses-delete-body'
  | 'crashes-on-nonsense'
  | 'no-extras'
  | 'needs-csrf'
  | 'start-page'
  | 'takes-own-network'
  | 'known-hosts-only';

interface Answer {
  readonly status: number;
  readonly json?: unknown;
}

interface Body {
  readonly subscription?: { readonly endpoint?: string; readonly keys?: object };
  readonly endpoint?: string;
  readonly replaces?: string;
  readonly topics?: readonly string[];
}

export interface ContractServer {
  readonly url: string;
  /** What it still holds. */
  readonly saved: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/** A small server that speaks the backend contract, but for what it is told to get wrong. */
export async function startContractServer(...breakages: readonly Breakage[]): Promise<ContractServer> {
  const broken = new Set(breakages);
  const saved = new Map<string, readonly string[]>();
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const route = `${request.method} ${request.url?.replace('/push', '')}`;
    const isForged = broken.has('needs-csrf') && request.headers['x-csrf-token'] !== 'right';
    const { status, json } = isForged ? { status: 403 } : respond(route, text, { broken, saved });
    if (broken.has('start-page'))
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(json === undefined ? '' : JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    saved,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface State {
  readonly broken: ReadonlySet<Breakage>;
  readonly saved: Map<string, readonly string[]>;
}

function respond(route: string, text: string, state: State): Answer {
  const { broken, saved } = state;
  if (route === 'GET /vapid-public-key') {
    const key = createECDH('prime256v1').generateKeys();
    return { status: 200, json: { publicKey: key.subarray(broken.has('short-key') ? 33 : 0).toString('base64url') } };
  }
  const body = parse(text);
  if (body === undefined) return { status: broken.has('crashes-on-nonsense') ? 500 : 400 };
  const { endpoint = '', topics = [] } = body;
  const known = saved.get(endpoint);
  switch (route) {
    case 'POST /subscribe':
      return subscribe(body, state);
    case 'PATCH /subscribe':
      if (known === undefined) return { status: 404 };
      saved.set(endpoint, topics);
      return { status: 200, json: { topics } };
    case 'DELETE /subscribe':
      if (!broken.has('loses-delete-body')) saved.delete(endpoint);
      return { status: 204 };
    case 'POST /status':
      if (broken.has('no-status')) return { status: 404 };
      return { status: 200, json: { known: known !== undefined || broken.has('always-known'), topics: known ?? [] } };
    case 'POST /test':
      return { status: broken.has('no-extras') ? 404 : 202 };
    case 'POST /export':
      return broken.has('no-extras') ? { status: 404 } : { status: 200, json: { data: { topics: known } } };
    case 'POST /erase':
      if (!broken.has('no-extras')) saved.delete(endpoint);
      return { status: broken.has('no-extras') ? 404 : 204 };
    default:
      return { status: 404 };
  }
}

function subscribe({ subscription, replaces, topics = [] }: Body, { broken, saved }: State): Answer {
  const { endpoint = '', keys } = subscription ?? {};
  if (!endpoint.startsWith('https://') || keys === undefined) {
    return { status: broken.has('crashes-on-nonsense') ? 500 : 422 };
  }
  const { hostname } = new URL(endpoint);
  if (!broken.has('takes-own-network') && hostname === '127.0.0.1') return { status: 422 };
  if (broken.has('known-hosts-only') && hostname !== 'push.known.example') return { status: 422 };
  if (broken.has('minds-empty-replaces') && replaces === '') return { status: 400 };
  if (replaces && !broken.has('ignores-replaces')) saved.delete(replaces);
  const isNew = !saved.has(endpoint);
  saved.set(endpoint, topics);
  return { status: isNew ? 201 : 200, json: { id: saved.size, topics } };
}

function parse(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body;
  } catch {
    // What a server answers to it is up to the caller.
    return undefined;
  }
}
