import { REPORT_PATH } from './bench-site.js';

/** Runs before the measured script: it stands first in line for `push`, and around `showNotification`. */
const BEFORE = `(() => {
  const clock = performance;
  const post = fetch.bind(self);
  const state = self.__bench = { pushedAt: 0, startMs: 0, reports: [] };
  let timer = 0;
  const flush = () => {
    timer = 0;
    return post('${REPORT_PATH}', { method: 'POST', body: JSON.stringify(state.reports.splice(0)) });
  };
  const report = (entry) => {
    state.reports.push({ startMs: state.startMs, ...entry });
    // Outside of what is timed, and many at once in a burst.
    timer ||= setTimeout(flush, 20);
  };
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('push', () => { state.pushedAt = clock.now(); });
  const { prototype } = ServiceWorkerRegistration;
  const show = prototype.showNotification;
  prototype.showNotification = function (title, options) {
    const calledAt = clock.now();
    const { pushedAt } = state;
    const shown = show.call(this, title, options);
    shown.then(
      () => report({ title, pushedAt, calledAt, shownAt: clock.now(), shownWallAt: Date.now() }),
      (error) => report({ title, pushedAt, calledAt, shownAt: 0, shownWallAt: 0, error: String(error) }),
    );
    return shown;
  };
  state.startedAt = clock.now();
})();
`;

const AFTER = `
;self.__bench.startMs = performance.now() - self.__bench.startedAt;
`;

/**
 * Puts a clock around a worker's script.
 *
 * @param before - Statements of the subject itself that run before its script.
 */
export function instrumentWorker(code: string, before = ''): string {
  return `${BEFORE}${before}\n${code}${AFTER}`;
}
