import { createHash } from 'node:crypto';

/** Milliseconds that {@link work} takes on a machine of 2026 with two cores and nothing else to do. */
const REFERENCE_MS = 250;

/** Bounds guard against waiting forever and are at least ten times what was seen; twice more is for what was not seen. */
const MARGIN = 2;

/** Also read by `@web-push-kit/testing`, whose own timeouts it makes longer. */
const VARIABLE = 'WEB_PUSH_TIMEOUT_FACTOR';

/**
 * Returns how much longer than on a quick idle machine a test may wait: at least 2. It is measured once, by a fixed piece
 * of work, and handed on to every process that this one starts.
 */
export function timeoutFactor(): number {
  process.env[VARIABLE] ??= String(MARGIN * Math.max(1, measure() / REFERENCE_MS));
  return Number(process.env[VARIABLE]);
}

/** Returns a timeout in milliseconds, made longer for a slow machine. */
export function scaled(timeoutMs: number): number {
  return Math.round(timeoutMs * timeoutFactor());
}

function measure(): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function work(): void {
  const hash = createHash('sha256');
  const block = Buffer.alloc(1 << 20);
  for (let count = 0; count < 256; count += 1) hash.update(block);
  hash.digest();
}
