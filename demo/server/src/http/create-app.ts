import { type Context, Hono } from 'hono';
import { refuse, refuseUnknownAddress } from './answers.js';
import { type BookingRouteOptions, createBookingRoutes } from './booking-routes.js';
import { createOperatorRoutes, type OperatorRouteOptions } from './operator-routes.js';
import { createPushRoutes, type PushRouteOptions } from './push-routes.js';
import { securityHeaders } from './security-headers.js';
import { createSessionRoutes, type SessionRouteOptions } from './session-routes.js';
import { createSiteRoutes } from './site-routes.js';
import { timetableRoute } from './timetable-route.js';

/** What the application works with. */
export interface AppOptions extends OperatorRouteOptions, PushRouteOptions, SessionRouteOptions, BookingRouteOptions {
  /** Folder of the built site. */
  readonly siteDir: string;
}

/** Puts together everything the server answers. */
export function createApp(options: AppOptions): Hono {
  const { db, log, now, siteDir } = options;
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/healthz', async (context) => {
    await db.query('SELECT 1');
    return context.json({ status: 'ok' });
  });
  app.route('/push', createPushRoutes(options));
  app.get('/api/timetable', timetableRoute(now));
  app.route('/api/session', createSessionRoutes(options));
  app.route('/api/bookings', createBookingRoutes(options));
  app.route('/api/operator', createOperatorRoutes(options));
  app.all('/push/*', refuseUnknownAddress);
  app.all('/api/*', refuseUnknownAddress);
  app.route('/', createSiteRoutes(siteDir));
  app.notFound(refuseUnknownAddress);
  app.onError((error, context) => refuseFailure(context, error, log));
  return app;
}

/** Something went wrong here. What the log gets is not the message: a database may quote what was sent. */
function refuseFailure(context: Context, error: Error, log: (line: string) => void): Response {
  const { code } = error as { readonly code?: unknown };
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const what = typeof code === 'string' ? code : error.name;
  log(`${context.req.method} ${context.req.path}: failed with ${what} ${place?.trim() ?? ''}`);
  // Errors of the database and the network have a code; those pass. What has none is a mistake in this program.
  const status = typeof code === 'string' ? 503 : 500;
  if (status === 503) context.header('Retry-After', '5');
  return refuse(context, { status, code: 'unavailable', message: 'The server could not do this; try again later' });
}
