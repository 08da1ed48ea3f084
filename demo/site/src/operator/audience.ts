import { findRoute } from '#timetable';
import type { MessageRequest } from './message-draft.js';

/** Travelers that the operator can pick; as everything here, invented. */
export const AUDIENCES: readonly (readonly [string, string])[] = [
  ['', 'Everybody'],
  ['frequent', 'Who booked twice or more'],
  ['ada', 'Ada Lindqvist'],
  ['bruno', 'Bruno Maier'],
  ['chloe', 'Chloe Mercier'],
];

/** Languages of recipients. */
export const LANGUAGES: readonly (readonly [string, string])[] = [
  ['', 'Any language'],
  ['en', 'English'],
  ['de', 'German'],
  ['fr', 'French'],
];

/** When to send; each recipient's own time. */
export const LOCAL_TIMES: readonly (readonly [string, string])[] = [
  ['', 'Now'],
  ['07:00', '07:00, their time'],
  ['09:00', '09:00, their time'],
  ['12:00', '12:00, their time'],
  ['18:00', '18:00, their time'],
];

/** Whom a message goes to and when, in words. */
export function describeAudience(request: MessageRequest): string {
  const { route, language, traveler, minBookings, localTime } = request;
  const found = findRoute(route ?? '');
  const name = AUDIENCES.find(([id]) => id === traveler)?.[1];
  const parts = [
    name ?? (minBookings === undefined ? undefined : 'travelers who booked twice or more'),
    found === undefined ? undefined : `followers of route ${found.number}`,
  ].filter((part) => part !== undefined);
  const who = parts.length === 0 ? 'everybody' : parts.join(', if among ');
  const inLanguage = language === undefined ? '' : ` reading ${LANGUAGES.find(([tag]) => tag === language)?.[1]}`;
  return `${who}${inLanguage}${localTime === undefined ? '' : `, at ${localTime} their time`}`;
}
