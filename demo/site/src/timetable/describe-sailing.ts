import { delayOf, deriveProgress, findRoute, findStop, findVessel, type Route, type Sailing } from '#timetable';
import { formatClock } from './format-time.js';

/** The moment and the zone that times are shown for. */
export interface TimeView {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** Nothing but the plan is known: whether boats keep to it is not. */
  readonly isPlanOnly: boolean;
}

/** How a status looks; the words carry the meaning, the tone only underlines it. */
export type StatusTone = 'good' | 'caution' | 'bad' | 'quiet';

/** A sailing's status in words. */
export interface SailingStatus {
  readonly tone: StatusTone;
  readonly text: string;
  /** Why, when something is wrong. */
  readonly reason: string | undefined;
}

/** Puts into words where a sailing stands. */
export function describeStatus(sailing: Sailing, { now, timeZone, isPlanOnly }: TimeView): SailingStatus {
  if (isPlanOnly) return { tone: 'quiet', text: 'Planned', reason: undefined };
  const progress = deriveProgress(sailing, now);
  const reason = sailing.disruption?.reason;
  const isLate = delayOf(sailing) > 0;
  switch (progress.kind) {
    case 'cancelled':
      return { tone: 'bad', text: 'Cancelled', reason };
    case 'arrived':
      return { tone: 'quiet', text: `Arrived ${formatClock(progress.arrivedAt, timeZone)}`, reason };
    case 'under-way':
      return { tone: isLate ? 'caution' : 'quiet', text: 'Under way', reason };
    case 'boarding':
    case 'scheduled': {
      const expected = `Expected ${formatClock(progress.departsAt, timeZone)}`;
      const onTime = progress.kind === 'boarding' ? 'Boarding' : 'On time';
      return { tone: isLate ? 'caution' : 'good', text: isLate ? expected : onTime, reason };
    }
  }
}

/** `07:15 Calder Quay to Vey`: names a sailing for people. */
export function nameSailing(sailing: Sailing, timeZone: string): string {
  const clock = formatClock(sailing.departsAt, timeZone);
  const from = stopName(sailing.calls[0]?.stopId);
  if (sailing.direction === 'round') return `${clock} round trip from ${from}`;
  return `${clock} ${from} to ${stopName(sailing.calls.at(-1)?.stopId)}`;
}

/** Where it goes, seen from one of its stops: `Ossel via Lunna`. */
export function describeDestination(sailing: Sailing, fromStopId: string | undefined): string {
  const start = Math.max(
    sailing.calls.findIndex((call) => call.stopId === fromStopId && call.departsAt !== undefined),
    0,
  );
  const onward = sailing.calls.slice(start + 1).map((call) => stopName(call.stopId));
  const last = onward.pop() ?? '';
  if (sailing.direction === 'round' && start === 0) return `Round trip: ${onward.join(', ')}`;
  return onward.length === 0 ? last : `${last} via ${onward.join(', ')}`;
}

/** The name of a stop; its id when the timetable does not know it. */
export function stopName(stopId: string | undefined): string {
  return stopId === undefined ? '' : (findStop(stopId)?.name ?? stopId);
}

/** The ship's name with its prefix: `MV Tern`; the steamer is `PS Puffin`. */
export function vesselName(vesselId: string): string {
  const vessel = findVessel(vesselId);
  if (vessel === undefined) return vesselId;
  return `${vessel.launched < 1950 ? 'PS' : 'MV'} ${vessel.name}`;
}

/** The route of a sailing; every sailing has one. */
export function routeOf(sailing: Sailing): Route {
  const route = findRoute(sailing.routeId);
  if (route === undefined) throw new Error(`No route is called ${sailing.routeId}`);
  return route;
}
