/** `note`: allowed, but better otherwise, or not offered; only `failed` makes the command fail. */
export type CheckOutcome = 'passed' | 'note' | 'failed' | 'skipped';

/** What came of one check. */
export interface CheckResult {
  readonly name: string;
  readonly outcome: CheckOutcome;
  /** What was seen. Never an endpoint, a key or a token. */
  readonly detail?: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** What came of all checks. */
export interface CheckReport {
  readonly url: string;
  readonly passed: boolean;
  readonly checks: readonly CheckResult[];
}

const MARKS: Readonly<Record<CheckOutcome, string>> = { passed: 'ok  ', note: 'note', failed: 'FAIL', skipped: 'skip' };

/** A report for people. */
export function formatReport({ url, passed, checks }: CheckReport): string {
  const lines = checks.flatMap(({ name, outcome, detail, advice }) => [
    `${MARKS[outcome]}  ${name}${detail === undefined ? '' : `: ${detail}`}`,
    ...(advice === undefined ? [] : [`      ${advice}`]),
  ]);
  const failures = checks.filter(({ outcome }) => outcome === 'failed').length;
  const verdict = passed ? 'This backend speaks the contract.' : `${failures} of ${checks.length} checks failed.`;
  return [`Checking ${url}`, '', ...lines, '', verdict, ''].join('\n');
}
