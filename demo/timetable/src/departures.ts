import type { Direction, RouteId } from './routes.js';
import { type ServiceDate, weekdayOf } from './service-date.js';

/** Where a boat is, counted in minutes from its departure. */
export interface PatternCall {
  readonly stopId: string;
  readonly arrives?: number;
  readonly departs?: number;
}

/** One direction of a route: the same crossing at several times of the day. */
export interface DeparturePattern {
  readonly routeId: RouteId;
  readonly direction: Direction;
  /** Minutes on the clock since 00:00, ascending. */
  readonly departures: readonly number[];
  readonly calls: readonly PatternCall[];
  /** Ships in turn: the first departure takes the first ship, and so on around. */
  readonly vesselIds: readonly string[];
  /** 0 for Sunday to 6 for Saturday; missing when it runs every day. */
  readonly weekdays?: readonly number[];
}

/** The line's whole plan. */
export const PATTERNS: readonly DeparturePattern[] = [
  {
    routeId: 'route-1',
    direction: 'out',
    departures: every(60, '06:15', '22:15'),
    calls: [
      { stopId: 'calder', departs: 0 },
      { stopId: 'vey', arrives: 35 },
    ],
    vesselIds: ['kittiwake', 'tern'],
  },
  {
    routeId: 'route-1',
    direction: 'back',
    departures: every(60, '07:05', '23:05'),
    calls: [
      { stopId: 'vey', departs: 0 },
      { stopId: 'calder', arrives: 35 },
    ],
    vesselIds: ['kittiwake', 'tern'],
  },
  {
    routeId: 'route-2',
    direction: 'out',
    departures: every(210, '07:00', '17:30'),
    calls: [
      { stopId: 'calder', departs: 0 },
      { stopId: 'lunna', arrives: 45, departs: 55 },
      { stopId: 'ossel', arrives: 85 },
    ],
    vesselIds: ['guillemot'],
  },
  {
    routeId: 'route-2',
    direction: 'back',
    departures: every(210, '08:45', '19:15'),
    calls: [
      { stopId: 'ossel', departs: 0 },
      { stopId: 'lunna', arrives: 30, departs: 40 },
      { stopId: 'calder', arrives: 85 },
    ],
    vesselIds: ['guillemot'],
  },
  {
    routeId: 'route-3',
    direction: 'out',
    departures: every(30, '06:30', '21:30'),
    calls: [
      { stopId: 'vey', departs: 0 },
      { stopId: 'hollin', arrives: 12 },
    ],
    vesselIds: ['dunlin'],
  },
  {
    routeId: 'route-3',
    direction: 'back',
    departures: every(30, '06:45', '21:45'),
    calls: [
      { stopId: 'hollin', departs: 0 },
      { stopId: 'vey', arrives: 12 },
    ],
    vesselIds: ['dunlin'],
  },
  {
    routeId: 'route-4',
    direction: 'out',
    departures: [minuteOf('08:20'), minuteOf('15:10')],
    calls: [
      { stopId: 'calder', departs: 0 },
      { stopId: 'ossel', arrives: 75, departs: 90 },
      { stopId: 'far-skerry', arrives: 165 },
    ],
    vesselIds: ['fulmar'],
  },
  {
    routeId: 'route-4',
    direction: 'back',
    departures: [minuteOf('11:50'), minuteOf('18:20')],
    calls: [
      { stopId: 'far-skerry', departs: 0 },
      { stopId: 'ossel', arrives: 75, departs: 90 },
      { stopId: 'calder', arrives: 165 },
    ],
    vesselIds: ['fulmar'],
  },
  {
    routeId: 'route-5',
    direction: 'out',
    departures: [minuteOf('12:40'), minuteOf('23:20')],
    calls: [
      { stopId: 'calder', departs: 0 },
      { stopId: 'marra', arrives: 80 },
    ],
    vesselIds: ['skua'],
  },
  {
    routeId: 'route-5',
    direction: 'back',
    departures: [minuteOf('05:10'), minuteOf('14:30')],
    calls: [
      { stopId: 'marra', departs: 0 },
      { stopId: 'calder', arrives: 80 },
    ],
    vesselIds: ['skua'],
  },
  {
    routeId: 'route-6',
    direction: 'round',
    departures: [minuteOf('10:30'), minuteOf('14:30')],
    calls: [
      { stopId: 'calder', departs: 0 },
      { stopId: 'vey', arrives: 50, departs: 65 },
      { stopId: 'hollin', arrives: 85, departs: 145 },
      { stopId: 'calder', arrives: 210 },
    ],
    vesselIds: ['puffin'],
    weekdays: [0, 6],
  },
];

/** Whether the pattern is sailed on this day. */
export function runsOn(pattern: DeparturePattern, date: ServiceDate): boolean {
  return pattern.weekdays === undefined || pattern.weekdays.includes(weekdayOf(date));
}

function every(intervalMinutes: number, first: string, last: string): readonly number[] {
  const from = minuteOf(first);
  const count = Math.floor((minuteOf(last) - from) / intervalMinutes) + 1;
  return Array.from({ length: count }, (_, index) => from + index * intervalMinutes);
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
