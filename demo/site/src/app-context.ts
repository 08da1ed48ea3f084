import type { TemplateResult } from 'lit';
import type { PushClient } from 'web-push-kit';
import type { RouteFollows } from './follow/route-follows.js';
import type { PageAddress } from './routing/match-page.js';
import type { TimetableStore } from './timetable/timetable-store.js';

/** What every page may use. */
export interface AppContext {
  readonly push: PushClient;
  readonly follows: RouteFollows;
  readonly timetables: TimetableStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Renders the page again soon; several calls make one rendering. */
  readonly update: () => void;
  /** Changes the address without a new history entry. */
  readonly replaceAddress: (target: string) => void;
  /** Tells users of screen readers something, politely. */
  readonly announce: (text: string) => void;
}

/** A page while it is shown. */
export interface Page {
  /** For `document.title`; read after every rendering. */
  readonly title: string;
  /** Which entry of the navigation it belongs to. */
  readonly section: PageAddress['kind'];
  /** The page's head, with the one `h1`, and its content. */
  render(): TemplateResult;
  /** Starts what the page needs while it is shown; `signal` aborts when it is left. */
  start?(signal: AbortSignal): void;
}
