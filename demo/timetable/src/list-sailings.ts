import { type DeparturePattern, PATTERNS, runsOn } from './departures.js';
import { disruptionOf } from './disruption.js';
import { type Call, formatSailingId, parseSailingId, type Sailing } from './sailing.js';
import { instantOf, type ServiceDate } from './service-date.js';

const MINUTE_MS = 60_000;

/** A day of the timetable. */
export interface ServiceDay {
  readonly date: ServiceDate;
  /** IANA name, such as `Europe/London`. */
  readonly timeZone: string;
}

/**
 * Every sailing that departs on this day, earliest first.
 *
 * @throws RangeError when `timeZone` is not one that `Intl` knows.
 */
export function listSailings(day: ServiceDay): readonly Sailing[] {
  return PATTERNS.filter((pattern) => runsOn(pattern, day.date))
    .flatMap((pattern) => sailingsOf(pattern, day))
    .sort((a, b) => a.departsAt - b.departsAt || a.id.localeCompare(b.id));
}

/** The sailing with this id, or `undefined` when there is none. */
export function findSailing(id: string, timeZone: string): Sailing | undefined {
  const key = parseSailingId(id);
  if (key === undefined) return undefined;
  return listSailings({ date: key.date, timeZone }).find((sailing) => sailing.id === id);
}

function sailingsOf(pattern: DeparturePattern, day: ServiceDay): readonly Sailing[] {
  return pattern.departures.map((minuteOfDay, index) => {
    const { routeId, direction } = pattern;
    const id = formatSailingId({ routeId, direction, date: day.date, minuteOfDay });
    const departsAt = instantOf(day.date, minuteOfDay, day.timeZone);
    const calls = callsOf(pattern, departsAt);
    const disruption = disruptionOf(id, pattern.calls[0]?.stopId ?? '');
    return {
      id,
      routeId,
      date: day.date,
      direction,
      vesselId: pattern.vesselIds[index % pattern.vesselIds.length] ?? '',
      calls,
      departsAt,
      arrivesAt: calls.at(-1)?.arrivesAt ?? departsAt,
      ...(disruption === undefined ? {} : { disruption }),
    };
  });
}

function callsOf(pattern: DeparturePattern, departsAt: number): readonly Call[] {
  return pattern.calls.map(({ stopId, arrives, departs }) => ({
    stopId,
    ...(arrives === undefined ? {} : { arrivesAt: departsAt + arrives * MINUTE_MS }),
    ...(departs === undefined ? {} : { departsAt: departsAt + departs * MINUTE_MS }),
  }));
}
