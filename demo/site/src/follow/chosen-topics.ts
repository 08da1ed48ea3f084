import { isRouteId, type RouteId } from '#timetable';

/** News that concerns every passenger. */
export const NEWS_TOPIC = 'news';

/** Reminders of the passenger's own bookings. */
export const REMINDERS_TOPIC = 'reminders';

const KEY = 'skerry-line:routes';

/** The part of `localStorage` that is used; it throws where a browser blocks site data. */
export type RouteMemory = Pick<Storage, 'getItem' | 'setItem'>;

/** What a new subscription is about: the routes that were chosen here before, and what comes to everybody. */
export function readChosenTopics(memory: () => RouteMemory): readonly string[] {
  return [...readChosenRoutes(memory), NEWS_TOPIC, REMINDERS_TOPIC];
}

function readChosenRoutes(memory: () => RouteMemory): readonly RouteId[] {
  try {
    const routes: unknown = JSON.parse(memory().getItem(KEY) ?? '[]');
    return Array.isArray(routes) ? routes.filter(isRouteId) : [];
  } catch {
    // Blocked or meddled with: a choice that can be made again.
    return [];
  }
}

/** Remembers the chosen routes, also for someone who turns notifications on only later. */
export function recordChosenRoutes(memory: () => RouteMemory, topics: readonly string[]): void {
  try {
    memory().setItem(KEY, JSON.stringify(topics.filter(isRouteId)));
  } catch {
    // Blocked or full: the choice holds until the page is closed, and the server has it once notifications are on.
  }
}
