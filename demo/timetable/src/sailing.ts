import type { Direction, RouteId } from './routes.js';
import { isRouteId } from './routes.js';
import { parseServiceDate, type ServiceDate } from './service-date.js';

/** One stop of one sailing; planned times in epoch milliseconds. */
export interface Call {
  readonly stopId: string;
  /** Missing at the first stop. */
  readonly arrivesAt?: number;
  /** Missing at the last stop. */
  readonly departsAt?: number;
}

/** What is different from the plan. */
export type Disruption =
  | { readonly kind: 'delayed'; readonly minutes: number; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly reason: string };

/** One crossing on one day. Plain JSON. */
export interface Sailing {
  /** `route-1-2026-11-22-0715-out`: names the same sailing at any time, so it can stand in a link. */
  readonly id: string;
  readonly routeId: RouteId;
  readonly date: ServiceDate;
  readonly direction: Direction;
  readonly vesselId: string;
  /** At least two, in order. */
  readonly calls: readonly Call[];
  /** Planned, epoch milliseconds. */
  readonly departsAt: number;
  /** Planned, epoch milliseconds. */
  readonly arrivesAt: number;
  /** Missing when everything is as planned. */
  readonly disruption?: Disruption;
}

/** What the id of a sailing says. */
export interface SailingKey {
  readonly routeId: RouteId;
  readonly date: ServiceDate;
  /** Minutes on the clock since 00:00. */
  readonly minuteOfDay: number;
  readonly direction: Direction;
}

/** The id of the sailing that `key` describes. */
export function formatSailingId(key: SailingKey): string {
  const hours = String(Math.floor(key.minuteOfDay / 60)).padStart(2, '0');
  const minutes = String(key.minuteOfDay % 60).padStart(2, '0');
  return `${key.routeId}-${key.date}-${hours}${minutes}-${key.direction}`;
}

/** Reads a sailing's id; `undefined` when it is not one. Never throws; the sailing need not exist. */
export function parseSailingId(id: string): SailingKey | undefined {
  const match = /^(route-\d)-(\d{4}-\d{2}-\d{2})-([01]\d|2[0-3])([0-5]\d)-(out|back|round)$/.exec(id);
  if (match === null) return undefined;
  const [, routeId, day, hours, minutes, direction] = match;
  const date = parseServiceDate(day);
  if (!isRouteId(routeId) || date === undefined) return undefined;
  return { routeId, date, minuteOfDay: Number(hours) * 60 + Number(minutes), direction: direction as Direction };
}
