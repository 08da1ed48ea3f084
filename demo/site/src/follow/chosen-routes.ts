import { isRouteId, type RouteId } from '#timetable';

const KEY = 'skerry-line:routes';

/** The part of `localStorage` that is used; it throws where a browser blocks site data. */
export type RouteMemory = Pick<Storage, 'getItem' | 'setItem'>;

/** The routes that were chosen here before; none when that is not known. */
export function readChosenRoutes(memory: () => RouteMemory): readonly RouteId[] {
  try {
    const routes: unknown = JSON.parse(memory().getItem(KEY) ?? '[]');
    return Array.isArray(routes) ? routes.filter(isRouteId) : [];
  } catch {
    // Blocked or meddled with: a choice that can be made again.
    return [];
  }
}

/** Remembers the chosen routes, also for someone who turns notifications on only later. */
export function recordChosenRoutes(memory: () => RouteMemory, routes: readonly string[]): void {
  try {
    memory().setItem(KEY, JSON.stringify(routes));
  } catch {
    // Blocked or full: the choice holds until the page is closed, and the server has it once notifications are on.
  }
}
