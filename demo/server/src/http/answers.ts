import type { Context } from 'hono';
import type { Problem } from '../parsed.js';

/** Answers with an error in the shape that all of this server's errors have. */
export function refuse(context: Context, { status, code, message }: Problem): Response {
  return context.json({ error: { code, message } }, status);
}

/** The answer to an address that does not exist. */
export function refuseUnknownAddress(context: Context): Response {
  return refuse(context, { status: 404, code: 'not-found', message: 'There is nothing at this address' });
}
