export { findStop, findVessel, LINE, STOPS, type Stop, VESSELS, type Vessel } from './line.js';
export { findSailing, listSailings, type ServiceDay } from './list-sailings.js';
export { delayOf, deriveProgress, isAhead, type SailingProgress } from './progress.js';
export { type Direction, findRoute, isRouteId, ROUTE_IDS, ROUTES, type Route, type RouteId } from './routes.js';
export {
  type Call,
  type Disruption,
  formatSailingId,
  parseSailingId,
  type Sailing,
  type SailingKey,
} from './sailing.js';
export { addDays, instantOf, parseServiceDate, type ServiceDate, serviceDateAt, weekdayOf } from './service-date.js';
export { createTimetable, parseTimetable, planOnly, type Timetable } from './timetable.js';
