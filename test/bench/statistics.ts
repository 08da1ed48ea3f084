/**
 * The value below which a share of the values lies, interpolated.
 *
 * @param share - From 0 to 1.
 * @returns `NaN` without values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) return Number.NaN;
  return lower + (upper - lower) * (position - Math.floor(position));
}

/** The middle one, which a few slow runs cannot move. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * What something takes when the machine does little else: what disturbs a run makes it slower, never faster, and may take
 * several times as long as the run itself. A tenth of the runs are faster still.
 */
export function undisturbed(values: readonly number[]): number {
  return quantile(values, 0.1);
}

/** In an order of chance, so that no subject is always measured after the same other. */
export function shuffle<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
