import type { Context, Handler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Parsed } from '../parsed.js';
import { refuse } from './answers.js';

/** Refuses bodies above a size, before they are read whole. */
export function limitBody(maxSizeBytes: number): MiddlewareHandler {
  const message = `The request body may have at most ${maxSizeBytes} bytes`;
  const limit = bodyLimit({
    maxSize: maxSizeBytes,
    onError: (context) => refuse(context, { status: 413, code: 'body-too-large', message }),
  });
  return (context, next) => (isBareDelete(context) ? next() : limit(context, next));
}

/** Most requests to delete have no body; measuring one that is not there would fail. */
function isBareDelete({ req }: Context): boolean {
  const hasBody = req.header('Content-Length') !== undefined || req.header('Transfer-Encoding') !== undefined;
  return req.method === 'DELETE' && !hasBody;
}

/**
 * Makes a handler of requests with a JSON body.
 *
 * Any other content type is refused: a form on another site could send those without asking first.
 */
export function withJsonBody<Input>(
  parse: (body: unknown) => Parsed<Input>,
  handle: (context: Context, input: Input) => Promise<Response>,
): Handler {
  return async (context) => {
    const body = await readJson(context);
    const parsed = body.kind === 'valid' ? parse(body.value) : body;
    return parsed.kind === 'valid' ? handle(context, parsed.value) : refuse(context, parsed.problem);
  };
}

async function readJson(context: Context): Promise<Parsed<unknown>> {
  const contentType = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (contentType !== 'application/json') {
    const message = 'The content type of the request must be application/json';
    return { kind: 'invalid', problem: { status: 415, code: 'unsupported-media-type', message } };
  }
  const text = await context.req.text();
  try {
    return { kind: 'valid', value: JSON.parse(text) };
  } catch {
    const message = 'The request body is not valid JSON';
    return { kind: 'invalid', problem: { status: 400, code: 'invalid-json', message } };
  }
}
