import type { Context } from 'hono';
import { isPublicAddress } from '../subscriptions/public-address.js';

interface NodeEnv {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
}

/**
 * The network address a request comes from, `'unknown'` when there is none.
 *
 * A proxy on this machine or in this network is believed about whom it speaks for: the last entry is the one it wrote.
 */
export function clientAddress(context: Context): string {
  const { incoming } = (context.env ?? {}) as NodeEnv;
  const address = incoming?.socket.remoteAddress ?? 'unknown';
  const forwarded = context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return forwarded === undefined || forwarded === '' || isPublicAddress(address) ? address : forwarded;
}
