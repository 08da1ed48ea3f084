import { delayOf, isAhead, type RouteId, type Sailing, type Timetable } from '#timetable';

/** A boat leaving a stop. */
export interface Departure {
  readonly sailing: Sailing;
  readonly stopId: string;
  /** Planned, epoch milliseconds. */
  readonly plannedAt: number;
  /** With the delay that is known of. */
  readonly expectedAt: number;
}

/** The boats that still leave a stop today, soonest first. */
export function departuresFrom(timetable: Timetable, stopId: string, now: number): readonly Departure[] {
  return timetable.sailings
    .flatMap((sailing) => departureAt(sailing, stopId) ?? [])
    .filter((departure) => departure.expectedAt > now)
    .sort((a, b) => a.expectedAt - b.expectedAt);
}

/** One direction of a route today. */
export interface RouteDirection {
  readonly direction: Sailing['direction'];
  readonly ahead: readonly Sailing[];
  readonly departed: readonly Sailing[];
}

/** Today's sailings of a route, by direction: what is ahead first. */
export function directionsOf(timetable: Timetable, routeId: RouteId, now: number): readonly RouteDirection[] {
  const own = timetable.sailings.filter((sailing) => sailing.routeId === routeId);
  return (['out', 'back', 'round'] as const)
    .map((direction) => own.filter((sailing) => sailing.direction === direction))
    .flatMap((sailings) => {
      const [first] = sailings;
      if (first === undefined) return [];
      return {
        direction: first.direction,
        ahead: sailings.filter((sailing) => isAhead(sailing, now)),
        departed: sailings.filter((sailing) => !isAhead(sailing, now)),
      };
    });
}

/** Sailings ahead that are late or cancelled, soonest first. */
export function disruptionsAhead(timetable: Timetable, now: number): readonly Sailing[] {
  return timetable.sailings.filter((sailing) => sailing.disruption !== undefined && isAhead(sailing, now));
}

/** The sailings of the same route and direction before and after this one. */
export function neighborsOf(timetable: Timetable, sailing: Sailing): { previous?: Sailing; next?: Sailing } {
  const same = timetable.sailings.filter(
    ({ routeId, direction }) => routeId === sailing.routeId && direction === sailing.direction,
  );
  const index = same.findIndex(({ id }) => id === sailing.id);
  const previous = same[index - 1];
  const next = same[index + 1];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function departureAt(sailing: Sailing, stopId: string): Departure | undefined {
  const plannedAt = sailing.calls.find((call) => call.stopId === stopId && call.departsAt !== undefined)?.departsAt;
  return plannedAt === undefined ? undefined : { sailing, stopId, plannedAt, expectedAt: plannedAt + delayOf(sailing) };
}
