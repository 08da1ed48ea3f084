import type { TemplateResult } from 'lit';
import type { PushClient } from 'web-push-kit';
import type { Account } from './account/account.js';
import type { RouteFollows } from './follow/route-follows.js';
import type { OperatorConsole } from './operator/operator-console.js';
import type { PageAddress } from './routing/match-page.js';
import type { Choices } from './settings/choices.js';
import type { TimetableStore } from './timetable/timetable-store.js';

/** What every page may use. */
export interface AppContext {
  readonly push: PushClient;
  readonly follows: RouteFollows;
  readonly timetables: TimetableStore;
  /** Who is signed in, and what they booked. */
  readonly account: Account;
  /** The language that messages are wanted in. */
  readonly choices: Choices;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Renders the page again soon; several calls make one rendering. */
  readonly update: () => void;
  /** Changes the address without a new history entry. */
  readonly replaceAddress: (target: string) => void;
  /** The operator's side of sending; opened when first asked for. */
  readonly operator: () => OperatorConsole;
}

/** A page while it is shown. */
export interface Page {
  /** For `document.title`; read after every rendering. */
  readonly title: string;
  /** Which entry of the navigation it belongs to. */
  readonly section: PageAddress['kind'];
  /** The page's head, with the one `h1`, and its content. */
  render(): TemplateResult;
}
