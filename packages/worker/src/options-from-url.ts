import type { PushHandlerOptions } from './push-handler-options.js';

/**
 * Reads the options of a ready-made worker from the address of its script.
 *
 * `/push-worker.js?title=Island+Ferries&icon=/icon.png&badge=/badge.png&origins=https://help.example`: `icon` and
 * `badge` resolve against the script, `origins` is a list with commas.
 *
 * @param url - Absolute URL of the script: `self.location.href`.
 * @returns Only what the URL names and what can be used. Never throws.
 */
export function optionsFromUrl(url: string): PushHandlerOptions {
  const script = parseUrl(url);
  if (script === undefined) return {};
  const query = script.searchParams;
  const defaultTitle = query.get('title');
  const icon = parseUrl(query.get('icon'), url)?.href;
  const badge = parseUrl(query.get('badge'), url)?.href;
  const allowedOrigins = (query.get('origins') ?? '').split(',').flatMap((origin) => parseUrl(origin)?.origin ?? []);
  return {
    ...(defaultTitle ? { defaultTitle } : {}),
    ...(icon === undefined ? {} : { icon }),
    ...(badge === undefined ? {} : { badge }),
    ...(allowedOrigins.length === 0 ? {} : { allowedOrigins }),
  };
}

function parseUrl(input: string | null, base?: string): URL | undefined {
  if (input === null || input.trim() === '') return undefined;
  try {
    return new URL(input, base);
  } catch {
    // A mistyped option must not keep the worker from starting.
    return undefined;
  }
}
