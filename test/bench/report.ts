/** The report of a benchmark. */
export interface BenchReport {
  readonly text: string;
  /** Whether everything of this project could be measured. */
  readonly isMeasured: boolean;
}

/** A promise about a figure, and what became of it in this run. */
export interface Budget {
  readonly name: string;
  /** The promise, in words such as `≤ 5,500 B`. */
  readonly target: string;
  readonly measured: string;
  /** `undefined` when this run has not measured it. */
  readonly isMet: boolean | undefined;
}

/** How a limit is meant. */
export interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly kind: 'at most' | 'at least';
  /** Digits after the point. Default 0. */
  readonly digits?: number;
  /** Such as ` B`, ` ms` or `×`. */
  readonly unit: string;
}

/** Compares a figure with its limit. */
export function judge({ name, limit, kind, digits = 0, unit }: Limit, measured: number | undefined): Budget {
  const target = `${kind === 'at most' ? '≤' : '≥'} ${format(limit, digits)}${unit}`;
  if (measured === undefined || Number.isNaN(measured)) {
    return { name, target, measured: 'not measured', isMet: undefined };
  }
  const isMet = kind === 'at most' ? measured <= limit : measured >= limit;
  return { name, target, measured: `${format(measured, digits)}${unit}`, isMet };
}

/** A number as people read it; a dash for none. */
export function format(value: number | undefined, digits = 0): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A Markdown table with columns as wide as they need: the first to the left, numbers to the right. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isText(rows, column) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (isText(rows, column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** Whether a column holds words and not figures. */
function isText(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((row) => !/^[\d–.,/×%-]+$/.test(row[column] ?? ''));
}

/** The budgets as a table. */
export function formatBudgets(budgets: readonly Budget[]): string {
  const verdicts = { true: '✓ met', false: '✗ not met', undefined: '–' };
  const rows = budgets.map(({ name, target, measured, isMet }) => [name, target, measured, verdicts[`${isMet}`]]);
  return formatTable(['budget', 'target', 'measured', ''], rows);
}
