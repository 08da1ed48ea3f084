import { describe, expect, test } from 'vitest';
import { createTimetable, LINE } from '#timetable';
import { TimetableStore } from './timetable-store.js';

const DATE = '2026-11-22';
const timetable = createTimetable({ date: DATE, timeZone: LINE.timeZone });

type Answer = () => Response;

const fresh: Answer = () => Response.json(timetable);
const failing: Answer = () => Response.json({ error: {} }, { status: 500 });
const garbled: Answer = () => new Response('<!doctype html>');
const offline: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** A store whose server gives these answers, one after the other. */
function storeWith(...answers: readonly Answer[]) {
  const requests: string[] = [];
  const rest = [...answers];
  const store = new TimetableStore(async (url) => {
    requests.push(String(url));
    const answer = rest.shift();
    if (answer === undefined) throw new Error('More requests than answers');
    return answer();
  });
  const changed = () => new Promise((resolve) => store.addEventListener('change', resolve, { once: true }));
  return { store, requests, changed };
}

describe('the store of timetables', () => {
  test('asks for a day once, and has it afterwards', async () => {
    const { store, requests, changed } = storeWith(fresh);
    const change = changed();
    expect(store.read(DATE)).toEqual({ kind: 'loading' });
    expect(store.read(DATE)).toEqual({ kind: 'loading' });
    await change;
    expect(store.read(DATE)).toEqual({ kind: 'ready', timetable, source: 'line' });
    expect(requests).toEqual([`/api/timetable?date=${DATE}`]);
  });

  test('falls back to the plan, without delays, when the line cannot be reached', async () => {
    const { store } = storeWith(offline);
    await store.refresh(DATE);
    const day = store.read(DATE);
    expect(day).toMatchObject({ kind: 'ready', source: 'plan' });
    expect(day.kind === 'ready' && day.timetable.sailings.some(({ disruption }) => disruption)).toBe(false);
    expect(day.kind === 'ready' && day.timetable.sailings.length).toBe(timetable.sailings.length);
  });

  test.each([
    ['an error', failing],
    ['something that is no timetable', () => Response.json({ date: DATE })],
    ['the timetable of another day', () => Response.json({ ...timetable, date: '2026-11-23' })],
    ['a page', garbled],
  ])('says so when the server answers with %s', async (_name, answer) => {
    const { store } = storeWith(answer);
    await store.refresh(DATE);
    expect(store.read(DATE)).toEqual({ kind: 'failed' });
  });

  test.each([
    ['an error', failing],
    ['silence', offline],
  ])('keeps what the line said before when it then meets %s', async (_name, answer) => {
    const { store } = storeWith(fresh, answer, fresh);
    await store.refresh(DATE);
    await store.refresh(DATE);
    expect(store.read(DATE)).toEqual({ kind: 'ready', timetable, source: 'kept' });
    await store.refresh(DATE);
    expect(store.read(DATE)).toEqual({ kind: 'ready', timetable, source: 'line' });
  });

  test('shows that it tries again after an error', async () => {
    const { store, changed } = storeWith(failing, fresh);
    await store.refresh(DATE);
    const change = changed();
    const refreshed = store.refresh(DATE);
    await change;
    expect(store.read(DATE)).toEqual({ kind: 'loading' });
    await refreshed;
    expect(store.read(DATE)).toMatchObject({ kind: 'ready' });
  });
});
