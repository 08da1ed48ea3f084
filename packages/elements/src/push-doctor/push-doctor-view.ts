import type { CheckId, CheckResult, CheckStatus } from '@web-push-kit/client';

/** The checks that only the user can start. */
export const TRIALS = ['display', 'round-trip', 'click'] as const satisfies readonly CheckId[];

/** A check that only the user can start. */
export type TrialId = (typeof TRIALS)[number];

/** What the doctor knows. */
export interface DoctorFacts {
  readonly checks: readonly CheckResult[];
  readonly audience: 'user' | 'developer';
  /** Names of the checks to show; empty for all. */
  readonly only: readonly string[];
}

/** What the doctor shows. */
export interface DoctorView {
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** How many checks failed or, where none did, how many need a look. */
  readonly count: number;
  /** The one to be solved first. */
  readonly problem: CheckResult | undefined;
  readonly shown: readonly CheckResult[];
  /** What the user may try; empty while something stands in the way. */
  readonly trials: readonly TrialId[];
}

/** Plans what the doctor shows. To a user, what comes after the first problem is noise: it often follows from it. */
export function planDoctor({ checks, audience, only }: DoctorFacts): DoctorView {
  const wanted = checks.filter(({ id }) => only.length === 0 || only.includes(id));
  const firstFailure = wanted.findIndex(isFailed);
  const shown = audience === 'developer' || firstFailure < 0 ? wanted : wanted.slice(0, firstFailure + 1);
  const failed = shown.filter(isFailed);
  const warned = shown.filter(({ status }) => status === 'warn');
  const verdict = failed.length > 0 ? 'fail' : warned.length > 0 ? 'warn' : 'ok';
  return {
    verdict,
    count: failed.length || warned.length,
    problem: failed[0] ?? warned[0],
    shown,
    trials: canTry(checks, audience) ? TRIALS.filter((id) => wanted.some((check) => check.id === id)) : [],
  };
}

/** Whether a test could show anything. To a user, one that fails for a known reason would tell nothing new. */
function canTry(checks: readonly CheckResult[], audience: DoctorFacts['audience']): boolean {
  const statusOf = (id: CheckId): CheckStatus | undefined => checks.find((check) => check.id === id)?.status;
  const isAble = ['ok', 'warn'].includes(statusOf('permission') ?? '') && statusOf('worker-active') !== 'fail';
  const isTrial = ({ id }: CheckResult): boolean => (TRIALS as readonly string[]).includes(id);
  return isAble && (audience === 'developer' || !checks.some((check) => isFailed(check) && !isTrial(check)));
}

function isFailed({ status }: CheckResult): boolean {
  return status === 'fail';
}
