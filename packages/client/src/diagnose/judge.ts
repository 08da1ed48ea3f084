import { CHECKS, type CheckId, type Outcome } from './checks.js';
import { type DiagnosisCode, explainCode, type FixKind } from './codes.js';
import type { Findings } from './findings.js';

/** How a check came out. */
export type CheckStatus = 'ok' | 'warn' | 'fail' | 'skipped' | 'unknown';

/** One check. `code` is missing where there is nothing to say. */
export interface CheckResult {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly code?: DiagnosisCode;
  /** For users, in English. Translate it by `code`; `detail` is what it was filled in with. */
  readonly text?: string;
  /** For the site's makers. */
  readonly advice?: string;
  /** What was found, such as a status or a time. */
  readonly detail?: string;
  readonly fix?: FixKind;
}

/** What it all comes to: the first check that failed, or else the first that warns. */
export interface Verdict {
  readonly status: 'ok' | 'warn' | 'fail';
  readonly code?: DiagnosisCode;
  /** In English; see {@link CheckResult.text}. */
  readonly text: string;
  readonly fix?: FixKind;
}

/** What findings come to. Pure. */
export interface Judgement {
  readonly checks: readonly CheckResult[];
  readonly verdict: Verdict;
}

/** Judges what was found: every check, and the one verdict. */
export function judge(findings: Findings): Judgement {
  return judgeOutcomes((id) => CHECKS[id](findings), findings.site);
}

/** Judges what each check says. */
export function judgeOutcomes(read: (id: CheckId) => Outcome, site: string): Judgement {
  const checks = (Object.keys(CHECKS) as CheckId[]).map((id) => toResult(id, read(id), site));
  return { checks, verdict: findVerdict(checks) };
}

function toResult(id: CheckId, outcome: Outcome, site: string): CheckResult {
  if (outcome === 'ok' || outcome === 'skipped' || outcome === 'unknown') return { id, status: outcome };
  const [code, detail] = typeof outcome === 'string' ? [outcome] : outcome;
  const { severity, fix, user, developer } = explainCode(code);
  const fill = (text: string): string =>
    text.replaceAll(/\{(site|detail)\}/g, (_blank, name) => (name === 'site' ? site : (detail ?? '')));
  const told = { id, status: severity, code, text: fill(user), advice: fill(developer), fix };
  return detail === undefined ? told : { ...told, detail };
}

function findVerdict(checks: readonly CheckResult[]): Verdict {
  const worst = checks.find(({ status }) => status === 'fail') ?? checks.find(({ status }) => status === 'warn');
  const { status, code, text, fix } = worst ?? {};
  if (status !== 'fail' && status !== 'warn') return { status: 'ok', text: 'Notifications should work.' };
  return { status, text: text ?? '', ...(code && { code }), ...(fix && { fix }) };
}
