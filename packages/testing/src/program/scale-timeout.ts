/** Environment variable that makes every default timeout of this package longer. */
const FACTOR_VARIABLE = 'WEB_PUSH_TIMEOUT_FACTOR';

/**
 * Returns a timeout in milliseconds, made longer for a slow machine.
 *
 * Timeouts here guard against waiting forever; whether a machine is fast is not what a test is about. The environment
 * variable `WEB_PUSH_TIMEOUT_FACTOR` multiplies them: a number of at least 1, default 1.
 */
export function scaleTimeout(timeoutMs: number, factor = process.env[FACTOR_VARIABLE]): number {
  const number = Number(factor);
  return number > 1 && Number.isFinite(number) ? Math.round(timeoutMs * number) : timeoutMs;
}
