import type { Context } from 'hono';

/** Links lead to the origin that was asked: `localhost` and `127.0.0.1` are different sites to a browser. */
export function siteOrigin(context: Context, publicOrigin: string | undefined): string {
  return publicOrigin ?? context.req.header('Origin') ?? `http://${context.req.header('Host')}`;
}
