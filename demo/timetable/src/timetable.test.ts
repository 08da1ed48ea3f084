import { describe, expect, test } from 'vitest';
import { findStop, findVessel, LINE } from './line.js';
import { findSailing, listSailings } from './list-sailings.js';
import { deriveProgress, isAhead } from './progress.js';
import { findRoute, ROUTE_IDS } from './routes.js';
import { formatSailingId, parseSailingId, type Sailing } from './sailing.js';
import { createTimetable, parseTimetable, planOnly } from './timetable.js';

const { timeZone } = LINE;
const SUNDAY = { date: '2026-11-22', timeZone };
const MONDAY = { date: '2026-11-23', timeZone };
const MINUTE_MS = 60_000;

describe('a day of sailings', () => {
  test('is the same every time one asks', () => {
    expect(listSailings(SUNDAY)).toEqual(listSailings(SUNDAY));
  });

  test('is in the order of departure, and every id occurs once', () => {
    const sailings = listSailings(SUNDAY);
    expect(sailings.map((sailing) => sailing.departsAt)).toEqual(sailings.map((sailing) => sailing.departsAt).sort());
    expect(new Set(sailings.map((sailing) => sailing.id)).size).toBe(sailings.length);
  });

  test('names only routes, stops and ships that exist', () => {
    for (const sailing of listSailings(SUNDAY)) {
      const route = findRoute(sailing.routeId);
      expect(findVessel(sailing.vesselId), sailing.id).toBeDefined();
      for (const call of sailing.calls) {
        expect(findStop(call.stopId), sailing.id).toBeDefined();
        expect(route?.stopIds).toContain(call.stopId);
      }
    }
  });

  test('calls at its stops one after the other', () => {
    for (const sailing of listSailings(SUNDAY)) {
      const instants = sailing.calls
        .flatMap((call) => [call.arrivesAt, call.departsAt])
        .filter((at) => at !== undefined);
      expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
      expect(instants[0]).toBe(sailing.departsAt);
      expect(instants.at(-1)).toBe(sailing.arrivesAt);
    }
  });

  test('never has one ship in two places', () => {
    for (const day of [SUNDAY, MONDAY]) {
      const sailings = listSailings(day);
      for (const vesselId of new Set(sailings.map((sailing) => sailing.vesselId))) {
        const own = sailings.filter((sailing) => sailing.vesselId === vesselId);
        own.slice(1).forEach((next, index) => {
          const previous = own[index]!;
          expect(next.departsAt, `${previous.id} then ${next.id}`).toBeGreaterThan(previous.arrivesAt);
          expect(next.calls[0]?.stopId, `${previous.id} then ${next.id}`).toBe(previous.calls.at(-1)?.stopId);
        });
      }
    }
  });

  test('has the steamer on weekends only', () => {
    expect(listSailings(SUNDAY).some((sailing) => sailing.routeId === 'route-6')).toBe(true);
    expect(listSailings(MONDAY).some((sailing) => sailing.routeId === 'route-6')).toBe(false);
  });

  test('keeps clock times through the change to summer time', () => {
    const before = listSailings({ date: '2026-03-28', timeZone }).find(({ id }) => id.endsWith('0700-out'));
    const after = listSailings({ date: '2026-03-29', timeZone }).find(({ id }) => id.endsWith('0700-out'));
    expect((after?.departsAt ?? 0) - (before?.departsAt ?? 0)).toBe(23 * 60 * MINUTE_MS);
  });
});

