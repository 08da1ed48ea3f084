import type { Handler } from 'hono';
import { createTimetable, LINE, parseServiceDate, serviceDateAt } from '#timetable';
import { invalid } from '../parsed.js';
import { refuse } from './answers.js';

/** Answers with the timetable of one day: today at the line's quay, or `?date=2026-11-22`. */
export function timetableRoute(now: () => number): Handler {
  return (context) => {
    const { timeZone } = LINE;
    const asked = context.req.query('date');
    const date = asked === undefined ? serviceDateAt(now(), timeZone) : parseServiceDate(asked);
    if (date === undefined) return refuse(context, invalid('date must be a day such as 2026-11-22').problem);
    return context.json(createTimetable({ date, timeZone }), 200, { 'Cache-Control': 'no-cache' });
  };
}
