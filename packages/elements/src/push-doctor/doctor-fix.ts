import type { CheckResult, FixKind } from '@web-push-kit/client';
import type { PushTextKey } from '../translations/translation.js';

/** What the one button of a problem does. */
export type FixAct =
  /** The diagnosis can do it. */
  | 'apply'
  | 'turn-on'
  | 'show-permission-help'
  | 'show-system-help'
  | 'show-install-guide'
  | 'remove-leftovers'
  | 'open-https'
  | 'open-in-tab'
  | 'copy-link'
  | 'copy-report'
  | 'reload'
  | 'check-again';

/** What helps: one button, and words where it needs more than that. */
export interface DoctorFix {
  readonly act: FixAct;
  readonly label: PushTextKey;
  readonly advice?: PushTextKey;
}

const FIXES: Readonly<Record<FixKind, DoctorFix>> = {
  'open-https': { act: 'open-https', label: 'pushDoctorFixOpenHttps' },
  'open-in-tab': { act: 'open-in-tab', label: 'pushOpenInTab' },
  'open-in-browser': { act: 'copy-link', label: 'pushDoctorFixCopyLink', advice: 'pushDoctorAdviceBrowser' },
  install: { act: 'show-install-guide', label: 'pushDoctorFixInstall' },
  'update-browser': { act: 'check-again', label: 'pushCheckAgain', advice: 'pushDoctorAdviceUpdate' },
  'go-online': { act: 'check-again', label: 'pushCheckAgain', advice: 'pushDoctorAdviceOnline' },
  'turn-on': { act: 'turn-on', label: 'pushDoctorFixTurnOn' },
  unblock: { act: 'show-permission-help', label: 'pushDoctorFixUnblock' },
  reload: { act: 'reload', label: 'pushDoctorFixReload' },
  'keep-data': { act: 'check-again', label: 'pushCheckAgain', advice: 'pushDoctorAdviceKeepData' },
  'ask-site': { act: 'copy-report', label: 'pushDoctorCopyReport', advice: 'pushDoctorAdviceSite' },
  repair: { act: 'apply', label: 'pushDoctorFixRepair' },
  resume: { act: 'apply', label: 'pushDoctorFixResume' },
  'remove-leftovers': { act: 'remove-leftovers', label: 'pushDoctorFixLeftovers' },
  'check-system': { act: 'show-system-help', label: 'pushDoctorFixSystem' },
  'check-network': { act: 'check-again', label: 'pushCheckAgain', advice: 'pushDoctorAdviceNetwork' },
};

/** What the choice of a fix depends on, beside the problem. */
export interface FixMoment {
  /** Whether the diagnosis can do something itself. */
  readonly canApply: boolean;
  /** Whether this was tried before, and the problem is still there. */
  readonly wasTried: boolean;
}

/** Plans how a problem is solved; `undefined` when nothing is known to help. */
export function planFix({ fix, code }: CheckResult, { canApply, wasTried }: FixMoment): DoctorFix | undefined {
  if (fix === undefined) return undefined;
  // A clock that is wrong has nothing to do with notifications of the system.
  if (code === 'clock-wrong') return { act: 'check-again', label: 'pushCheckAgain' };
  // A page asks its backend only once whether it is known there: a new page asks anew.
  if (fix === 'repair' && (wasTried || !canApply)) return FIXES.reload;
  if (fix === 'resume' && !canApply) {
    return { act: 'check-again', label: 'pushCheckAgain', advice: 'pushDoctorAdviceSettings' };
  }
  return FIXES[fix];
}
