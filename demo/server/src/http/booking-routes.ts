import { type Context, Hono } from 'hono';
import { findSailing, isAhead, LINE, type Sailing } from '#timetable';
import { cancelBooking, createBooking, listBookings } from '../bookings/booking-store.js';
import type { Database } from '../database/database.js';
import { membersOf, type Parsed, type Problem, valid } from '../parsed.js';
import type { Identity } from '../people/identity.js';
import { refuse } from './answers.js';
import { travelerOf } from './guard-traveler.js';
import { limitBody, withJsonBody } from './json-body.js';
import { siteOrigin } from './site-origin.js';

/** What booking works with. */
export interface BookingRouteOptions {
  readonly db: Database;
  readonly identity: Identity;
  /** Where visitors reach the site, when that is not where they ask. */
  readonly publicOrigin?: string;
  /** How long before a departure its passengers are reminded, in milliseconds. */
  readonly reminderLeadMs: number;
  /** Called when the next reminder may have another time. */
  readonly onBooked: () => void;
  /** Current time in epoch milliseconds. */
  readonly now: () => number;
}

const MAX_BODY_BYTES = 1024;

const SIGNED_OUT: Problem = { status: 401, code: 'sign-in-required', message: 'Sign in at /api/session first' };
const UNKNOWN: Problem = { status: 404, code: 'unknown-booking', message: 'You have no such booking' };
const NO_SAILING: Problem = { status: 422, code: 'not-bookable', message: 'There is no such sailing to book' };

/** A traveler's bookings: `GET`, `POST {sailingId}`, and `DELETE` of one. */
export function createBookingRoutes(options: BookingRouteOptions): Hono {
  const { db, identity, now } = options;
  const routes = new Hono().use(limitBody(MAX_BODY_BYTES));
  routes.get('/', async (context) => {
    const traveler = travelerOf(context, identity, now());
    if (traveler === undefined) return refuse(context, SIGNED_OUT);
    return context.json({ bookings: await listBookings(db, traveler.id) }, 200, { 'Cache-Control': 'no-store' });
  });
  routes.post(
    '/',
    withJsonBody(
      (body) => parseBooking(body, now()),
      (context, sailing) => book(context, sailing, options),
    ),
  );
  routes.delete('/:id', async (context) => {
    const traveler = travelerOf(context, identity, now());
    if (traveler === undefined) return refuse(context, SIGNED_OUT);
    const booking = { id: context.req.param('id'), userId: traveler.id, now: now() };
    return (await cancelBooking(db, booking)) ? context.body(null, 204) : refuse(context, UNKNOWN);
  });
  return routes;
}

async function book(context: Context, sailing: Sailing, options: BookingRouteOptions): Promise<Response> {
  const { db, identity, now, publicOrigin, reminderLeadMs, onBooked } = options;
  const traveler = travelerOf(context, identity, now());
  if (traveler === undefined) return refuse(context, SIGNED_OUT);
  const { booking, isNew } = await createBooking(db, {
    userId: traveler.id,
    sailing,
    origin: siteOrigin(context, publicOrigin),
    leadMs: reminderLeadMs,
    now: now(),
  });
  if (isNew) onBooked();
  return context.json(booking, isNew ? 201 : 200);
}

function parseBooking(body: unknown, now: number): Parsed<Sailing> {
  const { sailingId } = membersOf(body);
  const sailing = typeof sailingId === 'string' ? findSailing(sailingId, LINE.timeZone) : undefined;
  const isOpen = sailing !== undefined && sailing.disruption?.kind !== 'cancelled' && isAhead(sailing, now);
  return isOpen ? valid(sailing) : { kind: 'invalid', problem: NO_SAILING };
}
