import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** `undefined` unless it was JSON. */
  readonly body: unknown;
  readonly text: string;
}

/** What to answer; `'never'` leaves the request hanging. */
export type CannedAnswer =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | 'never'
  | 'hang-up';

export interface RecordingServer {
  readonly origin: string;
  readonly requests: readonly RecordedRequest[];
  /** The answer to every request from now on. */
  answer: CannedAnswer | ((request: RecordedRequest) => CannedAnswer);
  close(): Promise<void>;
}

/** A real HTTP server that records what it is sent and answers what it is told to. */
export async function startRecordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const state: Pick<RecordingServer, 'answer'> = { answer: { status: 204 } };
  const server = createServer(async (request, response) => {
    const recorded = await record(request);
    requests.push(recorded);
    const { answer } = state;
    respond(response, typeof answer === 'function' ? answer(recorded) : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text) : undefined,
    text,
  };
}

function respond(response: ServerResponse, answer: CannedAnswer): void {
  if (answer === 'never') return;
  if (answer === 'hang-up') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
}
