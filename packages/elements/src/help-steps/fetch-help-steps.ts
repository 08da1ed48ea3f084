import type { HelpSteps } from './help-steps.js';
import { parseHelpSteps } from './parse-help-steps.js';

/** Who is blocked waits for a list of steps; longer than this, the kit's own do. */
const DEADLINE_MS = 3000;
const MAX_LENGTH = 500_000;

const requests = new Map<string, Promise<HelpSteps | undefined>>();

/** What {@link fetchHelpSteps} uses. */
export interface FetchHelpStepsOptions {
  readonly fetch?: typeof fetch;
  /** Default: that of the page. */
  readonly baseUrl?: string;
  /** In milliseconds. Default 3000. */
  readonly timeoutMs?: number;
}

/**
 * Requests steps from a site, once for a page.
 *
 * @param src - An http(s) URL; another origin must allow it by CORS. `{lang}` stands for the language.
 * @returns `undefined` when there are none, or none in time. Never rejects.
 */
export function fetchHelpSteps(
  src: string,
  lang: string,
  { fetch = globalThis.fetch, baseUrl = document.baseURI, timeoutMs = DEADLINE_MS }: FetchHelpStepsOptions = {},
): Promise<HelpSteps | undefined> {
  const url = resolve(src.replaceAll('{lang}', encodeURIComponent(lang)), baseUrl);
  if (!url) return Promise.resolve(undefined);
  const request = requests.get(url) ?? requestSteps(url, fetch, timeoutMs);
  requests.set(url, request);
  void request.then((steps) => {
    // Offline now does not mean offline later.
    if (!steps) requests.delete(url);
  });
  return request;
}

async function requestSteps(
  url: string,
  fetch: typeof globalThis.fetch,
  timeoutMs: number,
): Promise<HelpSteps | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const text = response.ok ? await response.text() : '';
    return text.length > MAX_LENGTH ? undefined : parseHelpSteps(JSON.parse(text));
  } catch {
    // Not there, not JSON, or too late: the kit has steps of its own.
    return undefined;
  }
}

function resolve(src: string, baseUrl: string): string | undefined {
  if (!URL.canParse(src, baseUrl)) return undefined;
  const { protocol, href } = new URL(src, baseUrl);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
