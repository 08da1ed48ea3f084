import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the push service got it. */
export interface ReceivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What the push service answers. */
export interface PushServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A push service on this machine that says whatever a test wants, and keeps what it got. */
export interface FakePushService {
  readonly origin: string;
  readonly received: readonly ReceivedPush[];
  /** Decides the answers from now on; before, every request is answered with 201. */
  answerWith(decide: (push: ReceivedPush) => PushServiceAnswer | Promise<PushServiceAnswer>): void;
  /** Resolves when so many requests have come in. */
  whenReceived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a push service on a free port of the loopback interface. */
export async function startFakePushService(): Promise<FakePushService> {
  const received: ReceivedPush[] = [];
  const waiters = new Set<() => void>();
  let decide: Parameters<FakePushService['answerWith']>[0] = () => ({ status: 201 });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const push = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) };
    received.push(push);
    for (const look of waiters) look();
    const { status, headers } = await decide(push);
    response.writeHead(status, headers).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith(next) {
      decide = next;
    },
    whenReceived(count) {
      return new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return;
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      });
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
