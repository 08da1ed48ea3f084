import { PushError } from '@web-push-kit/protocol';
import { hasScreen } from '../browser/launch-browser.js';
import type { Display } from '../display/display.js';
import { startOrClose } from '../program/closing-stack.js';
import { makeTemporaryFolder } from '../program/temporary-folder.js';
import { findMiniBrowser } from './find-mini-browser.js';
import type { LaunchedWebKit } from './launched-webkit.js';
import { type SendCommand, startWebDriver } from './web-driver.js';
import { parseSession, type SessionFacts } from './web-driver-answer.js';
import { createPage } from './webkit-page.js';

/** How to launch WebKitGTK. */
export interface LaunchWebKitOptions {
  /** Where its window appears. Default: this process's own display. */
  readonly display?: Pick<Display, 'env'>;
  /** Environment variables beside those of this process, such as `LANGUAGE`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How long the engine itself waits, in milliseconds: for an element, a script, a page. */
const TIMEOUTS = { implicit: 5000, script: 30_000, pageLoad: 30_000 };

/**
 * Launches WebKitGTK, an engine without push: service workers, IndexedDB and
 * `showNotification()` exist, `PushManager` does not. What a site says to such
 * browsers, and how it looks in Safari's engine, can be seen in it.
 *
 * Its data is its own and is gone when it closes.
 *
 * @throws {@link PushError} `program-missing`, `program-failed`, `desktop-unavailable` without a display.
 */
export function launchWebKit(options: LaunchWebKitOptions = {}): Promise<LaunchedWebKit> {
  return startOrClose(async (stack) => {
    const { display, env } = options;
    const binary = findMiniBrowser();
    if (display === undefined && env?.DISPLAY === undefined && !hasScreen()) throw screenMissing();
    const folder = await makeTemporaryFolder(stack, 'profile');
    const send = await startWebDriver(stack, { ...planFolders(folder), ...display?.env, ...env });
    const { sessionId, browserVersion } = await startSession(send, binary);
    const path = `/session/${sessionId}`;
    stack.add(() => endSession(send, path));
    return {
      version: browserVersion,
      ...createPage((command) => send({ ...command, path: `${path}${command.path}` })),
      close: () => stack.close(),
    };
  });
}

/** Nothing is left in, or read from, the folders of the user who runs the tests. */
function planFolders(folder: string): Record<string, string> {
  return { XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
}

async function startSession(send: SendCommand, binary: string): Promise<SessionFacts> {
  const alwaysMatch = { timeouts: TIMEOUTS, 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const value = await send({ method: 'POST', path: '/session', body: { capabilities: { alwaysMatch } } });
  const session = parseSession(value);
  if (session === undefined) throw new PushError('program-failed', 'WebKit answered no session');
  return session;
}

async function endSession(send: SendCommand, path: string): Promise<void> {
  // A browser that has gone has no session to end, and whatever is left of it ends with its driver.
  await send({ method: 'DELETE', path }).catch(() => undefined);
}

function screenMissing(): PushError {
  return new PushError(
    'desktop-unavailable',
    'WebKit has no headless mode and needs a display; pass what startDisplay() gives as "display"',
  );
}
