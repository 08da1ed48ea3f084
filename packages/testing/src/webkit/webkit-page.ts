import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { PushError } from '@web-push-kit/protocol';
import { scaleTimeout } from '../program/scale-timeout.js';
import type { ElementPath, LaunchedWebKit, WebKitElement } from './launched-webkit.js';
import type { SendCommand } from './web-driver.js';
import { parseElementId, parseShadowId, referToElement } from './web-driver-answer.js';

/** How long `waitFor` waits unless told otherwise, in milliseconds. */
const WAIT_TIMEOUT_MS = 15_000;

/** How long `waitFor` lets the page work between two looks, in milliseconds. */
const LOOK_INTERVAL_MS = 50;

/**
 * The driver hands out the last picture drawn, which may be older than what a
 * script changed just now; the first ones take their time. A page that nobody
 * sees draws none.
 */
const WAIT_FOR_FRAME = `
  if (document.hidden) return;
  const whenDrawn = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await Promise.race([whenDrawn, new Promise((resolve) => setTimeout(resolve, 10_000))]);`;

/** Drives the page of a session. Commands go to `/session/{id}` already. */
export function createPage(send: SendCommand): Omit<LaunchedWebKit, 'version' | 'close'> {
  const evaluate = (script: string, ...args: readonly unknown[]): Promise<unknown> =>
    send({ method: 'POST', path: '/execute/sync', body: { script: wrapScript(script), args } });
  const find = (path: ElementPath): Promise<WebKitElement> => findElement(send, path);
  return {
    goto: (url) => goTo(send, url),
    evaluate,
    find,
    click: async (path) => (await find(path)).click(),
    waitFor: (script, { timeoutMs = scaleTimeout(WAIT_TIMEOUT_MS) } = {}) =>
      waitUntil(() => evaluate(script), { what: script, timeoutMs }),
    screenshot: async (path) => {
      await evaluate(WAIT_FOR_FRAME);
      const picture = await send({ method: 'GET', path: '/screenshot' });
      await writeFile(path, Buffer.from(String(picture), 'base64'));
    },
  };
}

/** Makes a function body one that may `await`. A line of its own, so that a comment at its end harms nothing. */
export function wrapScript(script: string): string {
  return `return (async function () {\n${script}\n}).apply(null, arguments);`;
}

async function goTo(send: SendCommand, url: string): Promise<void> {
  await send({ method: 'POST', path: '/url', body: { url } });
  if (!/^https?:/i.test(url)) return;
  // WebKit calls its own error page a success, but does not count it as a navigation.
  const script = 'return performance.getEntriesByType("navigation").length > 0';
  const hasLoaded = await send({ method: 'POST', path: '/execute/sync', body: { script, args: [] } });
  if (hasLoaded !== true) throw new PushError('program-failed', `WebKit could not load the page ${url}`);
}

async function findElement(send: SendCommand, path: ElementPath): Promise<WebKitElement> {
  const [first, ...inner] = typeof path === 'string' ? ([path] as const) : path;
  let id = await lookUp(send, '', first);
  for (const selector of inner) {
    const shadowId = parseShadowId(await send({ method: 'GET', path: `/element/${id}/shadow` }));
    id = await lookUp(send, `/shadow/${shadowId}`, selector);
  }
  return createElement(send, id);
}

async function lookUp(send: SendCommand, root: string, selector: string): Promise<string> {
  const body = { using: 'css selector', value: selector };
  try {
    const id = parseElementId(await send({ method: 'POST', path: `${root}/element`, body }));
    if (id !== undefined) return id;
  } catch (cause) {
    throw new PushError('program-failed', `WebKit found no element "${selector}"`, { cause });
  }
  throw new PushError('program-failed', `WebKit answered no element for "${selector}"`);
}

function createElement(send: SendCommand, id: string): WebKitElement {
  const element = `/element/${id}`;
  const read = async (what: string): Promise<string> =>
    String(await send({ method: 'GET', path: `${element}/${what}` }));
  return {
    click: async () => {
      await send({ method: 'POST', path: `${element}/click` });
    },
    text: () => read('text'),
    attribute: async (name) => {
      // The driver's own command answers properties for some, such as the whole address of a link.
      const script = 'return arguments[0].getAttribute(arguments[1])';
      const body = { script, args: [referToElement(id), name] };
      const value = await send({ method: 'POST', path: '/execute/sync', body });
      return typeof value === 'string' ? value : null;
    },
    role: () => read('computedrole'),
    label: () => read('computedlabel'),
  };
}

/** What is waited for, as it stands in the error, and for how many milliseconds. */
interface Wait {
  readonly what: string;
  readonly timeoutMs: number;
}

/**
 * Looks until `look` answers something truthy. A look that fails counts as one
 * that saw nothing, because a page that is being left can not be looked at.
 *
 * @throws {@link PushError} `program-failed` when time is up; `cause` is why the last look failed, if it did.
 */
export async function waitUntil(look: () => Promise<unknown>, { what, timeoutMs }: Wait): Promise<unknown> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const [seen, cause] = await look().then(
      (value) => [value] as const,
      (error: unknown) => [undefined, error] as const,
    );
    if (seen) return seen;
    if (performance.now() > until) {
      const reason = cause instanceof Error ? `; the last look failed: ${cause.message}` : '';
      throw new PushError('program-failed', `WebKit did not see within ${timeoutMs} ms: ${what}${reason}`, { cause });
    }
    await delay(LOOK_INTERVAL_MS);
  }
}
