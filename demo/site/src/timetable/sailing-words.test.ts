import { describe, expect, test } from 'vitest';
import { createTimetable, findSailing, LINE, type Sailing } from '#timetable';
import { describeDestination, describeStatus, nameSailing, vesselName } from './describe-sailing.js';
import { departuresFrom, directionsOf, disruptionsAhead, neighborsOf } from './select-departures.js';

const { timeZone } = LINE;
const MINUTE_MS = 60_000;
const timetable = createTimetable({ date: '2026-11-22', timeZone });

function find(id: string): Sailing {
  const sailing = findSailing(id, timeZone);
  if (sailing === undefined) throw new Error(`The plan has no ${id}`);
  const { disruption: _disruption, ...planned } = sailing;
  return planned;
}

const toOssel = find('route-2-2026-11-22-0700-out');
const round = find('route-6-2026-11-22-1030-round');

describe('a sailing in words', () => {
  test('has a name', () => {
    expect(nameSailing(toOssel, timeZone)).toBe('07:00 Calder Quay to Ossel');
    expect(nameSailing(round, timeZone)).toBe('10:30 round trip from Calder Quay');
  });

  test('goes where one gets to from the stop one stands at', () => {
    expect(describeDestination(toOssel, 'calder')).toBe('Ossel via Lunna');
    expect(describeDestination(toOssel, 'lunna')).toBe('Ossel');
    expect(describeDestination(toOssel, undefined)).toBe('Ossel via Lunna');
    expect(describeDestination(round, 'calder')).toBe('Round trip: Vey, Hollin');
    expect(describeDestination(round, 'hollin')).toBe('Calder Quay');
  });

  test('names its ship', () => {
    expect(vesselName('puffin')).toBe('PS Puffin');
    expect(vesselName('tern')).toBe('MV Tern');
    expect(vesselName('zeppelin')).toBe('zeppelin');
  });

  const late: Sailing = { ...toOssel, disruption: { kind: 'delayed', minutes: 10, reason: 'Fog in the sound' } };
  const cancelled: Sailing = { ...toOssel, disruption: { kind: 'cancelled', reason: 'Swell' } };

  test.each([
    { name: 'on time', sailing: toOssel, minutes: -16, tone: 'good', text: 'On time' },
    { name: 'boarding', sailing: toOssel, minutes: -15, tone: 'good', text: 'Boarding' },
    { name: 'late', sailing: late, minutes: -60, tone: 'caution', text: 'Expected 07:10' },
    { name: 'late and boarding', sailing: late, minutes: 5, tone: 'caution', text: 'Expected 07:10' },
    { name: 'under way', sailing: toOssel, minutes: 0, tone: 'quiet', text: 'Under way' },
    { name: 'late and under way', sailing: late, minutes: 10, tone: 'caution', text: 'Under way' },
    { name: 'arrived late', sailing: late, minutes: 95, tone: 'quiet', text: 'Arrived 08:35' },
    { name: 'cancelled', sailing: cancelled, minutes: -600, tone: 'bad', text: 'Cancelled' },
  ])('says that it is $name', ({ sailing, minutes, tone, text }) => {
    const now = toOssel.departsAt + minutes * MINUTE_MS;
    const status = describeStatus(sailing, { now, timeZone, isPlanOnly: false });
    expect(status).toMatchObject({ tone, text });
    expect(status.reason).toBe(sailing.disruption?.reason);
  });
});

describe('a sailing of which only the plan is known', () => {
  test.each([-600, -1, 0, 600])('is never called on time, %d minutes from departure', (minutes) => {
    const now = toOssel.departsAt + minutes * MINUTE_MS;
    expect(describeStatus(toOssel, { now, timeZone, isPlanOnly: true })).toMatchObject({ text: 'Planned' });
  });
});

describe('the selection of departures', () => {
  const noon = Date.UTC(2026, 10, 22, 12);

  test('from a pier holds only boats that leave it later, soonest first', () => {
    const departures = departuresFrom(timetable, 'lunna', noon);
    expect(departures.length).toBeGreaterThan(0);
    const times = departures.map(({ expectedAt }) => expectedAt);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((at) => at > noon)).toBe(true);
    for (const { sailing, plannedAt } of departures) {
      expect(sailing.calls).toContainEqual(expect.objectContaining({ stopId: 'lunna', departsAt: plannedAt }));
    }
  });

  test('from the last pier of a route leaves out the boats that end there', () => {
    const routes = departuresFrom(timetable, 'marra', 0).map(({ sailing }) => sailing.direction);
    expect(new Set(routes)).toEqual(new Set(['back']));
  });

  test('of a route has what is ahead apart from what has left', () => {
    const [out, back] = directionsOf(timetable, 'route-1', noon);
    expect([out?.direction, back?.direction]).toEqual(['out', 'back']);
    expect(out?.departed.at(-1)?.id).toBe('route-1-2026-11-22-1115-out');
    expect(out?.ahead[0]?.id).toBe('route-1-2026-11-22-1215-out');
  });

  test('of a route that does not run that day is empty', () => {
    const monday = createTimetable({ date: '2026-11-23', timeZone });
    expect(directionsOf(monday, 'route-6', noon)).toEqual([]);
  });

  test('of changes ends with the day', () => {
    expect(disruptionsAhead(timetable, 0).length).toBeGreaterThan(0);
    expect(disruptionsAhead(timetable, Date.UTC(2026, 10, 23, 12))).toEqual([]);
  });

  test('around a sailing stays in its direction', () => {
    expect(neighborsOf(timetable, toOssel)).toEqual({ next: expect.objectContaining({ direction: 'out' }) });
    const { previous, next } = neighborsOf(timetable, find('route-1-2026-11-22-1215-out'));
    expect([previous?.id, next?.id]).toEqual(['route-1-2026-11-22-1115-out', 'route-1-2026-11-22-1315-out']);
  });
});
