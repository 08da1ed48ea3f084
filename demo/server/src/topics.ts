import { findRoute, ROUTE_IDS } from '#timetable';

/** Messages for everybody. */
export const NEWS_TOPIC = 'news';

/** Messages about one's own bookings. */
export const REMINDERS_TOPIC = 'reminders';

/** The one message that a passenger asked for to see whether any arrive. */
export const TEST_TOPIC = 'test';

/** Everything a passenger can follow, or can set a level for. */
export const TOPICS: readonly string[] = [...ROUTE_IDS, NEWS_TOPIC, REMINDERS_TOPIC];

const NAMES: Readonly<Record<string, string>> = {
  [NEWS_TOPIC]: 'Line news',
  [REMINDERS_TOPIC]: 'Reminders',
  [TEST_TOPIC]: 'Tests',
};

/** What passengers call a topic. */
export function nameOfTopic(topic: string): string {
  const route = findRoute(topic);
  return route === undefined ? (NAMES[topic] ?? topic) : `Route ${route.number}`;
}
