/** The part of the platform's `URL` that this package uses; it is compiled without any realm's types. */
export interface ParsedUrl {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  username: string;
  password: string;
}

declare const URL: new (url: string, base?: string) => ParsedUrl;

/** `input` as a URL, resolved against `base` when there is one. Never throws. */
export function parseUrl(input: string, base?: string): ParsedUrl | undefined {
  try {
    return new URL(input, base);
  } catch {
    // Not a URL: an expected outcome for foreign input.
    return undefined;
  }
}

/** Returns a path or a base URL without the slashes at its end. */
export function trimSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The absolute http(s) URL that `target` names, without a user name or password. Never throws. */
export function resolveWebUrl(target: unknown, base?: string): ParsedUrl | undefined {
  const url = typeof target === 'string' ? (parseUrl(target, base) ?? parseUrl(target)) : undefined;
  // By protocol, not by origin: a blob: URL has its creator's origin.
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url;
}
