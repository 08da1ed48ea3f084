import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Identity } from '../people/identity.js';
import { findTraveler, type Traveler } from '../people/travelers.js';

export const TRAVELER_COOKIE = 'ferry_traveler';

/** Who sends a request; `undefined` when nobody is signed in. */
export function travelerOf(context: Context, identity: Identity, now: number): Traveler | undefined {
  return findTraveler(identity.readSession(getCookie(context, TRAVELER_COOKIE) ?? '', now));
}
