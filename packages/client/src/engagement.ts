import { NO_PROMPT_HISTORY, type PromptHistory } from '@web-push-kit/protocol';
import { accessClient, type ClientAccess } from './client-access.js';
import { readExtras } from './page-extras.js';
import type { PushClient } from './push-client.js';

/** After so long an absence, in milliseconds, the next page begins a new visit. */
const VISIT_GAP_MS = 30 * 60_000;

/** How often the time is counted, in milliseconds. */
const TICK_MS = 5000;

/** Reading counts too: for so long after the last move, in milliseconds. */
const READING_MS = 30_000;

/** What the user does when using a page. */
const INTERACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'];

/** Counts how the site is used; see {@link trackEngagement}. */
export interface EngagementTracker {
  /** A single-page site has shown another address; where the browser tells so itself, it is counted already. */
  countPageView(): Promise<void>;
  /** One of the site's own events has happened, such as `'booked'`: a policy's `afterEvent` waits for it. */
  recordEvent(name: string): Promise<void>;
  /** Stops counting. */
  stop(): void;
}

/** Who counts already, by client: a page and its `<push-prompt>` must not count twice. */
const trackers = new WeakMap<PushClient, EngagementTracker>();

/**
 * Counts visits, page views and time of use, so that the prompt policy can go by them. All of it stays on the device.
 *
 * Call it on each page; once is enough. As long as it is not stopped, further calls give the same tracker.
 */
export function trackEngagement(push: PushClient): EngagementTracker {
  const tracker = trackers.get(push) ?? startTracking(push);
  trackers.set(push, tracker);
  return tracker;
}

function startTracking(push: PushClient): EngagementTracker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const started = accessClient(push).then(async (access) => {
    // A page that was loaded ahead of time is none until somebody looks at it.
    await push.whenReady;
    if (access === undefined || signal.aborted) return undefined;
    watchUse(access, signal);
    watchNavigation(access, signal);
    await addPageView(access);
    return access;
  });
  return {
    countPageView: async () => addPageView(await started),
    recordEvent: async (name) => addEvent(await started, name),
    stop: () => {
      stopping.abort();
      trackers.delete(push);
    },
  };
}

async function change(access: ClientAccess | undefined, apply: (history: PromptHistory) => PromptHistory) {
  await access?.storage.update('prompt-history', (history = NO_PROMPT_HISTORY) => apply(history));
}

async function addPageView(access: ClientAccess | undefined): Promise<void> {
  const now = access?.now() ?? 0;
  await change(access, (history) => {
    const { visits = 0, pageViews = 0, lastSeenAt = 0 } = history;
    const isNewVisit = now - lastSeenAt > VISIT_GAP_MS;
    return { ...history, visits: visits + (isNewVisit ? 1 : 0), pageViews: pageViews + 1, lastSeenAt: now };
  });
}

async function addEvent(access: ClientAccess | undefined, name: string): Promise<void> {
  await change(access, (history) => {
    const { events = [] } = history;
    return events.includes(name) ? history : { ...history, events: [...events, name] };
  });
}

/** Time passes while the page is seen and its user has moved lately. */
function watchUse(access: ClientAccess, signal: AbortSignal): void {
  const { scope, now } = access;
  let lastMoveAt = Number.NEGATIVE_INFINITY;
  const note = (): void => {
    lastMoveAt = now();
  };
  for (const type of INTERACTIONS) scope.addEventListener(type, note, { signal, passive: true, capture: true });
  const timer = setInterval(() => {
    const isUsed = scope.document.visibilityState === 'visible' && now() - lastMoveAt <= READING_MS;
    if (isUsed) void change(access, (history) => addUse(history, now()));
  }, TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

function addUse(history: PromptHistory, now: number): PromptHistory {
  return { ...history, engagedMs: (history.engagedMs ?? 0) + TICK_MS, lastSeenAt: now };
}

/** @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-api */
function watchNavigation(access: ClientAccess, signal: AbortSignal): void {
  const { navigation, location } = readExtras(access.scope);
  let shown = location.href;
  const onChange = (): void => {
    // A changed state or fragment is no other page.
    const isSame = shown?.split('#')[0] === location.href?.split('#')[0];
    shown = location.href;
    if (!isSame) void addPageView(access);
  };
  navigation?.addEventListener('currententrychange', onChange, { signal });
}