describe('the id of a sailing', () => {
  test('finds the sailing again', () => {
    for (const sailing of listSailings(SUNDAY)) expect(findSailing(sailing.id, timeZone)).toEqual(sailing);
  });

  test('says what it consists of', () => {
    const key = { routeId: 'route-1', date: '2026-11-22', minuteOfDay: 435, direction: 'out' } as const;
    expect(formatSailingId(key)).toBe('route-1-2026-11-22-0715-out');
    expect(parseSailingId('route-1-2026-11-22-0715-out')).toEqual(key);
  });

  test.each([
    'route-9-2026-11-22-0715-out',
    'route-1-2026-02-30-0715-out',
    'route-1-2026-11-22-2460-out',
    'route-1-2026-11-22-0715-up',
    '../route-1-2026-11-22-0715-out',
    '',
  ])('%j is not one', (id) => {
    expect(parseSailingId(id)).toBeUndefined();
    expect(findSailing(id, timeZone)).toBeUndefined();
  });

  test('of a departure that is not in the plan finds nothing', () => {
    expect(findSailing('route-1-2026-11-22-0716-out', timeZone)).toBeUndefined();
    expect(findSailing('route-6-2026-11-23-1030-round', timeZone)).toBeUndefined();
  });
});

describe('the progress of a sailing', () => {
  const departsAt = Date.UTC(2026, 10, 22, 7, 15);
  const sailing: Sailing = {
    id: 'route-1-2026-11-22-0715-out',
    routeId: 'route-1',
    date: '2026-11-22',
    direction: 'out',
    vesselId: 'tern',
    calls: [
      { stopId: 'calder', departsAt },
      { stopId: 'vey', arrivesAt: departsAt + 35 * MINUTE_MS },
    ],
    departsAt,
    arrivesAt: departsAt + 35 * MINUTE_MS,
  };
  const delayed: Sailing = { ...sailing, disruption: { kind: 'delayed', minutes: 10, reason: 'Fog in the sound' } };

  test.each([
    { name: 'is scheduled until 15 minutes before', which: sailing, afterMs: -15 * MINUTE_MS - 1, kind: 'scheduled' },
    { name: 'boards from 15 minutes before', which: sailing, afterMs: -15 * MINUTE_MS, kind: 'boarding' },
    { name: 'is under way from departure', which: sailing, afterMs: 0, kind: 'under-way' },
    { name: 'has arrived on arrival', which: sailing, afterMs: 35 * MINUTE_MS, kind: 'arrived' },
    { name: 'boards until the delayed departure', which: delayed, afterMs: 10 * MINUTE_MS - 1, kind: 'boarding' },
    { name: 'arrives as late as it left', which: delayed, afterMs: 45 * MINUTE_MS - 1, kind: 'under-way' },
  ])('$name', ({ which, afterMs, kind }) => {
    expect(deriveProgress(which, departsAt + afterMs).kind).toBe(kind);
  });

  test('ends with a cancellation, whatever the hour', () => {
    const cancelled: Sailing = { ...sailing, disruption: { kind: 'cancelled', reason: 'Swell' } };
    expect(deriveProgress(cancelled, departsAt + 86_400_000)).toEqual({ kind: 'cancelled', reason: 'Swell' });
  });

  test('a delayed sailing is still ahead at its planned time', () => {
    expect(isAhead(sailing, departsAt)).toBe(false);
    expect(isAhead(delayed, departsAt)).toBe(true);
  });
});

describe('a timetable', () => {
  test('survives JSON unchanged', () => {
    const timetable = createTimetable(SUNDAY);
    expect(parseTimetable(JSON.parse(JSON.stringify(timetable)))).toEqual(timetable);
  });

  test('says for every route when it sails next, also when that is next weekend', () => {
    const { laterSailings } = createTimetable(MONDAY);
    expect(laterSailings.map((sailing) => sailing.routeId)).toEqual(ROUTE_IDS);
    expect(laterSailings.at(-1)?.date).toBe('2026-11-28');
  });

  test('as a plan holds no delays and no cancellations', () => {
    const timetable = createTimetable(SUNDAY);
    expect(timetable.sailings.some((sailing) => sailing.disruption)).toBe(true);
    expect(planOnly(timetable).sailings.some((sailing) => sailing.disruption)).toBe(false);
    expect(planOnly(timetable).sailings.map(({ id }) => id)).toEqual(timetable.sailings.map(({ id }) => id));
  });

  test.each([null, 'text', {}, { date: '2026-11-22', sailings: [] }, { ...createTimetable(SUNDAY), sailings: {} }])(
    'is not made out of something else',
    (value) => {
      expect(parseTimetable(value)).toBeUndefined();
    },
  );
});
