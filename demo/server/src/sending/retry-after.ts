/**
 * Reads a `Retry-After` header: a number of seconds, or a date.
 *
 * @param now - Current time in epoch milliseconds.
 * @returns How long to wait in milliseconds, never negative; `undefined` when there is no readable header.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Only dates as HTTP writes them: Date.parse alone would also read "-5" and "3.5".
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
