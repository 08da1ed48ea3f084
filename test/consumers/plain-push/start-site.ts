import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { PushTarget } from '@web-push-kit/testing';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

/** A site, as its tests see it. */
export interface Site {
  readonly origin: string;
  /** What browsers have sent to `/subscriptions`, oldest first. */
  readonly subscriptions: readonly PushTarget[];
  close(): void;
}

/** The site and its little backend. In your project this is what you have already. */
export async function startSite(applicationServerKey: string): Promise<Site> {
  const subscriptions: PushTarget[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/application-server-key') {
      response.end(applicationServerKey);
    } else if (request.url === '/subscriptions') {
      subscriptions.push(JSON.parse(await readText(request)) as PushTarget);
      response.writeHead(201).end();
    } else {
      const file = extname(request.url ?? '') === '.js' ? String(request.url) : 'index.html';
      response.writeHead(200, { 'content-type': TYPES[extname(file)] });
      response.end(await readFile(join(import.meta.dirname, 'site', file)));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    subscriptions,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
