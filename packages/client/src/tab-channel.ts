import type { BrowserScope } from './browser-scope.js';

const CHANNEL_NAME = 'web-push-kit';

/** What tabs tell each other: look again. */
const CHANGED = 'web-push-kit:changed';

/** The line to the site's other tabs. */
export interface TabLine {
  /** Tells the other tabs that something has changed. */
  announce(): void;
  close(): void;
}

/** Opens the line to the site's other tabs; where there is none, announcing does nothing. */
export function openTabLine(scope: BrowserScope, onChange: () => void): TabLine {
  const Channel = scope.BroadcastChannel;
  if (Channel === undefined) return { announce: () => undefined, close: () => undefined };
  const channel = new Channel(CHANNEL_NAME);
  channel.addEventListener('message', (event) => {
    if (event.data === CHANGED) onChange();
  });
  return { announce: () => channel.postMessage(CHANGED), close: () => channel.close() };
}
