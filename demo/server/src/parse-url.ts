/** `input` as a URL, resolved against `base` when there is one; `undefined` when it is none. Never throws. */
export function parseUrl(input: string, base?: string): URL | undefined {
  return URL.canParse(input, base) ? new URL(input, base) : undefined;
}
