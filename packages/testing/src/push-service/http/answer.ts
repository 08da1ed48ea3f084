import type { ServerResponse } from 'node:http';

/** An HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends an answer, unless the client has gone. */
export function sendAnswer(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers });
  response.end(body);
}
