/** Ids of the line's routes; they are also the topics a passenger can follow. */
export const ROUTE_IDS = ['route-1', 'route-2', 'route-3', 'route-4', 'route-5', 'route-6'] as const;

export type RouteId = (typeof ROUTE_IDS)[number];

/** One way of running a route: `out` from the first stop, `back` to it, or a `round` trip. */
export type Direction = 'out' | 'back' | 'round';

/** A route of the line. */
export interface Route {
  readonly id: RouteId;
  /** What is painted on the boards: `'1'`. */
  readonly number: string;
  readonly name: string;
  readonly summary: string;
  /** The route's color on boards and maps, `#rrggbb`. */
  readonly color: string;
  /** Stops in outward order; a round trip ends where it starts. */
  readonly stopIds: readonly string[];
  /** When it runs, in words. */
  readonly runs: string;
}

/** The line's routes in the order of their numbers. */
export const ROUTES: readonly Route[] = [
  {
    id: 'route-1',
    number: '1',
    name: 'Calder Quay – Vey',
    summary: 'The everyday boat: every hour, all year.',
    color: '#0b5fa5',
    stopIds: ['calder', 'vey'],
    runs: 'Every day',
  },
  {
    id: 'route-2',
    number: '2',
    name: 'Calder Quay – Lunna – Ossel',
    summary: 'Four crossings a day to the southern islands.',
    color: '#0a7a5c',
    stopIds: ['calder', 'lunna', 'ossel'],
    runs: 'Every day',
  },
  {
    id: 'route-3',
    number: '3',
    name: 'Vey – Hollin',
    summary: 'The sound shuttle, twelve minutes from pier to pier.',
    color: '#b3401f',
    stopIds: ['vey', 'hollin'],
    runs: 'Every day',
  },
  {
    id: 'route-4',
    number: '4',
    name: 'Calder Quay – Ossel – Far Skerry',
    summary: 'The outer isles, open water all the way.',
    color: '#6b3fa0',
    stopIds: ['calder', 'ossel', 'far-skerry'],
    runs: 'Every day',
  },
  {
    id: 'route-5',
    number: '5',
    name: 'Calder Quay – Marra',
    summary: 'The midday boat and the night boat.',
    color: '#3d5166',
    stopIds: ['calder', 'marra'],
    runs: 'Every day',
  },
  {
    id: 'route-6',
    number: '6',
    name: 'The Sound Round',
    summary: 'A round trip under steam, with time ashore on Hollin.',
    color: '#8a5a00',
    stopIds: ['calder', 'vey', 'hollin', 'calder'],
    runs: 'Saturdays and Sundays',
  },
];

/** Whether `value` is the id of a route. */
export function isRouteId(value: unknown): value is RouteId {
  return ROUTE_IDS.some((id) => id === value);
}

/** The route with this id, or `undefined`. */
export function findRoute(id: string): Route | undefined {
  return ROUTES.find((route) => route.id === id);
}
