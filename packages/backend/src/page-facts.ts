import { pick } from './pick.js';

/** What a page has and a worker lacks; each part may be missing. */
interface PageGlobals {
  readonly document?: {
    readonly cookie: string;
    querySelector(selector: string): { readonly content?: string } | null;
  };
  readonly cookieStore?: { get(name: string): Promise<{ readonly value?: string } | null> };
}

const page = globalThis as PageGlobals;

/** The content of `<meta name>`; `undefined` in a worker. */
export function readMeta(name: string): string | undefined {
  return page.document?.querySelector(`meta[name="${name}"]`)?.content;
}

/** A cookie's value, decoded; `undefined` when there is none, or in a worker without the Cookie Store API. */
export async function readCookie(name: string): Promise<string | undefined> {
  const text = page.document?.cookie;
  const start = `${name}=`;
  const value =
    text === undefined
      ? (await page.cookieStore?.get(name))?.value
      : text
          .split('; ')
          .find((cookie) => cookie.startsWith(start))
          ?.slice(start.length);
  return value === undefined ? undefined : decode(value);
}

/** What a global variable holds. */
export function readGlobal(path: string): unknown {
  return pick(globalThis, path);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A percent sign that stands for itself.
    return value;
  }
}
