import { LINE, STOPS, type Stop, VESSELS, type Vessel } from './line.js';
import { listSailings, type ServiceDay } from './list-sailings.js';
import { ROUTE_IDS, ROUTES, type Route } from './routes.js';
import type { Sailing } from './sailing.js';
import { addDays, parseServiceDate, type ServiceDate } from './service-date.js';

const LOOKAHEAD_DAYS = 7;

/**
 * One day of the line as plain JSON: the answer of `GET /api/timetable`
 * (today) and of `GET /api/timetable?date=2026-11-22`.
 */
export interface Timetable {
  readonly line: { readonly name: string; readonly timeZone: string };
  readonly date: ServiceDate;
  readonly routes: readonly Route[];
  readonly stops: readonly Stop[];
  readonly vessels: readonly Vessel[];
  /** Every sailing that departs on `date`, earliest first. */
  readonly sailings: readonly Sailing[];
  /** The first sailing of each route on a later day, in the order of `routes`. */
  readonly laterSailings: readonly Sailing[];
}

/** Makes the timetable of one day. The same day gives the same timetable. */
export function createTimetable(day: ServiceDay): Timetable {
  return {
    line: { name: LINE.name, timeZone: day.timeZone },
    date: day.date,
    routes: ROUTES,
    stops: STOPS,
    vessels: VESSELS,
    sailings: listSailings(day),
    laterSailings: laterSailings(day),
  };
}

/** A timetable without what only the line's office can know: delays and cancellations. */
export function planOnly(timetable: Timetable): Timetable {
  return {
    ...timetable,
    sailings: timetable.sailings.map(asPlanned),
    laterSailings: timetable.laterSailings.map(asPlanned),
  };
}

/** The value when it looks like a {@link Timetable}, else `undefined`. Never throws. */
export function parseTimetable(value: unknown): Timetable | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { line, date, routes, stops, vessels, sailings, laterSailings } = value as Partial<Record<string, unknown>>;
  const lists = [routes, stops, vessels, sailings, laterSailings];
  const isLine =
    typeof line === 'object' && line !== null && typeof (line as { timeZone?: unknown }).timeZone === 'string';
  return isLine && parseServiceDate(date) !== undefined && lists.every(Array.isArray)
    ? (value as Timetable)
    : undefined;
}

function laterSailings(day: ServiceDay): readonly Sailing[] {
  const found = new Map<string, Sailing>();
  for (let ahead = 1; ahead <= LOOKAHEAD_DAYS && found.size < ROUTE_IDS.length; ahead += 1) {
    for (const sailing of listSailings({ date: addDays(day.date, ahead), timeZone: day.timeZone })) {
      if (!found.has(sailing.routeId)) found.set(sailing.routeId, sailing);
    }
  }
  return ROUTE_IDS.flatMap((id) => found.get(id) ?? []);
}

function asPlanned({ disruption: _disruption, ...sailing }: Sailing): Sailing {
  return sailing;
}
