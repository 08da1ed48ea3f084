import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { refuse, refuseUnknownAddress } from './answers.js';

const REVALIDATE = 'no-cache';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Files that vite names after their content: a changed file has another name. */
const HASHED_ASSET = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * Serves the built site.
 *
 * Addresses of the application, such as `/routes/route-1`, answer with `index.html`; an address that looks like
 * a file and is none answers 404, so that a missing script is not mistaken for a page.
 */
export function createSiteRoutes(siteDir: string): Hono {
  const routes = new Hono();
  if (!existsSync(siteDir)) return routes.get('*', refuseUnbuiltSite);
  routes.use(etag(), tellCaches, serveStatic({ root: siteDir }));
  routes.get('*', onlyNavigations, serveStatic({ root: siteDir, path: 'index.html' }));
  return routes;
}

/** What has no hash in its name is asked for again each time, and mostly answered with "not modified". */
const tellCaches: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.ok) return;
  context.header('Cache-Control', HASHED_ASSET.test(context.req.path) ? IMMUTABLE : REVALIDATE);
};

function refuseUnbuiltSite(context: Context): Response {
  const message = 'The site is not built. Run the build, then start the server again';
  return refuse(context, { status: 404, code: 'site-not-built', message });
}

const onlyNavigations: MiddlewareHandler = async (context, next) => {
  return isNavigation(context) ? next() : refuseUnknownAddress(context);
};

function isNavigation(context: Context): boolean {
  if (/\.[^/]*$/.test(context.req.path)) return false;
  const mode = context.req.header('Sec-Fetch-Mode');
  return mode === undefined ? (context.req.header('Accept') ?? '').includes('text/html') : mode === 'navigate';
}
