/** A notification as the user sees it on the desktop. */
export interface DesktopNotification {
  /** Number the desktop gave it; a notification that replaces another keeps its number. */
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Host the browser names as the source; Firefox names none. */
  readonly site?: string;
  /** The site's buttons, in order. The browser's own button ("Settings") is not among them. */
  readonly actions: readonly DesktopAction[];
  /** Name of the program that shows it, such as `Chromium`. */
  readonly app: string;
  /** Whether the program asked for no sound. */
  readonly isSilent: boolean;
  /** Whether it stays until the user acts (`requireInteraction`). */
  readonly isSticky: boolean;
  /** When it appeared, in milliseconds since the Unix epoch. */
  readonly shownAt: number;
}

/** A button of a notification. */
export interface DesktopAction {
  /** The key that the browser gave it. */
  readonly key: string;
  /** What the button says. */
  readonly label: string;
}

/** Which notification to wait for: every given member must match. */
export interface DesktopNotificationFilter {
  readonly title?: string | RegExp;
  readonly body?: string | RegExp;
  readonly site?: string;
  readonly app?: string | RegExp;
}

/** What a program sends to the notification server, as it stands on the bus. */
export interface NotifyCall {
  readonly app: string;
  readonly summary: string;
  readonly body: string;
  /** Keys and labels in turn. */
  readonly actions: readonly string[];
  readonly hints: Readonly<Record<string, { readonly value: unknown }>>;
  /** Milliseconds; 0 means that it stays, -1 leaves it to the desktop. */
  readonly expireTimeoutMs: number;
}

const BROWSER_ACTIONS = new Set(['default', 'settings']);

/**
 * Reads what a browser sent to the notification server.
 *
 * @see https://specifications.freedesktop.org/notification-spec/latest/protocol.html
 */
export function parseNotifyCall(call: NotifyCall, id: number, now: number): DesktopNotification {
  const site = call.hints['x-kde-origin-name']?.value;
  return {
    id,
    title: call.summary,
    body: call.body,
    ...(typeof site === 'string' && { site }),
    actions: pairActions(call.actions).filter(({ key }) => !BROWSER_ACTIONS.has(key)),
    app: call.app,
    isSilent: call.hints['suppress-sound']?.value === true,
    isSticky: call.expireTimeoutMs === 0,
    shownAt: now,
  };
}

/** Whether a notification has everything the filter asks for. */
export function matchesFilter(notification: DesktopNotification, filter: DesktopNotificationFilter): boolean {
  return (
    matchesText(notification.title, filter.title) &&
    matchesText(notification.body, filter.body) &&
    matchesText(notification.app, filter.app) &&
    (filter.site === undefined || filter.site === notification.site)
  );
}

/**
 * Finds the button that a test means: by its position, its key, the name the
 * site gave it, or its label.
 *
 * Chromium numbers its buttons and keeps the site's names to itself, so with it
 * a name is only found when the label is the same.
 */
export function resolveAction(actions: readonly DesktopAction[], wanted: string | number): DesktopAction | undefined {
  if (typeof wanted === 'number') return actions[wanted];
  return (
    actions.find(({ key }) => key === wanted) ??
    actions.find(({ key }) => key === `${wanted}-moz`) ??
    actions.find(({ label }) => label === wanted)
  );
}

function matchesText(text: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? text === wanted : text.search(wanted) >= 0;
}

function pairActions(actions: readonly string[]): DesktopAction[] {
  const pairs: DesktopAction[] = [];
  for (let index = 0; index + 1 < actions.length; index += 2) {
    pairs.push({ key: actions[index] ?? '', label: actions[index + 1] ?? '' });
  }
  return pairs;
}
