import { PushError } from '@web-push-kit/protocol';
import type { JsonAnswer } from './request-json.js';

/** What the server said when it refused; the `cause` of a `backend-rejected` error. */
export interface BackendRefusal {
  readonly status: number;
  /** The server's own code, from `{ error: { code } }`. */
  readonly serverCode?: string;
  /** How long the server asks to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** The body of a good answer; an empty body reads as an empty object. */
export function readBody(answer: JsonAnswer, what: string): Readonly<Record<string, unknown>> {
  if (!answer.isOk) throw refusal(answer, what);
  if (answer.isEmpty) return {};
  if (typeof answer.json === 'object' && answer.json !== null) return answer.json as Record<string, unknown>;
  // A single-page site answers every address with its start page, often with status 200.
  throw refusal(answer, `${what} is not answered with JSON; check the backend's base URL`);
}

/** The error for an answer that can not be used. Never repeats the server's prose: it may quote what we sent. */
export function refusal(answer: JsonAnswer, what: string): PushError {
  const serverCode = readServerCode(answer.json);
  const cause: BackendRefusal = {
    status: answer.status,
    ...(serverCode === undefined ? {} : { serverCode }),
    ...(answer.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: answer.retryAfterSeconds }),
  };
  const said = serverCode === undefined ? '' : ` ${serverCode}`;
  return new PushError('backend-rejected', `${what}: HTTP ${answer.status}${said}`, { cause });
}

/** The topics a server sent, or `fallback` when it sent none that can be read. */
export function readTopics(value: unknown, fallback: readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return fallback;
  return value.filter((topic): topic is string => typeof topic === 'string');
}

/** An id as text; servers use numbers too. */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readServerCode(json: unknown): string | undefined {
  const code = (json as { error?: { code?: unknown } | null } | null | undefined)?.error?.code;
  // Only what looks like a code: free text could hold an endpoint.
  return typeof code === 'string' && /^[\w.-]{1,64}$/.test(code) ? code : undefined;
}
